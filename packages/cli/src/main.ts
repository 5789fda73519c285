import { Command, CommanderError, InvalidArgumentError } from 'commander'
import type { ImportCommandOptions } from './import-command.ts'
import { exitCode, refuseCommand, Refused, tellRefusal } from './outcome.ts'

const withBooks = ['--with <files...>', 'plan files of other books (library, theater), read instead of the stubs'] as const
const onDay = ['--on <day>', 'answer as of this day, year-month-day; else the plan\'s status date, else today'] as const

/** Ends with the code a command answers with; commands are loaded when they are asked for. */
const ending = (work: Promise<number>) => work.then((code) => { process.exitCode = code })

function aPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('a port is a whole number from 0 to 65535')
  return port
}

function aCount(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > 1_000_000) throw new InvalidArgumentError('it is a whole number from 1 to 1,000,000')
  return count
}

function program(): Command {
  const root = new Command('throughline').description('Security cooperation planning: one plan as data, from national guidance to the three-day event.').showHelpAfterError().exitOverride()
  root.command('serve').description('open the data folder and serve the screens on 127.0.0.1')
    .option('--port <n>', 'the port', aPort).option('--data <folder>', 'the data folder', './data')
    .action(async (options: { port?: number; data: string }) => {
      const { CannotServe, serve } = await import('@throughline/server')
      try {
        await serve(options)
      } catch (error) {
        if (!(error instanceof CannotServe)) throw error
        refuseCommand('in-use', error.message)
      }
    })
  root.command('check <plan>').description('every finding of a plan file; exit code 1 where there are errors')
    .option(...onDay).option(...withBooks).option('--json', 'answer as JSON').action((path: string, options) => ending(import('./check-command.ts').then((m) => m.check(path, options))))
  root.command('trace <plan> <record>').description('one record up to national strategy by both chains, and down to money')
    .option(...onDay).option(...withBooks).option('--json', 'answer as JSON').action((path: string, record: string, options) => ending(import('./trace-command.ts').then((m) => m.trace(path, record, options))))
  root.command('programs [words...]').description('programs by what is needed ("boats", "staff college"); an id or short name tells one in full')
    .option('--on <day>', 'their standing on this day, year-month-day; else today').option('--with <files...>', 'library files, whose own programs and values count too').option('--json', 'answer as JSON').action((words: string[], options) => ending(import('./programs-command.ts').then((m) => m.programs(words, options))))
  root.command('match <plan> <record>').description('every program for an activity, or for a sketch of a need (YAML or JSON file)')
    .option(...onDay).option(...withBooks).option('--json', 'answer as JSON').option('--all', 'tell each refused program, and every reason').action((path: string, record: string, options) => ending(import('./match-command.ts').then((m) => m.match(path, record, options))))
  root.command('gates <plans...>').description('steps of law and practice with their latest days, and the earliest honest start of each activity; -o writes the suspense calendar, of several plans in one')
    .option(...onDay).option(...withBooks).option('--json', 'answer as JSON').option('--all', 'tell what is done, too').option('-o, --output <file>', 'the suspense calendar to write: .ics or .xlsx').action((paths: string[], options) => ending(import('./gates-command.ts').then((m) => m.gates(paths, options))))
  root.command('schedule <plan>').description('early and late days of every activity with what they rest on, critical paths, and what cannot all hold')
    .option(...onDay).option(...withBooks).option('--json', 'answer as JSON').option('--all', 'tell every activity, and every reason').option('--drives <record>', 'the chain that sets the days of this activity or milestone').option('--no-law', 'without the gates of the law and the life of the money')
    .option('--scenario <name>', 'in this scenario of the plan (its id or title), or in a ready question: less:fmf-grant:20, later-notice:6, continuing-resolution:2027-03-19, unit-fails-vetting:UNIT, move-a-year:ACTIVITY').option('--against <baseline>', 'what differs from this other file of the plan: its baseline')
    .action((path: string, options) => ending(import('./schedule-command.ts').then((m) => m.schedule(path, options))))
  root.command('level <plan>').description('the fewest moves with which nobody is asked for more than there is, each with its reasons; nothing is written')
    .option(...onDay).option(...withBooks).option('--json', 'answer as JSON').option('--seed <n>', 'where the search begins', aCount, 1).option('--budget <n>', 'plans to lay out at most', aCount, 3_000).action((path: string, options) => ending(import('./level-command.ts').then((m) => m.level(path, options))))
  root.command('analyse <plan>').description('gaps by risk and urgency with their reasons, how far the analysis is, and what is open')
    .option(...withBooks).option('--json', 'answer as JSON').option('--all', 'tell every reason, and every open step').action((path: string, options) => ending(import('./analyse-command.ts').then((m) => m.analyse(path, options))))
  root.command('strategy <plan>').description('what carries and serves each of the eight elements of the strategy that section 1206 of the FY2022 NDAA asks for, and what nothing serves')
    .option(...withBooks).option('--json', 'answer as JSON').option('--all', 'name every activity that serves an element').action((path: string, options) => ending(import('./strategy-command.ts').then((m) => m.strategy(path, options))))
  root.command('theater <files...>').description('a theater book over the country plans named with it: needed against available by year, who answers each objective, and what is open between the levels')
    .option('--on <day>', 'answer as of this day, year-month-day; else the theater\'s status date, else today').option('--json', 'answer as JSON').option('--all', 'tell every program and everything behind, too').action((paths: string[], options) => ending(import('./theater-command.ts').then((m) => m.theater(paths, options))))
  root.command('document <plan>').description('the country section (.docx), its preview (.html), the activities (.xlsx) or the brief of the analysis (.pptx)')
    .requiredOption('-o, --output <file>', 'the file to write; its ending says what').option('--proposal <id>', 'the notice package of this proposal instead (.docx, .html)').option('--analysis', 'the workbook of the analysis instead of the activities (.xlsx), to be filled and brought back with "import analysis"').option(...onDay).option(...withBooks).action((path: string, options) => ending(import('./document-command.ts').then((m) => m.document(path, options))))
  root.command('matrix <plan>').description('the synchronization matrix as a file; its ending says what: .xlsx (with the planning list, to be changed and brought back with "import activities"), .pptx, .svg, .html, .xml (Microsoft Project, brought back with "import project")')
    .requiredOption('-o, --output <file>', 'the file to write').option('--rows <by>', 'effort, phase, program, payer, organization or unit', 'effort').option('--columns <by>', 'fiscal-year, quarter, month or phase', 'fiscal-year').option(...onDay).option(...withBooks)
    .action((path: string, options) => ending(import('./matrix-command.ts').then((m) => m.matrix(path, options))))
  const imports = root.command('import').description('read a file of another format; with -o PLAN write or update a plan file')
  for (const format of ['fmtr', 'ics', 'activities', 'resources', 'tasks', 'analysis', 'project'] as const) imports.addCommand(importCommand(format))
  root.command('export <book>').description('a book of the data folder as a plan file')
    .option('--data <folder>', 'the data folder', './data').option('-o, --output <file>', 'the plan file to write; else to standard output').option('--at <revision>', 'a revision, or baseline:NAME')
    .action((book: string, options) => ending(import('./export-command.ts').then((m) => m.exportBook(book, options))))
  root.command('bench').description('measure against the stated budgets').action(async () => ending(runBench()))
  return root
}

