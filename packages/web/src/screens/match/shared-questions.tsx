import { useMemo } from 'react'
import type { Verdict } from '@throughline/rules'
import { useOpenRecord } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { Button } from '../../parts/index.ts'
import { recordName } from '../../record/record-name.ts'
import { openPlaces } from './open-questions.ts'

const mostPlaces = 3

/** What would settle a question of several programs at once, said once in the plan. */
export function SharedQuestions({ verdicts }: { readonly verdicts: readonly Verdict[] }) {
  const { graph } = usePlan()
  const openRecord = useOpenRecord()
  const places = useMemo(() => openPlaces(graph, verdicts).slice(0, mostPlaces), [graph, verdicts])
  if (places.length === 0) return null
  return (
    <ul className="match-shared no-print">
      {places.map(({ record, field, label, programs }) => {
        const named = graph.find(record)
        return (
          <li key={`${record} ${field}`}>
            <span>{programs} programs ask about the <b>{label.toLowerCase()}</b> of “{named === undefined ? record : recordName(graph, named)}”.</span>
            <Button small onPress={() => openRecord(record, field)} aria-label={`Say it in the plan: ${label}`}>Say it in the plan</Button>
          </li>
        )
      })}
    </ul>
  )
}
