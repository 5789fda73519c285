/** An entry of an earlier calendar file, as its unfolded lines. */
export interface EarlierEntry {
  /** As written, escapes and all. */
  readonly uid: string
  readonly sequence: number
  /** `YYYYMMDD` */
  readonly day: string
  readonly isCancelled: boolean
  /** Its lines without stamp and sequence. */
  readonly body: readonly string[]
}

/** What we write in an entry, but for its stamp and sequence; anything else is not taken over. */
const ours = /^(UID|DTSTART|DTEND|SUMMARY|DESCRIPTION|CATEGORIES|TRANSP|STATUS)[:;]/

/**
 * The entries of an earlier file of the same calendar, by their ids; none where the text is no calendar file of that name. Whatever else it holds is left aside.
 * `earlierEntries(text, 'X-WR-CALNAME:Bandaria').get('gate/x@throughline')?.sequence`
 */
export function earlierEntries(text: string, nameLine: string): ReadonlyMap<string, EarlierEntry> {
  const lines = text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/)
  const found = new Map<string, EarlierEntry>()
  if (!lines.includes(nameLine)) return found
  let open: string[] | undefined
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') open = []
    else if (line === 'END:VEVENT') {
      const entry = entryOf(open ?? [])
      if (entry !== undefined) found.set(entry.uid, entry)
      open = undefined
    } else open?.push(line)
  }
  return found
}

function entryOf(lines: readonly string[]): EarlierEntry | undefined {
  const valueOf = (name: string) => lines.find((line) => line.startsWith(name))?.slice(name.length)
  const [uid, day, sequence] = [valueOf('UID:'), valueOf('DTSTART;VALUE=DATE:'), Number(valueOf('SEQUENCE:'))]
  if (uid === undefined || day === undefined || !/^\d{8}$/.test(day) || !Number.isSafeInteger(sequence) || sequence < 0) return undefined
  return { uid, day, sequence, isCancelled: lines.includes('STATUS:CANCELLED'), body: lines.filter((line) => ours.test(line)) }
}
