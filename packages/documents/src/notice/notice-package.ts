import { formatFiscalYear, type PlanGraph, type Rec } from '@throughline/model'
import { meaningsOf, spellBlocks, speller } from '../acronym.ts'
import { bullets, callout, paragraph } from '../block.ts'
import { acronymSection } from '../country-section.ts'
import { markingOf } from '../cover.ts'
import { numberBlocks } from '../numbering.ts'
import { dayText, nameOf, paperOf, type DocumentOptions } from '../paper.ts'
import type { Cover, DocumentTree, Section } from '../tree.ts'
import { casesOfPackage } from './cases.ts'
import { noticeItemsSection, openPointsOf } from './items.ts'
import { aid, noticePaperOf, part, sayReadiness, type NoticePaper } from './notice-paper.ts'
import { activitiesAndMoney, companions, construction, elements, lawSection, suggestions, sustainment } from './parts.ts'

const numbered = [noticeItemsSection, activitiesAndMoney, casesOfPackage, companions, sustainment, construction, elements, lawSection]

/**
 * The notice package of a proposal as a document tree: the nine items of 10 U.S.C. 333(e) with their answers, and what stands behind them. A planning aid, not legal advice.
 * `noticePackage(plan, lakePackage, { on, findings: [] }).front[0].title // 'Open points'`
 */
export function noticePackage(plan: PlanGraph, proposal: Rec<'proposal'>, options: DocumentOptions): DocumentTree {
  const paper = noticePaperOf(paperOf(plan, options), proposal)
  const marking = markingOf(paper)
  const by = speller(meaningsOf(plan))
  const spell = (one: Section): Section => {
    by.note(one.title)
    return { ...one, blocks: spellBlocks(one.blocks, by) }
  }
  const cover = coverOf(paper, marking)
  const spelledCover = { ...cover, blocks: spellBlocks(cover.blocks, by) }
  const front = [spell(openPointsOf(paper))]
  const sections = numbered.map((build, i) => spell({ ...build(paper), number: String(i + 1) }))
  const annexes = [suggestions, sources].map((build, i) => spell({ ...build(paper), number: `Annex ${'AB'[i] ?? ''}` }))
  return numberBlocks({
    layout: 'full', title: `Notice package: ${proposal.title}`, shortTitle: proposal.title, subject: 'Congressional notice package', author: nameOf(plan, plan.head?.command) ?? 'Throughline', language: 'en-US',
    on: options.on, marking, ...(plan.head?.notice !== undefined && { notice: plan.head.notice }),
    cover: spelledCover, front, sections, annexes: [...annexes, { ...acronymSection(by.used()), number: 'Annex C' }],
  })
}

function coverOf(paper: NoticePaper, marking: DocumentTree['marking']): Cover {
  const { plan, proposal, ready, program, on } = paper
  const words = { eligible: 'Eligible as planned', ineligible: 'Not eligible as planned', undetermined: 'Cannot tell yet' } as const
  const facts = [
    ['Partner', plan.get('partner', plan.head?.partner)?.name ?? 'not stated'], ['Plan', plan.head?.title ?? 'not stated'], ['Program', `${program.name} (${program.cite})`], ['Purpose', proposal.purpose?.replaceAll('-', ' ') ?? 'not stated'],
    ['Year of the money', proposal.fiscalYear === undefined ? 'not stated' : formatFiscalYear(proposal.fiscalYear)], ['Start', dayText(ready.start)], ['Last day of the notice', ready.lastNoticeDay === undefined ? 'not known' : dayText(ready.lastNoticeDay)],
    ['Items of the notice', sayReadiness(ready)], ['Law', ready.verdict === undefined ? 'no activity names the program' : words[ready.verdict.verdict]], ['As of', dayText(on)], ['Marking', marking.banner],
  ] as const
  return {
    title: proposal.title, subtitle: 'Notice package', facts: facts.map(([label, value]) => ({ label, value })), designation: marking.designation,
    blocks: [callout('note', 'Planning aid, not legal advice', aid), ...(plan.head?.notice === undefined ? [] : [callout('note', 'Notice', plan.head.notice)])],
  }
}

/** What the package rests on. */
function sources({ program, on }: NoticePaper): Section {
  return part('sources', 'Sources', [
    paragraph(`Drawn from the plan’s records as of ${dayText(on)}. The items are restated in our words from 10 U.S.C. 333(e); the elements of a complete proposal from GAO-23-105842.`),
    ...(program.sources.length === 0 ? [paragraph(`No source of ${program.name} was read.`)] : [paragraph(`${program.name} was read in:`, 'lead-in'), bullets(program.sources)]),
    paragraph(aid),
  ])
}
