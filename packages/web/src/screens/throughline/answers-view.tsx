import { useMemo, type ReactNode } from 'react'
import { answersTo, type AnswerNode } from '@throughline/analysis'
import { formatUsdShort, type RecordId } from '@throughline/model'
import { screenTarget, useBook } from '../../address.ts'
import { Link } from '@tanstack/react-router'
import { usePlan } from '../../data/plan.tsx'
import { RecordLink } from '../../links.tsx'
import { EmptyState, PageHead } from '../../parts/index.ts'
import { Sentence } from './sentence.tsx'
import './answers.css'

/** From a guidance statement (or document): everything in the plan that answers it, as a tree. */
export function AnswersView({ id, head }: { readonly id: RecordId; readonly head: ReactNode }) {
  const { graph } = usePlan()
  const answers = useMemo(() => answersTo(graph, id), [graph, id])
  if (answers === undefined) return <><PageHead title="Throughline" />{head}<p>That guidance is not in this plan.</p></>
  const isAnswered = answers.endStates.length + answers.objectives.length + answers.linesOfEffort.length > 0
  return (
    <>
      <PageHead title="Throughline" tabTitle={`What answers ${answers.tree.title}`} aside={head} />
      <Sentence clauses={answers.clauses} />
      {isAnswered ? null : (
        <EmptyState title="Nothing in this plan answers it">
          <p>Open an end state or an objective and link this statement under Guidance, or leave it to another plan.</p>
        </EmptyState>
      )}
      <ul className="tl-tree"><Node node={answers.tree} depth={0} /></ul>
    </>
  )
}

const openDepth = 4

function Node({ node, depth }: { readonly node: AnswerNode; readonly depth: number }) {
  const book = useBook()
  const words = { from: undefined, of: node.record }
  const line = (
    <>
      <span className="tl-tree-level">{node.level}</span>
      <RecordLink id={node.record}>{node.title}</RecordLink>
      {node.superseded === true ? <span className="tl-guide-old">superseded</span> : null}
      <span className="tl-tree-sum">{node.activities > 0 ? `${node.activities} ${node.activities === 1 ? 'activity' : 'activities'}, ${formatUsdShort(node.money.usd)}` : ''}</span>
      {depth === 0 ? null : <Link {...screenTarget(book, 'throughline', words)} className="quiet-link tiny" aria-label={`Throughline of ${node.title}`}>Throughline</Link>}
    </>
  )
  return (
    <li className={`tl-node ${node.kind}`}>
      {node.children.length === 0 ? <div className="tl-tree-line">{line}</div> : (
        <details open={depth < openDepth && node.kind !== 'line-of-activity'}>
          <summary aria-label={`${node.level}: ${node.title}, ${node.children.length} below`}><span className="tl-tree-count">{node.children.length}</span></summary>
          <div className="tl-tree-line">{line}</div>
          <ul>{node.children.map((child) => <Node key={child.record} node={child} depth={depth + 1} />)}</ul>
        </details>
      )}
    </li>
  )
}
