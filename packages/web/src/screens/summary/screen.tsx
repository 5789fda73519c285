import { FileText, Printer } from 'lucide-react'
import { useMemo } from 'react'
import { formatDay } from '@throughline/model'
import { useActions } from '../../actions/registry.ts'
import { useGo } from '../../address.ts'
import { findingsOf } from '../../data/findings.ts'
import { usePlan } from '../../data/plan.tsx'
import { Button, PageHead } from '../../parts/index.ts'
import { BlocksView } from '../document/block-view.tsx'
import { PaperLinks, usePaperLinks } from '../document/paper-links.ts'
import { CoverView } from '../document/paper.tsx'
import { onePage } from './one-page.ts'
import '../document/document.css'
import './summary.css'

/** The plan on one page, to print or to take to a meeting. */
export function SummaryScreen() {
  const { graph, on } = usePlan()
  const go = useGo()
  const links = usePaperLinks()
  const { tree, tables, lists } = useMemo(() => onePage(graph, { on, findings: findingsOf(graph, on).findings }), [graph, on])
  useActions([{ id: 'summary.print', label: 'Print the page', group: 'Summary', run: () => window.print() }])
  return (
    <div className="page summary-screen">
      <PageHead title="One-page summary" aside={`as of ${formatDay(on)}`} summary="One sheet of Letter or A4 for a senior reader." actions={(
        <>
          <Button icon={<FileText />} onPress={() => go('document')}>Country section</Button>
          <Button look="primary" icon={<Printer />} onPress={() => window.print()}>Print</Button>
        </>
      )} />
      <article className="paper one-page" aria-label="One-page summary">
        <p className="paper-marking">{tree.marking.banner}</p>
        <CoverView tree={tree} isEdited={false} />
        <PaperLinks value={links}>
          <BlocksView blocks={tables} isEdited={false} />
          <div className="summary-lists"><BlocksView blocks={lists} isEdited={false} /></div>
        </PaperLinks>
        {tree.notice === undefined ? null : <p className="paper-note">{tree.notice}</p>}
        <p className="paper-marking">{tree.marking.banner}</p>
      </article>
    </div>
  )
}
