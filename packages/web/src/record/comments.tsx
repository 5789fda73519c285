import { useState } from 'react'
import { fieldsOf, formatDay, type AnyRecord, type Rec } from '@throughline/model'
import { add, edit } from '../data/changes.ts'
import { useSession } from '../data/books.ts'
import { usePlan } from '../data/plan.tsx'
import { useChange } from '../data/use-change.ts'
import { Select } from '../parts/select.tsx'
import { TextArea } from '../parts/text-field.tsx'
import { titleOf } from '@throughline/model'

/** What offices say of the record, and the answers. */
export function Comments({ record }: { readonly record: AnyRecord }) {
  const { graph, today } = usePlan()
  const session = useSession()
  const change = useChange()
  const [times, setTimes] = useState(0)
  const comments = graph.referring(record.id, 'comment', 'on')
  const say = (text: string | undefined) => {
    if (text === undefined) return
    const made = add(graph, 'comment', { on: record.id, text, date: today, state: 'open', fromText: session.data?.organization })
    setTimes(times + 1)
    void change([made.change])
  }
  return (
    <section className="panel-part">
      <h3>Comments</h3>
      {comments.map((comment) => <Comment key={comment.id} comment={comment} />)}
      <TextArea key={times} label="Add a comment" rows={2} value={undefined} onCommit={say} help="Sent for your office when you leave the field or press Ctrl Enter." />
    </section>
  )
}

const states = fieldsOf('comment')['state']?.choices ?? []

function Comment({ comment }: { readonly comment: Rec<'comment'> }) {
  const { graph } = usePlan()
  const change = useChange()
  const from = graph.get('organization', comment.from)
  const who = from === undefined ? (comment.fromText ?? 'An office not named') : titleOf(from)
  return (
    <article className="comment">
      <p className="tiny mute">{who}{comment.date === undefined ? '' : `, ${formatDay(comment.date)}`}</p>
      <p>{comment.text}</p>
      <TextArea label="Answer" rows={1} value={comment.answer} onCommit={(answer) => void change([edit(comment, { answer })])} placeholder="What was done about it, or why not" />
      <Select label="State" labelAt="inside" options={states} value={comment.state ?? 'open'} onChange={(state) => void change([edit(comment, { state })])} />
    </article>
  )
}
