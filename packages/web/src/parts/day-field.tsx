import { formatDay, readDay, type Day } from '@throughline/model'
import type { ReadText } from './field.tsx'
import { ReadField, type ValueFieldProps } from './text-field.tsx'

/** Reads a day as people type it, or says how to write one. */
export function readDayText(text: string): ReadText<Day> {
  if (text.trim() === '') return { ok: true, value: undefined }
  const day = readDay(text)
  return day === undefined
    ? { ok: false, why: `"${text.trim().slice(0, 40)}" is no day of the calendar. Write day, month, year: 20 OCT 26.` }
    : { ok: true, value: day }
}

/** A day, typed freely: 20 OCT 26, 2026-10-20, 10/20/26. */
export const DayField = (props: ValueFieldProps<Day>) => (
  <ReadField placeholder="20 OCT 26" {...props} isNumeric read={readDayText} write={(day) => (day === undefined ? '' : formatDay(day))} />
)
