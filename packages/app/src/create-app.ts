import { duplicateActivity, repeatActivity, rollForward, waive } from './adding-records.ts'
import { allChecks } from './all-checks.ts'
import { analyse } from './analysing.ts'
import { findings, trace } from './answering-checks.ts'
import type { App } from './app.ts'
import { createStateCache } from './book-state.ts'
import { calendar, calendarFile, gates } from './calendar-files.ts'
import { change } from './changing.ts'
import type { Core } from './core.ts'
import { exportPlan } from './exporting.ts'
import { findPrograms, readProgram } from './finding-programs.ts'
import { applyImport, previewImport } from './importing.ts'
import { document, issue, issueBytes, issues, type RenderDocument } from './issuing.ts'
import { keepByKey } from './kept-by-key.ts'
import { listBooks } from './listing-books.ts'
import { loadExample } from './loading-example.ts'
import { match, matchSketch } from './matching.ts'
import type { Clock, Events, Ids, Store } from './ports.ts'
import { addBaseline, baselines, compare, history, revision } from './reading-history.ts'
import { openPlan, readPlan } from './reading-plans.ts'
import { renderDocument } from './render-document.ts'
import { analysisFile } from './rendering-analysis.ts'
import { matrixFile } from './rendering-matrix.ts'
import { noticePackage } from './rendering-notices.ts'
import { theater } from './seeing-the-theater.ts'
import { saveSetting, setting } from './settings.ts'
import { newPlan } from './starting-plans.ts'
import { redo, undo } from './undoing.ts'
import { done } from './outcome.ts'

/** What the world outside gives the core. */
export interface AppParts {
  readonly store: Store
  readonly clock: Clock
  readonly ids: Ids
  readonly events: Events
  /** How documents are made; the documents room where none is given. */
  readonly render?: RenderDocument
}

const graphsKept = 12
const theatersKept = 12
/** Plans of a command and a few of their last revisions. */
const partsKept = 80
const headsKept = 300

/**
 * The use cases over a store.
 * `const app = createApp({ store, clock, ids, events }); await app.listBooks(who)`
 */
export function createApp({ store, clock, ids, events, render = renderDocument }: AppParts): App {
  const core: Core = { store, clock, ids, events, render, states: createStateCache(store), graphs: keepByKey(graphsKept), theaters: keepByKey(theatersKept), heads: keepByKey(headsKept), parts: keepByKey(partsKept), partGraphs: keepByKey(partsKept) }
  return {
    checks: allChecks,
    listBooks: (who) => listBooks(core, who),
    newPlan: (who, request) => newPlan(core, who, request),
    readPlan: (who, book, at) => readPlan(core, who, book, at),
    planGraph: async (who, book, at) => {
      const opened = await openPlan(core, who, book, at)
      return opened.ok ? done({ graph: opened.value.graph, revision: opened.value.moment.at.revision }) : opened
    },
    change: (who, book, request, options) => change(core, who, book, request, options),
    undo: (who, book, options) => undo(core, who, book, options),
    redo: (who, book, options) => redo(core, who, book, options),
    history: (who, book, page) => history(core, who, book, page),
    revision: (who, book, number) => revision(core, who, book, number),
    baselines: (who, book) => baselines(core, who, book),
    addBaseline: (who, book, request) => addBaseline(core, who, book, request),
    compare: (who, book, from, to) => compare(core, who, book, from, to),
    findings: (who, book, on) => findings(core, who, book, on),
    trace: (who, book, record, on) => trace(core, who, book, record, on),
    analyse: (who, book) => analyse(core, who, book),
    theater: (who, book, on) => theater(core, who, book, on),
    findPrograms: (who, words, on) => findPrograms(core, who, words, on),
    readProgram: (who, id, on) => readProgram(core, who, id, on),
    match: (who, book, record, on) => match(core, who, book, record, on),
    matchSketch: (who, book, sketch, on) => matchSketch(core, who, book, sketch, on),
    waive: (who, book, waiver) => waive(core, who, book, waiver),
    previewImport: (who, book, format, file, options) => previewImport(core, who, book, format, file, options),
    applyImport: (who, book, format, file, options) => applyImport(core, who, book, format, file, options),
    exportPlan: (who, book, at) => exportPlan(core, who, book, at),
    document: (who, book, format, on) => document(core, who, book, format, on),
    analysisFile: (who, book, format, on) => analysisFile(core, who, book, format, on),
    matrixFile: (who, book, format, asked) => matrixFile(core, who, book, format, asked),
    gates: (who, book, on) => gates(core, who, book, on),
    calendar: (who, asked) => calendar(core, who, asked),
    calendarFile: (who, book, format, asked) => calendarFile(core, who, book, format, asked),
    noticePackage: (who, book, proposal, format, on) => noticePackage(core, who, book, proposal, format, on),
    issues: (who, book) => issues(core, who, book),
    issue: (who, book, request) => issue(core, who, book, request),
    issueBytes: (who, book, id) => issueBytes(core, who, book, id),
    duplicateActivity: (who, book, activity) => duplicateActivity(core, who, book, activity),
    repeatActivity: (who, book, activity, years) => repeatActivity(core, who, book, activity, years),
    rollForward: (who, book) => rollForward(core, who, book),
    setting: (_, key) => setting(core, key),
    saveSetting: (who, key, value) => saveSetting(core, who, key, value),
    loadExample: (who, files) => loadExample(core, who, files),
  }
}
