import { FileDown, Printer, Send } from 'lucide-react'
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { countrySection, everySection } from '@throughline/documents'
import { formatDay } from '@throughline/model'
import { useActions } from '../../actions/registry.ts'
import { useSearchWord } from '../../address.ts'
import { findingsOf } from '../../data/findings.ts'
import { usePlan } from '../../data/plan.tsx'
import { Button, PageHead } from '../../parts/index.ts'
import { Contents, sectionId } from './contents.tsx'
import { IssueDialog } from './issue-dialog.tsx'
import { IssuedList } from './issued-list.tsx'
import { documentAddress } from './issues.ts'
import { PaperLinks, usePaperLinks } from './paper-links.ts'
import { Paper } from './paper.tsx'
import './document.css'

/** The country section as it stands: prose written in place, files to take away, and what was issued. */
export function DocumentScreen() {
  const { graph, on, book } = usePlan()
  const [isIssuing, setIssuing] = useState(false)
  // A letter kept in a form beside the document must not wait for the document.
  const shown = useDeferredValue(graph)
  const tree = useMemo(() => countrySection(shown, { on, findings: findingsOf(shown, on).findings }), [shown, on])
  const sections = useMemo(() => everySection(tree), [tree])
  const go = useSectionWalk()
  const links = usePaperLinks()
  const open = sections.filter((one) => one.status === 'open').length
  useActions([
    { id: 'document.issue', label: 'Issue the document', keys: 'i', group: 'Document', foot: 'issue', run: () => setIssuing(true) },
    { id: 'document.print', label: 'Print the document', group: 'Document', run: () => window.print() },
  ])
  return (
    <div className="page document-screen">
      <PageHead title="Country section" tabTitle="Document" aside={`as of ${formatDay(on)}`} summary={open === 0 ? 'Every section is worked. Click a text to change it.' : `${open} ${open === 1 ? 'section is' : 'sections are'} not yet worked, listed first as open points. Click a text to change it.`}
        actions={(
          <>
            <a className="button plain" href={documentAddress(book, 'docx', on)} download={`${book}.docx`}><FileDown aria-hidden="true" />Word</a>
            <a className="button plain" href={documentAddress(book, 'html', on)} download={`${book}.html`}><FileDown aria-hidden="true" />HTML</a>
            <a className="button plain" href={documentAddress(book, 'xlsx', on)} download={`${book}.xlsx`}><FileDown aria-hidden="true" />Excel</a>
            <Button icon={<Printer />} onPress={() => window.print()}>Print</Button>
            <Button look="primary" icon={<Send />} onPress={() => setIssuing(true)}>Issue…</Button>
          </>
        )} />
      <div className="document-body">
        <div className="document-side no-print">
          <Contents sections={sections} onGo={go} />
          <IssuedList />
        </div>
        <article className="paper" aria-label="Country section, preview"><PaperLinks value={links}><Paper tree={tree} isEdited /></PaperLinks></article>
      </div>
      {isIssuing ? <IssueDialog onClose={() => setIssuing(false)} /> : null}
    </div>
  )
}

/** Goes to a section by the contents or by the address (`?section=assumptions`). */
function useSectionWalk(): (id: string) => void {
  const [asked, setAsked] = useSearchWord('section', '')
  useEffect(() => {
    if (asked !== '') show(asked)
  }, [asked])
  return useCallback((id: string) => {
    setAsked(id)
    show(id)
  }, [setAsked])
}

function show(id: string) {
  const section = document.getElementById(sectionId(id))
  section?.scrollIntoView({ block: 'start' })
  section?.querySelector('h2')?.focus({ preventScroll: true })
}
