import { useHistory, useSession } from '../../data/books.ts'
import { timeOf, weekdayOf } from '../../data/moment.ts'
import { usePlan } from '../../data/plan.tsx'
import { undo } from '../../data/use-change.ts'
import { ScreenLink } from '../../links.tsx'
import { Button, ErrorNotice, Section, Skeleton } from '../../parts/index.ts'

const most = 5
const sentencesShown = 2
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The last changes as sentences; my own last one can be taken back. */
export function Recent() {
  const { book } = usePlan()
  const history = useHistory(book)
  const session = useSession()
  const revisions = (history.data?.revisions ?? []).slice(0, most)
  const mine = revisions.find((one) => one.actor === session.data?.actor && one.undoneBy === undefined && one.cause.type !== 'undo' && one.cause.type !== 'example' && one.cause.type !== 'new-plan')
  return (
    <Section title="History" aside={<ScreenLink screen="history">All</ScreenLink>}>
      {history.error ? <ErrorNotice error={history.error} /> : null}
      {history.isPending ? <Skeleton lines={3} /> : null}
      <ol className="recent-list">
        {revisions.map((one) => (
          <li key={one.revision} className={one.undoneBy === undefined ? undefined : 'undone'}>
            <time dateTime={one.at} className="small mute">{weekdayOf(one.at)}, {timeOf(one.at)}</time>
            {one.sentences.slice(0, sentencesShown).map((sentence, at) => <p key={at} className="small">{capital(sentence)}</p>)}
            {one.sentences.length > sentencesShown ? <p className="small mute">and {one.sentences.length - sentencesShown} more</p> : null}
            {one === mine ? <Button small look="text" onPress={() => void undo(book)}>Undo</Button> : null}
          </li>
        ))}
      </ol>
    </Section>
  )
}
