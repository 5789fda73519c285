import { theaterSchema } from '@throughline/contract'
import { exitCode, refuseCommand, valueOf } from './outcome.ts'
import { dayOption, openCore, readInput } from './plan-on-disk.ts'
import { tellTheater } from './tell-theater.ts'

interface TheaterOptions {
  readonly on?: string
  readonly json?: boolean
  readonly all?: boolean
}

/**
 * `theater FILE…`: a theater book over the country plans named with it: needed against available by year, the countries that answer each
 * objective, needs of contingency plans, policy ways out and what was sent up. Library files may be named too, in any order.
 */
export async function theater(paths: readonly string[], options: TheaterOptions): Promise<number> {
  const asked = dayOption(options.on)
  const { app, who } = openCore()
  const { loaded } = valueOf(await app.loadExample(who, await Promise.all(paths.map(readInput))))
  for (const [at, book] of loaded.entries()) {
    const first = loaded.indexOf(book)
    if (first !== at) refuseCommand('invalid', `${paths[first]} and ${paths[at]} are both the book "${book}". Name each once.`)
  }
  const { books } = valueOf(await app.listBooks(who))
  const ofType = (type: string) => books.filter((one) => one.type === type && loaded.includes(one.book))
  const [above, ...others] = ofType('theater')
  if (above === undefined) return refuseCommand('invalid', 'None of these files is a theater book. Name its file, and beside it the plan files of its countries.')
  if (others.length > 0) return refuseCommand('invalid', `${[above, ...others].map(({ book }) => `"${book}"`).join(' and ')} are both theater books. Name one.`)
  const answer = valueOf(await app.theater(who, above.book, asked))
  const left = ofType('plan').filter(({ book }) => !answer.plans.some((plan) => plan.book === book)).map(({ title }) => title)
  if (options.json === true) console.log(JSON.stringify(theaterSchema.parse(answer), null, 2))
  else console.log(tellTheater(answer, { all: options.all === true, left }))
  return exitCode.done
}
