import { useNavigate } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components'
import { fiscalYearOf, type PlanGraph } from '@throughline/model'
import type { BookSummary } from '../data/answers.ts'
import { useBooks } from '../data/books.ts'
import { usePlan } from '../data/plan.tsx'
import { Menu, type MenuEntry } from '../parts/menu.tsx'

const scopes = { country: 'country plan', 'sub-regional': 'sub-regional plan', theater: 'theater' } as const

/** The plan in the shortest words: "Bandaria", "country plan, FY2027–31". */
export function planNames(graph: PlanGraph): readonly [name: string, rest: string] | undefined {
  const { head } = graph
  if (head === undefined) return undefined
  const partner = graph.get('partner', head.partner)
  const years = `FY${fiscalYearOf(head.start)}–${String(fiscalYearOf(head.end)).slice(-2)}`
  const name = partner?.shortName ?? partner?.name ?? head.title.split(':')[0] ?? head.title
  return [name, `${scopes[head.scope]}, ${years}`]
}

/** Names the plan and moves between plans. */
export function PlanSwitch() {
  const { graph, book, type } = usePlan()
  const books = useBooks()
  const navigate = useNavigate()
  const [name, rest] = planNames(graph) ?? [books.data?.find((one) => one.book === book)?.title ?? (type === 'library' ? 'Shared library' : book), '']
  const entries = (types: readonly BookSummary['type'][]): readonly MenuEntry[] =>
    (books.data ?? []).filter((one) => types.includes(one.type)).map((one) => ({
      id: one.book, label: one.title, isDisabled: one.book === book, run: () => void navigate({ to: `/plans/${one.book}` }),
    }))
  const all: MenuEntry = { id: ' all', label: 'All plans', run: () => void navigate({ to: '/' }) }
  return (
    <Menu
      label="Plans"
      trigger={<Button className="plan-switch"><span className="plan-switch-title"><b>{name}</b> <span className="soft">{rest}</span></span><ChevronDown aria-hidden="true" /></Button>}
      groups={[{ heading: 'Plans', entries: entries(['plan']) }, { heading: 'Theaters and library', entries: entries(['theater', 'library']) }, { entries: [all] }]}
    />
  )
}
