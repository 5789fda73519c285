import { Outlet } from '@tanstack/react-router'
import { useMemo } from 'react'
import { highestMarking } from '@throughline/model'
import { useBook, useSearchWords } from '../address.ts'
import { PlanProvider, usePlan } from '../data/plan.tsx'
import { useRaisedMarking } from '../data/raised-marking.ts'
import { Button } from '../parts/button.tsx'
import { ErrorNotice } from '../parts/error-notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { NewRecord } from '../record/new-record.tsx'
import { RecordPanel } from '../record/record-panel.tsx'
import { BareBar, PlanBar } from './bar.tsx'
import { Foot } from './foot.tsx'
import { Frame } from './frame.tsx'
import { PlanActions } from './plan-actions.tsx'
import { SideMenu } from './side-menu.tsx'

/** The frame of one plan: everything under `/plans/$book`. */
export function PlanLayout() {
  const book = useBook()
  const { on } = useSearchWords()
  return (
    <PlanProvider
      key={book}
      book={book}
      askedDay={on}
      waiting={<Frame bar={<BareBar />} foot={<Foot />}><div className="page"><Skeleton lines={9} label="Opening the plan" /></div></Frame>}
      failed={failed}
    >
      <PlanFrame />
    </PlanProvider>
  )
}

const failed = (error: unknown, again: () => void) => <Failed error={error} again={again} />

function PlanFrame() {
  const { graph, head } = usePlan()
  const raised = useRaisedMarking()
  const marking = useMemo(() => highestMarking([...raised, ...[...graph.own, ...graph.cited.map((c) => c.record)].map((record) => record.marking)]), [graph, raised])
  return (
    <Frame marking={marking} bar={<PlanBar />} menu={<SideMenu />} panel={<RecordPanel />} foot={<Foot notice={head?.notice} marking={marking.banner} />}>
      <PlanActions />
      <NewRecord />
      <Outlet />
    </Frame>
  )
}

const Failed = ({ error, again }: { readonly error: unknown; readonly again: () => void }) => (
  <Frame bar={<BareBar />} foot={<Foot />}>
    <div className="page">
      <PageHead title="This plan could not be opened" />
      <ErrorNotice error={error}><Button onPress={again}>Try again</Button><a href="/">All plans</a></ErrorNotice>
    </div>
  </Frame>
)
