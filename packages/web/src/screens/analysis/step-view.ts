import type { ReactElement } from 'react'
import type { AnyRecord, KindId, PlanGraph, RecordId } from '@throughline/model'

/** What a step's page is given: the role it is asked about, where it is asked of each role. */
export interface StepProps {
  readonly role?: RecordId
}

/** The records of a step as a plain table: which, and which fields as columns. */
export interface StepTable {
  readonly kind: KindId
  /** Fields shown as columns, in order; the first is what a new row is typed into. */
  readonly columns: readonly string[]
  /** The field that ties a record to the role asked about; the table shows that role's only. */
  readonly roleField?: string
  /** Which records belong, where the role does not tell. */
  readonly only?: (record: AnyRecord, graph: PlanGraph, role: RecordId | undefined) => boolean
  /** What a new row already knows. */
  readonly values?: (graph: PlanGraph, role: RecordId | undefined) => Readonly<Record<string, unknown>>
  /** Rows cannot be changed here, and why: a complete assessment is kept. */
  readonly locked?: (record: AnyRecord, graph: PlanGraph) => string | undefined
}

/** One step of the guided path as the screen shows it; its words and place are data of the analysis room (`analysisSteps`). */
export interface StepView {
  /** Why it is asked, in our words; stands under the question. */
  readonly why: string
  /** The interview: what is there already, and the fields that add to it. */
  readonly Interview: (props: StepProps) => ReactElement
  /** The same records for those who know. */
  readonly tables: readonly StepTable[]
}
