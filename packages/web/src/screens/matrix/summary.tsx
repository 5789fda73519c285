import { formatUsdShort } from '@throughline/model'
import { ScreenLink } from '../../links.tsx'
import type { ShownMatrix } from './use-matrix.ts'
import { isFiltering, type MatrixView } from './view.ts'

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** The one thing to know: how much is shown of how much, and whether the order holds. */
export function Summary({ shown: { matrix, whole, staffSteps }, view }: { readonly shown: ShownMatrix; readonly view: MatrixView }) {
  if (whole.activities === 0) return null
  const broken = whole.links.filter((link) => link.isBroken).length
  const isWhole = matrix === whole
  const hiddenSteps = view.hasStaffSteps || staffSteps === 0 ? '' : `; ${counted(staffSteps, 'staff step is', 'staff steps are')} switched off`
  const unknown = matrix.total.unknown === 0 ? '' : ` and ${counted(matrix.total.unknown, 'cost', 'costs')} not known`
  return (
    <>
      {isWhole ? counted(matrix.activities, 'activity', 'activities') : `${matrix.activities} of ${counted(whole.activities, 'activity', 'activities')}`}, {formatUsdShort(matrix.total.usd)}{unknown}
      {matrix.total.usd === whole.total.usd ? '' : ` of the plan’s ${formatUsdShort(whole.total.usd)}`}{isFiltering(view) ? '' : hiddenSteps}.{' '}
      {broken === 0 ? null : <ScreenLink screen="findings" words={{ find: 'schedule/starts-too-early' }} className="mx-broken-link">{counted(broken, 'step starts', 'steps start')} before what {broken === 1 ? 'it waits' : 'they wait'} for ends.</ScreenLink>}
    </>
  )
}
