import { useSetSearch } from '../../address.ts'
import { usePreference } from '../../data/preferences.ts'
import { Toggle } from '../../parts/index.ts'
import { CriticalMark } from './critical-mark.tsx'
import { markIds, writeMarks, type MarkId, type Marks } from './view.ts'

const words: Readonly<Record<MarkId, string>> = { critical: 'Critical path', float: 'Float', forecast: 'Forecast', gates: 'Gates', others: 'Others’ contributions' }

const pictures: Readonly<Record<MarkId, () => React.ReactNode>> = {
  critical: () => <CriticalMark of={{ isCritical: true, isNearCritical: false }} />,
  float: () => <svg width={18} height={10} aria-hidden="true"><path d="M0 5H15M15 1V9" stroke="#3d4551" strokeWidth={1.4} /></svg>,
  forecast: () => <svg width={18} height={10} aria-hidden="true"><rect x={1} y={1} width={15} height={8} fill="none" stroke="#b50909" strokeDasharray="2 2" /></svg>,
  gates: () => <svg width={22} height={10} aria-hidden="true"><path d="M5 5H22" stroke="#a9aeb1" /><path d="M5 0.700L9.300 5 5 9.300 0.700 5z" fill="#1c1d1f" /><path d="M15 0.700L19.300 5 15 9.300 10.700 5z" fill="#fff" stroke="#3d4551" /></svg>,
  others: () => <svg width={16} height={10} aria-hidden="true"><rect x={1} y={2} width={14} height={6} fill="#e0f7f6" stroke="#0f6460" strokeDasharray="1 2" /></svg>,
}

/** The legend of what stands beside the bars; each entry switches it, and this machine remembers. */
export function MarkToggles({ marks }: { readonly marks: Marks }) {
  const [, keep] = usePreference('matrix.marks', '')
  const set = useSetSearch()
  const turn = (id: MarkId, isOn: boolean) => {
    keep(writeMarks({ ...marks, [id]: isOn }))
    set({ marks: undefined })
  }
  return <>{markIds.map((id) => <Toggle key={id} isOn={marks[id]} onChange={(isOn) => turn(id, isOn)}>{pictures[id]()}{words[id]}</Toggle>)}</>
}
