import { useState } from 'react'
import { kindOf, titleOf, type Finding, type Severity } from '@throughline/model'
import { useActions } from '../../actions/registry.ts'
import { useOpenRecord, useSearchWord } from '../../address.ts'
import { checkById, checks } from '../../data/checks.ts'
import { useFindings } from '../../data/findings.ts'
import { usePlan } from '../../data/plan.tsx'
import { usePreference } from '../../data/preferences.ts'
import { RecordLink, RuleLink, ScreenLink } from '../../links.tsx'
import { countedSeverity, EmptyState, FilterField, PageHead, Segmented, SeverityIcon, Toggle } from '../../parts/index.ts'
import { FirstOf } from './first-of.tsx'
import { FindingLine } from './finding-line.tsx'
import { WaiveDialog } from './waive-dialog.tsx'
import './findings.css'

type Grouping = 'check' | 'record'
const mostLines = 50
const mostGroups = 60
const severities: readonly Severity[] = ['error', 'warning', 'advice']

/** What is wrong with the plan, why, and what to do next. */
export function FindingsScreen() {
  const { graph } = usePlan()
  const { findings, counts, isChecking } = useFindings()
  const [hidden, setHidden] = useSearchWord('hide', '')
  const [words, setWords] = useSearchWord('find', '')
  const [grouping, setGrouping] = usePreference('findings.grouping', 'check')
  const [waiving, setWaiving] = useState<Finding>()
  const hiddenSet = new Set(hidden.split(' '))
  const matches = (f: Finding) => !hiddenSet.has(f.severity) && (words === '' || `${f.message} ${f.check} ${f.record}`.toLowerCase().includes(words.toLowerCase()))
  const open = findings.filter((f) => f.waived === undefined && matches(f))
  const waived = findings.filter((f) => f.waived !== undefined && matches(f))
  const toggle = (severity: Severity, isOn: boolean) => setHidden(severities.filter((s) => (s === severity ? !isOn : hiddenSet.has(s))).join(' '))
  useFindingWalk(open)
  const total = counts.error + counts.warning + counts.advice
  return (
    <div className="page">
      <PageHead title="Findings" summary={isChecking && total === 0 ? 'The plan is being checked.' : summaryOf(counts)} aside={`${checks.length} rules checked`}
        actions={<Segmented<Grouping> label="Group by" value={grouping === 'record' ? 'record' : 'check'} onChange={setGrouping} options={[{ value: 'check', label: 'By rule' }, { value: 'record', label: 'By record' }]} />} />
      <div className="row findings-tools">
        {severities.map((severity) => (
          <Toggle key={severity} isOn={!hiddenSet.has(severity)} onChange={(isOn) => toggle(severity, isOn)}><SeverityIcon of={severity} size={14} /> {countedSeverity(severity, counts[severity])}</Toggle>
        ))}
        <FilterField label="Find in findings" value={words} onChange={setWords} />
        <span className="push" />
        <ScreenLink screen="rules" className="quiet-link small">All rules</ScreenLink>
      </div>
      {total === 0 && !isChecking ? <EmptyState title="Nothing is wrong with this plan by the rules we have"><p>Whether it is a good plan is yours to judge. The law is checked as far as the catalogue holds it: a planning aid, not legal advice.</p></EmptyState> : null}
      {total > 0 && open.length === 0 ? <p className="mute">No finding fits the filter.</p> : null}
      <FirstOf items={[...groupsOf(open, grouping)]} most={mostGroups} what="groups">{(groups) => groups.map(([key, group]) => (
        <section key={key} className="finding-group" aria-labelledby={`group-${key}`}>
          <h2 id={`group-${key}`}>{grouping === 'record' ? <RecordHeading id={group[0]?.record ?? ''} /> : <><RuleLink check={key}>{checkById(key)?.title ?? key}</RuleLink> <span className="mute">{group.length}</span></>}</h2>
          <FirstOf items={group} most={mostLines} what="findings">{(shown) => <ul>{shown.map((finding) => <FindingLine key={`${finding.check} ${finding.record} ${finding.field ?? ''}`} finding={finding} onWaive={setWaiving} showRecord={grouping !== 'record'} />)}</ul>}</FirstOf>
        </section>
      ))}</FirstOf>
      {waived.length === 0 ? null : (
        <section className="finding-group" aria-label="Left to stand"><h2>Left to stand <span className="mute">{waived.length}</span></h2><FirstOf items={waived} most={mostLines} what="findings">{(shown) => <ul>{shown.map((finding) => <FindingLine key={`${finding.check} ${finding.record}`} finding={finding} onWaive={setWaiving} showRecord />)}</ul>}</FirstOf></section>
      )}
      {waiving === undefined ? null : <WaiveDialog finding={waiving} onClose={() => setWaiving(undefined)} title={titleIn(graph.find(waiving.record))} />}
    </div>
  )
}

const titleIn = (record: Parameters<typeof titleOf>[0] | undefined) => (record === undefined ? 'a record' : titleOf(record))

function summaryOf({ error, warning, advice, waived }: { readonly error: number; readonly warning: number; readonly advice: number; readonly waived: number }): string {
  if (error > 0) return `${countedSeverity('error', error)} ${error === 1 ? 'stands' : 'stand'} between this draft and coordination${waived > 0 ? `; ${waived} left to stand with a reason` : ''}.`
  const rest = [warning === 0 ? '' : countedSeverity('warning', warning), advice === 0 ? '' : countedSeverity('advice', advice)].filter(Boolean)
  return rest.length === 0 ? 'No open finding.' : `No errors; worth a look: ${rest.join(' and ')}.`
}

function groupsOf(findings: readonly Finding[], grouping: string): Map<string, Finding[]> {
  return Map.groupBy(findings, (f) => (grouping === 'record' ? f.record : f.check))
}

function RecordHeading({ id }: { readonly id: Finding['record'] | '' }) {
  const { graph } = usePlan()
  const record = id === '' ? undefined : graph.find(id)
  if (record === undefined) return <>{id}</>
  return <><span className="mute">{kindOf(record.kind).one}</span> <RecordLink id={record.id} /></>
}

/** J and K walk the open findings: the focus stands on the button that opens the record, so Enter does. */
function useFindingWalk(open: readonly Finding[]) {
  const openRecord = useOpenRecord()
  const lines = () => [...document.querySelectorAll<HTMLElement>('[data-finding=open]')]
  const at = () => lines().findIndex((line) => line.contains(document.activeElement))
  const move = (by: number) => {
    const all = lines()
    all[Math.max(0, Math.min(all.length - 1, at() + by))]?.querySelector('button')?.focus()
  }
  useActions([
    { id: 'findings.next', label: 'Next finding', group: 'Findings', keys: 'j', foot: 'next', run: () => move(1) },
    { id: 'findings.previous', label: 'Previous finding', group: 'Findings', keys: 'k', foot: 'previous', run: () => move(-1) },
    { id: 'findings.open', label: 'Open the record of the first finding', group: 'Findings', run: () => { const first = open[0]; if (first !== undefined) openRecord(first.record, first.field) } },
  ])
}
