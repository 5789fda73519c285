import type { Check, Objective } from '@throughline/model'
import { smartMessages } from './messages.ts'

export const vagueWording: Check = {
  id: 'smart/vague-wording',
  severity: 'advice',
  title: 'Wording that two readers may read differently',
  why: 'Words of degree, such as "improve", "enhance" or "more", say a direction and no end. Where no number stands beside them, an objective of this kind is always partly reached and never reached. This is a guess from wording: the fields decide, the words only give a hint.',
  severityBecause: 'It is read from wording, and wording can mislead a program.',
  source: { cite: 'Chapter 19, Identify Intermediate Objectives/Focus Areas that Support Desired End States', says: 'Specific: the objective is discrete. Measurable: success is clearly and objectively defined.' },
  spec: 'RUL-16',
  *find(plan) {
    for (const objective of plan.of('objective')) {
      const word = vagueWordIn(objective)
      if (word !== undefined) yield { record: objective.id, field: objective.what === undefined ? 'text' : 'what', ...smartMessages['smart/vague-wording'](objective, word) }
    }
  },
}

const degree = /\b(improv(?:e|es|ed|ing)|enhanc(?:e|es|ed|ing)|strengthen(?:s|ed|ing)?|deepen(?:s|ed|ing)?|foster(?:s|ed|ing)?|promot(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|better|more|greater|stronger)\b/i
const monthDay = /\b\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{2,4}\b/gi
const notAmounts = [monthDay, /\b\d{4}-\d{2}-\d{2}\b/g, /\bFY\s?\d{2,4}\b/gi, /\b(?:19|20)\d{2}\b/g, /\b\d+(?:st|nd|rd|th)\b/gi]
const amount = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|half|halves?|third|quarter|double|twice|none|all|every|each)\b/i

/** The word of degree in what an objective states, where no number stands beside it: not a day, a year or a number in a name. */
function vagueWordIn(objective: Objective): string | undefined {
  const { what, text, title, success } = objective
  const word = degree.exec(what ?? text ?? title)?.[1]
  if (word === undefined) return undefined
  const said = [what, text, success].filter((part) => part !== undefined).join(' ')
  return amount.test(notAmounts.reduce((rest, pattern) => rest.replace(pattern, ' '), said)) ? undefined : word.toLowerCase()
}
