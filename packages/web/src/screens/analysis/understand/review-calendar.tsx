import { formatDay, type Rec } from '@throughline/model'
import { edit } from '../../../data/changes.ts'
import { usePlan } from '../../../data/plan.tsx'
import { useChange } from '../../../data/use-change.ts'
import { RecordLink } from '../../../links.tsx'
import { Button, Chip, Table } from '../../../parts/index.ts'

/** When each assumption is looked at again, the most overdue first. */
export function ReviewCalendar({ assumptions }: { readonly assumptions: readonly Rec<'assumption'>[] }) {
  const { on, today } = usePlan()
  const change = useChange()
  const open = assumptions.filter((one) => one.status !== 'proven' && one.status !== 'broken')
  const dated = open.filter((one) => one.reviewDate !== undefined).toSorted((a, b) => (a.reviewDate ?? '').localeCompare(b.reviewDate ?? ''))
  const undated = open.length - dated.length
  return (
    <section className="step-part">
      <h2>Review calendar</h2>
      {undated === 0 ? null : <p className="small">{undated} {undated === 1 ? 'assumption has' : 'assumptions have'} no day of review.</p>}
      {dated.length === 0 ? null : <Table caption="Assumptions by the day of their next review" isDense>
        <thead><tr><th scope="col">Review</th><th scope="col">Assumption</th><th scope="col">Office</th><th scope="col">Last looked at</th><th scope="col"><span className="unseen">Looked at</span></th></tr></thead>
        <tbody>
          {dated.map((one) => (
            <tr key={one.id}>
              <td className="tabular day">{one.reviewDate === undefined ? '' : formatDay(one.reviewDate)} {one.reviewDate !== undefined && one.reviewDate < on ? <Chip standing="warning">overdue</Chip> : null}</td>
              <td><RecordLink id={one.id} className="quiet-name" /></td>
              <td>{one.owner === undefined ? <span className="mute">nobody</span> : <RecordLink id={one.owner} className="quiet-link" />}</td>
              <td className="tabular day">{one.lastReviewed === undefined ? <span className="mute">never</span> : formatDay(one.lastReviewed)}</td>
              <td><Button small onPress={() => void change([edit(one, { lastReviewed: today })], { told: 'Noted that it was looked at today; set the day of the next review' })}>Looked at today</Button></td>
            </tr>
          ))}
        </tbody>
      </Table>}
    </section>
  )
}
