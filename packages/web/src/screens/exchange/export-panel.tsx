import { CalendarRange, FileCode2, FileImage, FileSpreadsheet, FileText, PanelsTopLeft, Presentation, ReceiptText } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatDay } from '@throughline/model'
import { usePlan } from '../../data/plan.tsx'
import { ScreenLink } from '../../links.tsx'
import { Section } from '../../parts/index.ts'
import { analysisFile } from './analysis-file.ts'

/** What can be taken away, what each holds, and the day it is as of. */
export function ExportPanel() {
  const { book, on, revision } = usePlan()
  // A day is not broken over two lines.
  const asOf = formatDay(on).replaceAll(' ', '\u00a0')
  const document = (format: string) => `/api/books/${encodeURIComponent(book)}/document.${format}?on=${on}`
  const matrix = (format: string) => `/api/books/${encodeURIComponent(book)}/matrix.${format}?on=${on}`
  return (
    <Section title="Take away" aside={<span>as of {asOf}</span>} className="export-panel">
      <ul className="export-list">
        <Way icon={<FileText aria-hidden="true" />} holds={`The country section with its table of contents, matrix, sources and open points. As of ${asOf}.`} link={<a href={document('docx')} download>Word document (.docx)</a>} />
        <Way icon={<FileSpreadsheet aria-hidden="true" />} holds={`Every activity with days, owner, program and cost, to sort and sum. As of ${asOf}.`} link={<a href={document('xlsx')} download>Activities in Excel (.xlsx)</a>} />
        <Way icon={<FileSpreadsheet aria-hidden="true" />} holds={`The matrix as people draw it, with totals and who pays; then activities, links, money and milestones to change and bring back here as an activity list. As of ${asOf}.`} link={<a href={matrix('xlsx')} download>Matrix and planning list in Excel (.xlsx)</a>} />
        <Way icon={<Presentation aria-hidden="true" />} holds={`The matrix on slides, each line of effort as an arrow first; tables and shapes stay editable. As of ${asOf}.`} link={<a href={matrix('pptx')} download>Matrix slides (.pptx)</a>} />
        <Way icon={<CalendarRange aria-hidden="true" />} holds={`Tasks with days, links, deadlines and calendars for Microsoft Project; what is changed there comes back here. As of ${asOf}.`} link={<a href={matrix('xml')} download>Microsoft Project (.xml)</a>} />
        <Way icon={<FileImage aria-hidden="true" />} holds={`The matrix as one drawing, sharp at any size. As of ${asOf}.`} link={<><a href={matrix('svg')} download>Matrix as a drawing (.svg)</a> or <a href={matrix('html')} download>as a page (.html)</a></>} />
        <Way icon={<FileSpreadsheet aria-hidden="true" />} holds={`Roles, conditions, desire, interests, tasks, capabilities, gaps and options, to fill in and bring back here. As of ${asOf}.`} link={<a href={analysisFile(book, 'xlsx', on)} download>Analysis workbook (.xlsx)</a>} />
        <Way icon={<Presentation aria-hidden="true" />} holds={`Two slides: roles, sweet spot and gaps by rank; choices with cost by year, ways out, what is asked. As of ${asOf}.`} link={<a href={analysisFile(book, 'pptx', on)} download>Brief of the analysis (.pptx)</a>} />
        <Way icon={<PanelsTopLeft aria-hidden="true" />} holds="The same document on the screen, its prose edited in place; what is issued is frozen there." link={<ScreenLink screen="document">Document preview</ScreenLink>} />
        <Way icon={<FileCode2 aria-hidden="true" />} holds={`The document as one web page for reading or sending. As of ${asOf}.`} link={<a href={document('html')} download>Web page (.html)</a>} />
        <Way icon={<ReceiptText aria-hidden="true" />} holds={`Ends, money, next steps and open points on one sheet, to print. As of ${asOf}.`} link={<ScreenLink screen="summary">One-page summary</ScreenLink>} />
        <Way icon={<FileCode2 aria-hidden="true" />} holds={`Everything in the plan, readable and complete, to keep, compare or move to another machine. Revision ${revision}; its answers do not depend on a day.`} link={<a href={`/api/books/${encodeURIComponent(book)}/plan.yaml`} download>Plan file (.yaml)</a>} />
      </ul>
      <p className="small mute">The marking of the plan is printed on every page and sheet. The collated Javits report and sales forecasts over countries are classified products: they are never put together here.</p>
    </Section>
  )
}

const Way = ({ icon, link, holds }: { readonly icon: ReactNode; readonly link: ReactNode; readonly holds: string }) => (
  <li>
    {icon}
    <div>
      <p className="export-link">{link}</p>
      <p className="small soft">{holds}</p>
    </div>
  </li>
)
