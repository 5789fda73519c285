import type {
  AnalysisAnswer, AnalysisFormat, BaselineRequest, Baselines, Books, Calendar, CalendarFormat, CalendarQuery, ChangeRequest, ChangeResponse, Compare, DocumentFormat, Findings, Gates, History, ImportFormat,
  ImportResponse, Issue, IssueRequest, Issues, MatchAnswer, MatrixFormat, MatrixQuery, NoticeFormat, NewPlanRequest, NewPlanResponse, PlanRecords, ProgramPage, ProgramsFound, RevisionDetail, Sketch, TheaterAnswer,
} from '@throughline/contract'
import type { BookId, Check, Day, PlanGraph, RecordId } from '@throughline/model'
import type { Outcome } from './outcome.ts'
import type { Who } from './who.ts'

/** A file on its way out. */
export interface OutFile {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A file on its way in. */
export interface InFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Which part of the history is asked for. */
export interface HistoryPage {
  /** Older than this revision. */
  readonly before?: number
  readonly limit?: number
  /** Only what was done to this record. */
  readonly record?: RecordId
}

export interface ImportOptions {
  /** ISO 3166 two-letter code of the country wanted. */
  readonly country?: string
  /** Column → field, where the reader's guess is corrected. */
  readonly mapping?: Readonly<Record<string, string>>
  /** Cells in conflict in which the file's value is taken, by key; `all` for every one. */
  readonly take?: readonly string[]
  /** The source's own printed totals. */
  readonly totals?: InFile
}

/** The revision the asker saw; where the head has moved on the request is refused (`revision-moved`). */
export interface IfRevision { readonly ifRevision?: number }

/**
 * The use cases: the one core behind the browser, the command line and the API. Every one takes who asks, is refused with a
 * value, and throws only faults.
 */
export interface App {
  listBooks(who: Who): Promise<Outcome<Books>>
  /** New plan for my country: library guidance linked, phases and sections in place, the first things to do. */
  newPlan(who: Who, request: NewPlanRequest): Promise<Outcome<NewPlanResponse>>
  /** `at`: a revision, `baseline:NAME`, or left out for the head. */
  readPlan(who: Who, book: BookId, at?: string): Promise<Outcome<PlanRecords>>
  /** The same as a graph, kept per revision. */
  planGraph(who: Who, book: BookId, at?: string): Promise<Outcome<{ readonly graph: PlanGraph; readonly revision: number }>>
  change(who: Who, book: BookId, request: ChangeRequest, options?: IfRevision): Promise<Outcome<ChangeResponse>>
  undo(who: Who, book: BookId, options?: IfRevision): Promise<Outcome<ChangeResponse>>
  redo(who: Who, book: BookId, options?: IfRevision): Promise<Outcome<ChangeResponse>>
  history(who: Who, book: BookId, page?: HistoryPage): Promise<Outcome<History>>
  revision(who: Who, book: BookId, revision: number): Promise<Outcome<RevisionDetail>>
  baselines(who: Who, book: BookId): Promise<Outcome<Baselines>>
  addBaseline(who: Who, book: BookId, request: BaselineRequest): Promise<Outcome<Baselines>>
  /** `from` and `to`: a revision, `baseline:NAME` or `head`. */
  compare(who: Who, book: BookId, from: string, to?: string): Promise<Outcome<Compare>>
  /** The checks it runs, for their pages. */
  readonly checks: readonly Check[]
  findings(who: Who, book: BookId, on?: Day): Promise<Outcome<Findings>>
  trace(who: Who, book: BookId, record: RecordId, on?: Day): Promise<Outcome<unknown>>
  /** The capabilities-based analysis: gaps by rank with their reasons, how far each step is, what is open. */
  analyse(who: Who, book: BookId): Promise<Outcome<AnalysisAnswer>>
  /** The theater over the plans of its command; for a country plan its part of it. */
  theater(who: Who, book: BookId, on?: Day): Promise<Outcome<TheaterAnswer>>
  /** Programs that answer to everyday words, best first; no words: every program. The standing of each is that of the day, else of today. */
  findPrograms(who: Who, words: string, on?: Day): Promise<Outcome<ProgramsFound>>
  /** One program by its id or short name, in plain words. */
  readProgram(who: Who, id: string, on?: Day): Promise<Outcome<ProgramPage>>
  /** Every program for an activity of the plan: eligible first, refused last. */
  match(who: Who, book: BookId, record: RecordId, on?: Day): Promise<Outcome<MatchAnswer>>
  /** The same for a sketch of a need. */
  matchSketch(who: Who, book: BookId, sketch: Sketch, on?: Day): Promise<Outcome<MatchAnswer>>
  /** Lets a finding stand, with the reason. */
  waive(who: Who, book: BookId, waiver: { readonly check: string; readonly record: RecordId; readonly field?: string; readonly reason: string; readonly until?: Day }): Promise<Outcome<ChangeResponse>>
  previewImport(who: Who, book: BookId, format: ImportFormat, file: InFile, options?: ImportOptions): Promise<Outcome<ImportResponse>>
  applyImport(who: Who, book: BookId, format: ImportFormat, file: InFile, options?: ImportOptions): Promise<Outcome<ImportResponse>>
  /** The plan as a plan file, with stubs of what it cites from other books. */
  exportPlan(who: Who, book: BookId, at?: string): Promise<Outcome<OutFile>>
  document(who: Who, book: BookId, format: DocumentFormat, on?: Day): Promise<Outcome<OutFile>>
  /** The capabilities-based analysis as a workbook to be filled and brought back, or as a brief of two slides. */
  analysisFile(who: Who, book: BookId, format: AnalysisFormat, on?: Day): Promise<Outcome<OutFile>>
  /** The synchronization matrix as a workbook, slides, a drawing, a page, or a file of Microsoft Project. */
  matrixFile(who: Who, book: BookId, format: MatrixFormat, asked?: MatrixQuery): Promise<Outcome<OutFile>>
  /** The gates of every activity of a plan, and the earliest honest starts. */
  gates(who: Who, book: BookId, on?: Day): Promise<Outcome<Gates>>
  /** What is due in every plan this person may read. */
  calendar(who: Who, asked: CalendarQuery): Promise<Outcome<Calendar>>
  /** The suspense calendar of a plan, or without a book of every plan, as a calendar file (stable ids, so that a second import updates) or a workbook. */
  calendarFile(who: Who, book: BookId | undefined, format: CalendarFormat, asked: CalendarQuery): Promise<Outcome<OutFile>>
  /** The notice package of a proposal, as Word or as a page. */
  noticePackage(who: Who, book: BookId, proposal: RecordId, format: NoticeFormat, on?: Day): Promise<Outcome<OutFile>>
  issues(who: Who, book: BookId): Promise<Outcome<Issues>>
  /** Freezes a baseline and the exact bytes that go out. */
  issue(who: Who, book: BookId, request: IssueRequest): Promise<Outcome<Issue>>
  issueBytes(who: Who, book: BookId, id: string): Promise<Outcome<OutFile>>
  duplicateActivity(who: Who, book: BookId, activity: RecordId): Promise<Outcome<ChangeResponse>>
  /** Holds an activity again in each of the following years. */
  repeatActivity(who: Who, book: BookId, activity: RecordId, years: number): Promise<Outcome<ChangeResponse>>
  /** Moves the plan a year on: what is not yet done moves with it. */
  rollForward(who: Who, book: BookId): Promise<Outcome<ChangeResponse>>
  setting(who: Who, key: string): Promise<Outcome<unknown>>
  saveSetting(who: Who, key: string, value: unknown): Promise<Outcome<unknown>>
  /** Loads the example books where the store is empty; says which were loaded. */
  loadExample(who: Who, files: readonly InFile[]): Promise<Outcome<{ readonly loaded: readonly BookId[] }>>
}
