import { useNavigate } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { BookSummary } from '../data/answers.ts'
import { useBooks } from '../data/books.ts'
import { usePlan } from '../data/plan.tsx'
import { Menu, type MenuEntry } from '../parts/menu.tsx'

/** "Bandaria: country section, FY2027-31": the part before the colon is the name. */
export function splitTitle(title: string): readonly [string, string] {
  const at = title.indexOf(':')
  return at < 1 ? [title, ''] : [title.slice(0, at), title.slice(at + 1).trim()]
}

/** Names the plan and moves between plans. */
export function PlanSwitch() {
  const { head, book, type } = usePlan()
  const books = useBooks()
  const navigate = useNavigate()
  const [name, rest] = splitTitle(head?.title ?? books.data?.find((one) => one.book === book)?.title ?? (type === 'library' ? 'Shared library' : book))
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
