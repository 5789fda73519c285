import { answersFamily } from '../reading/guidance.ts'
import { smartSource, type LetterRule } from './letter.ts'

const source = smartSource('Relevant and results-oriented', 'It contributes to strategic goals, is after a significant partnership outcome, and has its place and priority among objectives.')

/** R: why it matters, where it leads, guidance in both chains, rank. */
export const relevant: LetterRule = {
  letter: 'R', word: 'Relevant',
  reasons: (plan, objective) => {
    const hasReason = objective.why !== undefined || objective.outcome !== undefined
    const leadsUp = objective.endState !== undefined || plan.pick('objective', objective.parents).length > 0
    const inDefense = answersFamily(plan, objective, 'defense')
    const inState = answersFamily(plan, objective, 'state-usaid')
    const isRanked = objective.rank !== undefined
    return [
      { met: hasReason, text: hasReason ? 'says why it matters' : 'says neither why it matters nor what outcome it is after', field: 'why', source },
      { met: leadsUp, text: leadsUp ? 'leads up to an end state or a higher objective' : 'leads up to no end state and no higher objective', field: 'endState', source },
      { met: inDefense, text: inDefense ? 'answers guidance in the defense chain' : 'answers no guidance in the defense chain', field: 'guidance', source },
      { met: inState, text: inState ? 'answers guidance in the State chain' : 'answers no guidance in the State chain', field: 'guidance', source },
      { met: isRanked, text: isRanked ? 'has a rank' : 'has no rank', field: 'rank', source },
    ]
  },
}
