import { programById } from '@throughline/catalog'
import { packageActivities, type Rec } from '@throughline/model'
import { alreadyInPlan, programKnownTo, readinessOf, type AlreadyInPlan, type Readiness } from '@throughline/rules'
import type { Activity } from '@throughline/model'
import type { Paper } from '../paper.ts'
import type { Block, Section } from '../tree.ts'

/** What every part of a notice package is written from. */
export interface NoticePaper extends Paper {
  readonly proposal: Rec<'proposal'>
  readonly ready: Readiness
  readonly found: AlreadyInPlan
  /** What the package is made of, by first day; steps of the staff are not part of it. */
  readonly activities: readonly Activity[]
  /** The program's short name, and what it is cited by. */
  readonly program: { readonly name: string; readonly cite: string; readonly sources: readonly string[] }
}

/** Gathers what the parts need. */
export function noticePaperOf(paper: Paper, proposal: Rec<'proposal'>): NoticePaper {
  const { plan, on } = paper
  const program = proposal.program === undefined ? undefined : programKnownTo(plan, proposal.program) ?? programById(proposal.program)
  return {
    ...paper, proposal, ready: readinessOf(plan, proposal, on), found: alreadyInPlan(plan, proposal, on),
    activities: packageActivities(plan, proposal),
    program: {
      name: program?.short ?? proposal.program ?? 'no program named', cite: program === undefined || program.citations.length === 0 ? 'law not read' : program.citations.join('; '),
      sources: (program?.sources ?? []).map((source) => `${source.doc}${source.section === undefined ? '' : `, ${source.section}`}; ${source.asOf === undefined ? 'as of a day not known' : source.asOf === 'undated' ? 'undated' : `as of ${source.asOf}`}`),
    },
  }
}

/** A section of the package; its number is given when it is put together. */
export const part = (id: string, title: string, blocks: readonly Block[], openBecause?: string): Section =>
  ({ id, title, status: openBecause === undefined ? 'worked' : 'open', ...(openBecause !== undefined && { openBecause }), orientation: 'portrait', blocks })

/** `6 of 9 complete (66 %)` */
export const sayReadiness = ({ complete, items, percent }: Readiness): string => `${complete} of ${items.length} complete (${percent} %)`

export const aid = 'A planning aid, not legal advice: what the law asks is restated from the sources listed at the end, as of their days. Ask the lawyers of the office before resting on it.'
