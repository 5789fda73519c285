import { Link, useLocation } from '@tanstack/react-router'
import { ChevronsLeft, ChevronsRight } from 'lucide-react'
import { Fragment, useSyncExternalStore } from 'react'
import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components'
import { screenTarget, useBook } from '../address.ts'
import { useFindings } from '../data/findings.ts'
import { usePlan } from '../data/plan.tsx'
import { usePreference } from '../data/preferences.ts'
import { screens, type Screen, type ScreenId } from '../screens.ts'

const narrow = window.matchMedia('(max-width: 1100px)')
const useIsNarrow = () => useSyncExternalStore((hear) => { narrow.addEventListener('change', hear); return () => narrow.removeEventListener('change', hear) }, () => narrow.matches)

/** Screens that need the width start with the menu folded, until the user says otherwise. */
const wide: readonly ScreenId[] = ['matrix', 'throughline']

/** The screens of the plan in the chapter's order, with what each holds. */
export function SideMenu() {
  const { pathname } = useLocation()
  const book = useBook()
  const isNarrow = useIsNarrow()
  const current = screens.find(({ path, also = path }) => path !== '' && [path, also].some((one) => pathname.startsWith(`/plans/${book}${one}`)))?.id ?? 'overview'
  const otherwise = isNarrow || wide.includes(current) ? 'slim' : 'full'
  const [look, setLook] = usePreference(`menu.${isNarrow ? 'narrow' : wide.includes(current) ? 'wide-screens' : 'screens'}`, otherwise)
  const isSlim = look === 'slim'
  const counts = useCounts()
  const shown = screens.filter((screen) => screen.isHidden !== true)
  return (
    <nav className={`side-menu${isSlim ? ' slim' : ''}`} aria-label="Plan">
      {shown.map((screen, index) => (
        <Fragment key={screen.id}>
          {screen.group === undefined || screen.group === shown[index - 1]?.group ? null : isSlim ? <hr className="side-rule" /> : <h2>{screen.group}</h2>}
          <SideLink screen={screen} isSlim={isSlim} isCurrent={screen.id === current} count={counts[screen.id]} />
        </Fragment>
      ))}
      <button type="button" className="side-link fold" aria-expanded={!isSlim} aria-label={isSlim ? 'Unfold the menu' : undefined} onClick={() => setLook(isSlim ? 'full' : 'slim')}>
        {isSlim ? <ChevronsRight aria-hidden="true" /> : <><ChevronsLeft aria-hidden="true" />Collapse</>}
      </button>
    </nav>
  )
}

function useCounts(): Partial<Record<ScreenId, number>> {
  const { graph } = usePlan()
  const { counts } = useFindings()
  return { activities: graph.of('activity').length, findings: counts.error + counts.warning + counts.advice }
}

function SideLink({ screen, isSlim, isCurrent, count }: { readonly screen: Screen; readonly isSlim: boolean; readonly isCurrent: boolean; readonly count: number | undefined }) {
  const book = useBook()
  const Icon = screen.icon
  const isShown = count !== undefined && count > 0 && (!isSlim || screen.id === 'findings')
  const name = count !== undefined && count > 0 ? `${screen.label}, ${count}` : screen.label
  const link = (
    <Link {...screenTarget(book, screen.id)} className="side-link" aria-current={isCurrent ? 'page' : undefined} activeProps={{}} activeOptions={{ exact: true, includeSearch: false }} aria-label={isSlim ? name : undefined}>
      {Icon === undefined ? null : <Icon aria-hidden="true" />}
      {isSlim ? null : <span>{screen.label}</span>}
      {isShown ? <span className="count">{count}</span> : null}
    </Link>
  )
  if (!isSlim) return link
  return (
    <TooltipTrigger delay={300}>
      <Focusable>{link}</Focusable>
      <Tooltip className="tooltip" placement="right" offset={6}>{screen.label}</Tooltip>
    </TooltipTrigger>
  )
}
