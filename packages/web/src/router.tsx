import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { readSearch, writeSearch } from './address.ts'
import { Root } from './frame/root.tsx'
import { PlanLayout } from './frame/plan-layout.tsx'
import { NotFound } from './frame/not-found.tsx'
import { Broken } from './frame/broken.tsx'
import { expectNewPage } from './parts/page-head.tsx'
import { screenById, type ScreenId } from './screens.ts'

const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFound, errorComponent: Broken })

const plansRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: lazyRouteComponent(() => import('./screens/plans/screen.tsx'), 'PlansScreen') })
const newPlanRoute = createRoute({ getParentRoute: () => rootRoute, path: '/new', component: lazyRouteComponent(() => import('./screens/plans/new-plan.tsx'), 'NewPlanScreen') })

const planRoute = createRoute({ getParentRoute: () => rootRoute, path: '/plans/$book', component: PlanLayout })

/** The component of a screen, fetched when it is first opened. */
const components: Readonly<Record<ScreenId, ReturnType<typeof lazyRouteComponent>>> = {
  overview: lazyRouteComponent(() => import('./screens/overview/screen.tsx'), 'OverviewScreen'),
  guidance: lazyRouteComponent(() => import('./screens/guidance/screen.tsx'), 'GuidanceScreen'),
  analysis: lazyRouteComponent(() => import('./screens/analysis/screen.tsx'), 'AnalysisScreen'),
  objectives: lazyRouteComponent(() => import('./screens/objectives/screen.tsx'), 'ObjectivesScreen'),
  contributions: lazyRouteComponent(() => import('./screens/contributions/screen.tsx'), 'ContributionsScreen'),
  throughline: lazyRouteComponent(() => import('./screens/throughline/screen.tsx'), 'ThroughlineScreen'),
  activities: lazyRouteComponent(() => import('./screens/activities/screen.tsx'), 'ActivitiesScreen'),
  matrix: lazyRouteComponent(() => import('./screens/matrix/screen.tsx'), 'MatrixScreen'),
  programs: lazyRouteComponent(() => import('./screens/programs/screen.tsx'), 'ProgramsScreen'),
  proposals: lazyRouteComponent(() => import('./screens/proposals/screen.tsx'), 'ProposalsScreen'),
  findings: lazyRouteComponent(() => import('./screens/findings/screen.tsx'), 'FindingsScreen'),
  document: lazyRouteComponent(() => import('./screens/document/screen.tsx'), 'DocumentScreen'),
  history: lazyRouteComponent(() => import('./screens/history/screen.tsx'), 'HistoryScreen'),
  exchange: lazyRouteComponent(() => import('./screens/exchange/screen.tsx'), 'ExchangeScreen'),
  summary: lazyRouteComponent(() => import('./screens/summary/screen.tsx'), 'SummaryScreen'),
  rules: lazyRouteComponent(() => import('./screens/rules/screen.tsx'), 'RulesScreen'),
  calendar: lazyRouteComponent(() => import('./screens/calendar/screen.tsx'), 'CalendarScreen'),
  strategy: lazyRouteComponent(() => import('./screens/strategy/screen.tsx'), 'StrategyScreen'),
  theater: lazyRouteComponent(() => import('./screens/theater/screen.tsx'), 'TheaterScreen'),
  scenarios: lazyRouteComponent(() => import('./screens/scenarios/screen.tsx'), 'ScenariosScreen'),
  catalogue: lazyRouteComponent(() => import('./screens/catalogue/screen.tsx'), 'CatalogueScreen'),
}

const screenRoute = (id: ScreenId): AnyRoute =>
  createRoute({ getParentRoute: () => planRoute, path: screenById(id).path === '' ? '/' : screenById(id).path, component: components[id] })

/** A rule's own page: `/plans/bandaria/rules/measure/no-baseline`. */
const ruleRoute = createRoute({ getParentRoute: () => planRoute, path: '/rules/$', component: lazyRouteComponent(() => import('./screens/rules/rule.tsx'), 'RuleScreen') })

/** A program's own page, and the programs for one activity. */
const programRoute = createRoute({ getParentRoute: () => planRoute, path: '/programs/$program', component: lazyRouteComponent(() => import('./screens/programs/program.tsx'), 'ProgramScreen') })
const matchRoute = createRoute({ getParentRoute: () => planRoute, path: '/match/$record', component: lazyRouteComponent(() => import('./screens/match/screen.tsx'), 'MatchScreen') })
/** A proposal's own page. */
const proposalRoute = createRoute({ getParentRoute: () => planRoute, path: '/proposals/$proposal', component: lazyRouteComponent(() => import('./screens/proposals/proposal.tsx'), 'ProposalScreen') })

const screenIds = Object.keys(components) as readonly ScreenId[]
const routeTree = rootRoute.addChildren([plansRoute, newPlanRoute, planRoute.addChildren([...screenIds.map(screenRoute), ruleRoute, programRoute, matchRoute, proposalRoute])])

export const router = createRouter({
  routeTree,
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  scrollRestoration: false,
  defaultErrorComponent: Broken,
})

let path = router.state.location.pathname
router.subscribe('onBeforeLoad', ({ toLocation }) => {
  if (toLocation.pathname === path) return
  path = toLocation.pathname
  expectNewPage()
})