const describe = {
  fmtr: 'the Foreign Military Training Report (TSV, gzip or XML): trainings become executed activities',
  ics: 'country strategies: guidance documents and statements with their links',
  activities: 'a list of activities (.xlsx or .csv), or the planning list as "matrix" wrote it (.xlsx), changed: adds, changes cell by cell, and conflicts',
  resources: 'foreign assistance of a country: ForeignAssistance.gov files, State budget tables, IATI rows',
  tasks: 'a list of tasks with their numbers (.csv)',
  analysis: 'the workbook of the analysis (.xlsx) as "document --analysis" wrote it, filled in: adds, changes cell by cell, and conflicts',
  project: 'a file of Microsoft Project (.xml, by Save As): tasks become activities and milestones, links keep their type and lag',
} as const

function importCommand(format: keyof typeof describe): Command {
  const command = new Command(format).description(describe[format]).argument('<file>').exitOverride()
    .option('--country <code>', 'two-letter country code, for example NP').option('-o, --output <plan>', 'the plan file to write or update').option('--json', 'answer as JSON')
  if (format === 'fmtr') command.option('--totals <file>', 'the printed totals to check; else those found beside the file')
  if (format === 'analysis' || format === 'activities') command.option('--take <cells...>', 'cells changed in the workbook and in the plan in which the workbook counts, by the keys that are told; "all" for every one')
  if (format === 'activities') command.option('--map <pairs...>', 'COLUMN=field, where the guess is wrong')
  return command.action((path: string, options: ImportCommandOptions) => ending(import('./import-command.ts').then((m) => m.importFile(format, path, options))))
}

async function runBench(): Promise<number> {
  const { spawnSync } = await import('node:child_process')
  const { fileURLToPath } = await import('node:url')
  const main = fileURLToPath(new URL('../../bench/src/main.ts', import.meta.url))
  return spawnSync(process.execPath, [main], { stdio: 'inherit' }).status ?? exitCode.refused
}

try {
  await program().parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCode.done : exitCode.refused
  else if (error instanceof Refused) {
    console.error(tellRefusal(error.refusal))
    process.exitCode = exitCode.refused
  } else {
    console.error(`Something broke on our side; nothing was half written. ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = exitCode.refused
  }
}
