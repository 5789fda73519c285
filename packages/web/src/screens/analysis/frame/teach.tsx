import { kindOf, type KindId } from '@throughline/model'
import { Button, EmptyState } from '../../../parts/index.ts'
import { newRecord } from '../../../record/new-record-state.ts'

/** Stands in for a step's interview until it has one: what belongs here, and the way to the first record. */
export const Teach = ({ kind, title, children, values = {} }: { readonly kind: KindId; readonly title: string; readonly children: string; readonly values?: Readonly<Record<string, unknown>> }) => (
  <EmptyState title={title} chapter={kindOf(kind).chapter} action={<Button look="primary" onPress={() => newRecord(kind, values)}>{`Add a ${kindOf(kind).one}`}</Button>}><p>{children}</p></EmptyState>
)
