import { refuse, done, type Outcome } from './outcome.ts'
import type { InFile } from './app.ts'

/** The text of a file in UTF-8; refused where it is in another encoding. */
export function textOf(file: InFile): Outcome<string> {
  try {
    return done(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(file.bytes))
  } catch {
    return refuse('unsupported', `"${file.name}" is not in UTF-8. Save it with the encoding UTF-8 and import it again.`)
  }
}
