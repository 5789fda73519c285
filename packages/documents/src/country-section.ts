import type { PlanGraph } from '@throughline/model'
import { meaningsOf, spellBlocks, speller } from './acronym.ts'
import { columns, paragraph, row, table } from './block.ts'
import { coverOf, markingOf } from './cover.ts'
import { numberBlocks } from './numbering.ts'
import { openPoints } from './open-points.ts'
import { nameOf, paperOf, type DocumentOptions, type Paper } from './paper.ts'
import { distribution, eventList, openFindings, sourcesAndNotices } from './sections/annexes.ts'
import { assessmentMonitoringEvaluation } from './sections/assessment-monitoring-evaluation.ts'
import { assumptions } from './sections/assumptions.ts'
import { commandersSummary } from './sections/commanders-summary.ts'
import { conceptOfEngagement } from './sections/concept-of-engagement.ts'
import { coordinatingInstructions } from './sections/coordinating-instructions.ts'
import { countryAssessment } from './sections/country-assessment.ts'
import { desiredRoles } from './sections/desired-roles.ts'
import { gapsAndSolutions } from './sections/gaps-and-solutions.ts'
import { objectives } from './sections/objectives.ts'
import { references } from './sections/references.ts'
import { resources } from './sections/resources.ts'
import { synchronizationMatrix } from './sections/synchronization-matrix.ts'
import type { DocumentTree, Section } from './tree.ts'

const numbered = [
  references, countryAssessment, assumptions, desiredRoles, objectives, conceptOfEngagement, gapsAndSolutions, synchronizationMatrix, resources, coordinatingInstructions,
  assessmentMonitoringEvaluation,
]
const ends = [eventList, openFindings, sourcesAndNotices, distribution]

/**
 * The country section (CSCS) of a plan as a document tree. The list of sections is ours: joint doctrine prescribes no format
 * (chapter 19, Country-Specific Security Cooperation Section (CSCS) Development, names components only).
 * `countrySection(plan, { on: day('2026-11-20'), findings }).sections[4].title // 'Objectives'`
 */
export function countrySection(plan: PlanGraph, options: DocumentOptions): DocumentTree {
  const paper = paperOf(plan, options)
  const marking = markingOf(paper)
  const sections = numbered.map((build, i): Section => ({ ...build(paper), number: String(i + 1) }))
  const lettered = ends.map((build, i): Section => ({ ...build(paper), number: `Annex ${'ABCDEFGH'[i] ?? ''}` }))
  const summary = commandersSummary(paper)
  return finish(paper, {
    layout: 'full', title: plan.head?.title ?? 'Plan without a head',
    shortTitle: plan.head?.title ?? 'Plan',
    subject: 'Country-specific security cooperation section',
    author: nameOf(plan, plan.head?.command) ?? 'Throughline',
    language: 'en-US',
    on: options.on,
    marking,
    ...(plan.head?.notice !== undefined && { notice: plan.head.notice }),
    cover: coverOf(paper, marking),
    front: [summary], sections, annexes: lettered,
  })
}

/** Spells acronyms out in reading order, lists them, puts the open points first and numbers headings and captions. */
function finish(paper: Paper, tree: DocumentTree): DocumentTree {
  const by = speller(meaningsOf(paper.plan))
  const spell = (one: Section): Section => {
    by.note(one.title)
    return { ...one, blocks: spellBlocks(one.blocks, by) }
  }
  const cover = { ...tree.cover, blocks: spellBlocks(tree.cover.blocks, by) }
  const front = tree.front.map(spell)
  const sections = tree.sections.map(spell)
  const annexes = tree.annexes.map(spell)
  const points = openPoints(paper, [...tree.front, ...tree.sections, ...tree.annexes], by.ambiguous())
  return numberBlocks({ ...tree, cover, front: [points, ...front, acronymSection(by.used())], sections, annexes })
}

type Used = { readonly short: string; readonly long: string }

/** The list of acronyms in two halves side by side, so that it takes one page and not three. `acronymSection(by.used())` */
export function acronymSection(used: readonly Used[]): Section {
  const half = Math.ceil(used.length / 2)
  const pair = (one: Used | undefined) => [one?.short ?? '', one?.long ?? '']
  return {
    id: 'acronyms', title: 'Acronyms', status: 'worked', orientation: 'portrait',
    blocks: used.length === 0 ? [paragraph('No acronym is used.')] : [table({
      id: 'acronyms', caption: 'Acronyms used', alt: 'Acronyms with what they stand for, in alphabetical order down the left half and then down the right half.', isDense: true, hasRowHeadings: false,
      columns: columns(['Acronym', 12], ['Stands for', 38], ['Acronym', 12], ['Stands for', 38]),
      rows: used.slice(0, half).map((one, i) => row([...pair(one), ...pair(used[half + i])])),
    })],
  }
}
