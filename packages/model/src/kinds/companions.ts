import { choice, groups, links, must } from '../field.ts'

/** The two kinds of training some laws ask for beside what they give. */
export const companionKinds = {
  'human-rights': 'Human rights and law of armed conflict',
  'institutional-capacity': 'Institutional capacity building',
} as const

/** The field that names what a law asks for beside the support, and the activities that answer it. */
export const companions = groups('Companions', 'What the law asks for beside the support, and the activities that do it.', {
  kind: must(choice('Kind', 'Which of the two.', companionKinds)),
  activities: links('Activities', 'The activities that do it.', ['activity'], 'what they are done for'),
})
