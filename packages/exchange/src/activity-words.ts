import { isMoneySource, moneySourceById, outsidePrograms, programs, readTrainingProgram } from '@throughline/catalog'

/** What lists call the state of an activity, and the word of the model for it. */
const statusWords: readonly { readonly status: string; readonly words: readonly string[] }[] = [
  { status: 'idea', words: ['idea', 'concept', 'draft', 'proposed', 'planned', 'planning', 'notional', 'tentative', 'forecast'] },
  { status: 'requested', words: ['requested', 'submitted', 'nominated', 'pending', 'in staffing', 'pending approval', 'awaiting approval'] },
  { status: 'approved', words: ['approved', 'confirmed', 'scheduled', 'funded', 'validated', 'green', 'go'] },
  { status: 'under-way', words: ['under way', 'underway', 'ongoing', 'in progress', 'executing', 'started', 'active'] },
  { status: 'done', words: ['done', 'complete', 'completed', 'executed', 'closed', 'finished'] },
  { status: 'cancelled', words: ['cancelled', 'canceled', 'dropped', 'postponed indefinitely', 'no go', 'withdrawn'] },
]

/** The model's word for a state as lists write it; undefined where it is none known. `readStatus('Canceled') // 'cancelled'` */
export function readStatus(text: string): string | undefined {
  const plain = text.toLowerCase().replace(/[^a-z]+/g, ' ').trim()
  return statusWords.find(({ status, words }) => words.includes(plain) || status.replace('-', ' ') === plain)?.status
}

/** Two names are the same when they differ in case, spaces and punctuation only. `plainName('FMF (grant)') // 'fmf grant'` */
export const plainName = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()

const nameIndex: ReadonlyMap<string, string | undefined> = indexNames()

function indexNames(): ReadonlyMap<string, string | undefined> {
  const index = new Map<string, string | undefined>()
  for (const program of [...programs.values(), ...outsidePrograms.values()]) {
    for (const name of new Set([program.id, program.name, program.short ?? ''].map(plainName))) {
      // A name that two programs share leads to neither: choosing is for a person.
      if (name !== '') index.set(name, index.has(name) ? undefined : program.id)
    }
  }
  return index
}

/**
 * The catalogue id of a program as lists write it: by id, name, short name, bare section number or the training
 * report's label; undefined where none, or more than one, is meant. `readProgram('IMET') // 'imet'`
 */
export function readProgram(text: string): string | undefined {
  if (isMoneySource(text.trim())) return moneySourceById(text.trim())?.program.id
  return nameIndex.get(plainName(text)) ?? readTrainingProgram(text).program ?? bySection(text)
}

/** `333`, `Sec. 333` and `§333` for the program whose short name is "Section 333". */
function bySection(text: string): string | undefined {
  const number = /^(?:s|sec|section)?[ .§]*(\d{3,4}[a-z]?)$/i.exec(text.trim())?.[1]
  return number === undefined ? undefined : nameIndex.get(plainName(`section ${number}`))
}
