import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { formatDay, parseDay } from '@throughline/model'
import type { BookSummary } from '../../data/answers.ts'
import { useBooks } from '../../data/books.ts'
import { BareBar } from '../../frame/bar.tsx'
import { Foot } from '../../frame/foot.tsx'
import { Frame } from '../../frame/frame.tsx'
import { Button, EmptyState, ErrorNotice, PageHead, Section, Skeleton, Table, Tag } from '../../parts/index.ts'
import './plans.css'

/** Every plan, and what all of them rest on. */
export function PlansScreen() {
  const books = useBooks()
  const plans = books.data?.filter((book) => book.type === 'plan') ?? []
  const shared = books.data?.filter((book) => book.type !== 'plan') ?? []
  return (
    <Frame bar={<BareBar />} foot={<Foot />}>
      <div className="page plans-page">
        <PageHead title="Plans" summary="One plan a country, from national guidance down to the three-day event." actions={<NewPlanLink />} />
        {books.isPending ? <Skeleton label="Loading the plans" /> : null}
        {books.isError ? <ErrorNotice error={books.error}><Button onPress={() => void books.refetch()}>Try again</Button></ErrorNotice> : null}
        {books.isSuccess && plans.length === 0 ? <NoPlans /> : null}
        {plans.length === 0 ? null : <Books title="Country and sub-regional plans" books={plans} />}
        {shared.length === 0 ? null : <Books title="Shared by all plans" books={shared} />}
      </div>
    </Frame>
  )
}

const NewPlanLink = () => <Link to="/new" className="button primary"><Plus aria-hidden="true" />New plan for my country</Link>

const NoPlans = () => (
  <EmptyState title="No plan yet" chapter="Country-Level SC Planning" action={<NewPlanLink />}>
    <p>A country plan says which end states the cooperation serves, by which objectives and activities, with whose money, in which year, agreed with whom.</p>
    <p>Choose a country, its command and the years: the library’s guidance is linked, the phases and the empty sections of the document are put in place, and the first three things to do are named.</p>
  </EmptyState>
)

const types = { library: 'Library', theater: 'Theater', plan: 'Country plan' } as const
const typeOf = (book: BookSummary) => (book.type === 'plan' && book.scope === 'sub-regional' ? 'Sub-regional plan' : types[book.type])

const Books = ({ title, books }: { readonly title: string; readonly books: readonly BookSummary[] }) => (
  <Section title={title}>
    <div className="books"><Table caption={title}>
      <thead><tr><th scope="col">Title</th><th scope="col">Kind</th><th scope="col">Years</th><th scope="col" className="num">Records</th><th scope="col" className="num">Revision</th><th scope="col">Last changed</th></tr></thead>
      <tbody>
        {books.map((book) => (
          <tr key={book.book}>
            <th scope="row"><Link to={`/plans/${book.book}`}>{book.title}</Link></th>
            <td><Tag>{typeOf(book)}</Tag></td>
            <td className="tabular">{years(book)}</td>
            <td className="num">{book.records.toLocaleString('en-US')}</td>
            <td className="num">{book.revision}</td>
            <td>{changed(book)}</td>
          </tr>
        ))}
      </tbody>
    </Table></div>
  </Section>
)

const years = ({ start, end }: BookSummary) => (start === undefined || end === undefined ? '–' : `${formatDay(start)} to ${formatDay(end)}`)

function changed({ changedAt, changedBy }: BookSummary): string {
  const day = parseDay((changedAt ?? '').slice(0, 10))
  if (day === undefined) return '–'
  return changedBy === undefined ? formatDay(day) : `${formatDay(day)}, ${changedBy}`
}
