/** How likely harm is. The words are those of joint risk analysis, from memory; a command may hold others. */
export const likelihoods = {
  'highly-unlikely': 'Highly unlikely', unlikely: 'Unlikely', likely: 'Likely', 'very-likely': 'Very likely',
} as const
/** How bad it would be. From memory, as above. */
export const consequences = { minor: 'Minor', modest: 'Modest', major: 'Major', extreme: 'Extreme' } as const
/** Likelihood and consequence together. From memory, as above. */
export const riskLevels = { low: 'Low', moderate: 'Moderate', significant: 'Significant', high: 'High' } as const
export const trends = { improving: 'Improving', steady: 'Steady', worsening: 'Worsening', unknown: 'Unknown' } as const
export const confidences = { high: 'High', medium: 'Medium', low: 'Low' } as const
export const answers = { yes: 'Yes', partly: 'Partly', no: 'No' } as const

export type Likelihood = keyof typeof likelihoods
export type Consequence = keyof typeof consequences
export type RiskLevel = keyof typeof riskLevels
