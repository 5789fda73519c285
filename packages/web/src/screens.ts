import { ArrowLeftRight, BookOpen, CalendarDays, ClipboardCheck, Compass, FileText, Flag, GitCompareArrows, Globe, History, LayoutDashboard, Scale, Target, ChartGantt, Table2, Tags, Workflow, type LucideIcon } from 'lucide-react'
import { ThroughlineIcon } from './frame/throughline-icon.tsx'

export type ScreenId =
  | 'overview' | 'guidance' | 'analysis' | 'objectives' | 'contributions' | 'throughline' | 'activities' | 'matrix' | 'programs' | 'proposals'
  | 'findings' | 'document' | 'history' | 'exchange' | 'summary' | 'rules' | 'catalogue' | 'calendar' | 'strategy' | 'theater' | 'scenarios'

export interface Screen {
  readonly id: ScreenId
  /** Below `/plans/$book`. */
  readonly path: string
  readonly label: string
  /** Heading in the side menu; without one the screen stands first, by itself. */
  readonly group?: string
  /** After G: G M opens the matrix. */
  readonly letter?: string
  /** Other paths that belong to it. */
  readonly also?: string
  readonly icon?: LucideIcon | typeof ThroughlineIcon
  /** Reached from other screens, not from the menu. */
  readonly isHidden?: boolean
}

/** Every screen of a plan, in the chapter's order: the side menu, the palette and G-then-letter follow from it. */
export const screens: readonly Screen[] = [
  { id: 'overview', path: '', label: 'Overview', letter: 'o', icon: LayoutDashboard },
  { id: 'guidance', path: '/guidance', label: 'Guidance', group: 'Understand', letter: 'u', icon: BookOpen },
  { id: 'analysis', path: '/analysis', label: 'Analysis', group: 'Understand', letter: 'e', icon: Compass },
  { id: 'theater', path: '/theater', label: 'Theater', group: 'Understand', letter: 'p', icon: Globe },
  { id: 'objectives', path: '/objectives', label: 'Objectives and ways', group: 'Ends and ways', letter: 'w', icon: Target },
  { id: 'contributions', path: '/contributions', label: 'Contributions', group: 'Ends and ways', letter: 'c', icon: Workflow },
  { id: 'strategy', path: '/strategy', label: 'Strategy elements', group: 'Ends and ways', letter: 'x', icon: Tags },
  { id: 'throughline', path: '/throughline', label: 'Throughline', group: 'Ends and ways', letter: 't', icon: ThroughlineIcon },
  { id: 'activities', path: '/activities', label: 'Activities', group: 'Means', letter: 'a', icon: Table2 },
  { id: 'matrix', path: '/matrix', label: 'Matrix', group: 'Means', letter: 'm', icon: ChartGantt },
  { id: 'programs', path: '/programs', label: 'Programs', group: 'Means', letter: 'l', icon: Scale, also: '/match' },
  { id: 'proposals', path: '/proposals', label: 'Proposals', group: 'Means', letter: 'n', icon: ClipboardCheck },
  { id: 'calendar', path: '/calendar', label: 'Calendar', group: 'Means', letter: 'k', icon: CalendarDays },
  { id: 'scenarios', path: '/scenarios', label: 'Scenarios', group: 'Means', letter: 'q', icon: GitCompareArrows },
  { id: 'findings', path: '/findings', label: 'Findings', group: 'Check and deliver', letter: 'f', icon: Flag },
  { id: 'document', path: '/document', label: 'Document', group: 'Check and deliver', letter: 'd', icon: FileText },
  { id: 'history', path: '/history', label: 'History', group: 'Check and deliver', letter: 'h', icon: History },
  { id: 'exchange', path: '/exchange', label: 'Import and export', group: 'Check and deliver', letter: 'i', icon: ArrowLeftRight },
  { id: 'summary', path: '/summary', label: 'One-page summary', isHidden: true, letter: 's' },
  { id: 'rules', path: '/rules', label: 'Rules', isHidden: true, letter: 'r' },
  { id: 'catalogue', path: '/catalogue', label: 'The law across programs', isHidden: true, letter: 'y' },
]

const byId = new Map(screens.map((screen) => [screen.id, screen]))

export function screenById(id: ScreenId): Screen {
  const screen = byId.get(id)
  if (screen === undefined) throw new Error(`There is no screen "${id}"`)
  return screen
}
