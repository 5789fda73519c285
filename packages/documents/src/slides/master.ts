import { formatDay, type Day, type OutputMarking } from '@throughline/model'
import type { SlideMasterProps } from './deck.ts'
import { fitText } from './fit.ts'

export const masterName = 'BRIEF'
const [ink, soft, face] = ['162E51', '565C65', 'Calibri'] as const

/** What stands on every slide: the marking above and below, its designation and the notice, the day, the number. */
export function masterOf(marking: OutputMarking, on: Day, notice: string): SlideMasterProps {
  const banner = { fontFace: face, fontSize: 11, bold: true, color: ink, align: 'center' } as const
  const small = { fontFace: face, fontSize: 9, color: soft } as const
  const designation = marking.designation.join(' · ')
  return {
    title: masterName, background: { color: 'FFFFFF' },
    objects: [
      { text: { text: marking.banner, options: { x: 0.5, y: 0.08, w: 12.33, h: 0.25, ...banner } } },
      { text: { text: marking.banner, options: { x: 3.5, y: 7.18, w: 6.33, h: 0.25, ...banner } } },
      { text: { text: `As of ${formatDay(on)}`, options: { x: 0.5, y: 7.18, w: 3, h: 0.25, ...small } } },
      { text: { text: fitText([designation, notice].filter((words) => words !== '').join(' · '), 190), options: { x: 0.5, y: 6.95, w: 12.33, h: 0.22, ...small, fontSize: 7.5 } } },
    ],
    slideNumber: { x: 12.33, y: 7.18, w: 0.5, h: 0.25, fontFace: face, fontSize: 9, color: soft, align: 'right' },
  }
}
