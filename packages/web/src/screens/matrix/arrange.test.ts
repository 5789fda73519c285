import { describe, expect, test } from 'vitest'
import { bookId, createPlanGraph, day, recordId, type AnyRecord } from '@throughline/model'
import { consequencesOf } from '@throughline/schedule'
import { arrangedBy } from './arrange-keys.ts'
import { changesFor, consequencesSaid, consequenceWords, heldSpan, heldWords, planAfter, pushedChanges, whyNot, type Arrangement } from './arrange.ts'

const on = day('2026-11-20')
const id = recordId
const [a, b, c] = [id('act-a'), id('act-b'), id('act-c')]
const records: readonly AnyRecord[] = [
  { kind: 'plan', id: id('plan'), title: 'P', scope: 'country', start: day('2026-10-01'), end: day('2031-09-30') },
  { kind: 'activity', id: a, title: 'A', start: day('2027-03-01'), end: day('2027-03-26') },
  { kind: 'activity', id: b, title: 'B', start: day('2027-03-29'), end: day('2027-04-16') },
  { kind: 'activity', id: c, title: 'C', start: day('2027-05-03'), days: 5 },
  { kind: 'dependency', id: id('link-ab'), predecessor: a, successor: b },
]
const plan = createPlanGraph({ book: bookId('b'), records })
const activity = (which: typeof a) => { const found = plan.get('activity', which); if (found === undefined) throw new Error('none'); return found }
const move = (days: number, which = a): Arrangement => ({ sort: 'move', activity: which, days })
const fieldsOf = (held: Arrangement) => changesFor(plan, held).flatMap(({ fields }) => fields.map(({ field, after }) => [field, after]))

describe('a bar that is held', () => {
  test.each([
    [move(7), [['start', '2027-03-08'], ['end', '2027-04-02']]], [move(7, c), [['start', '2027-05-10']]], [move(0), []],
    [{ sort: 'stretch', activity: a, days: 3 } as const, [['end', '2027-03-29']]], [{ sort: 'stretch', activity: a, days: -90 } as const, [['end', '2027-03-01']]],
    [{ sort: 'stretch', activity: c, days: 2 } as const, [['days', 7]]], [{ sort: 'stretch', activity: c, days: -9 } as const, [['days', 1]]],
  ])('WEB-516 %j changes %j', (held, fields) => expect(fieldsOf(held)).toEqual(fields))

  test('WEB-516 a link is added once, and never to the bar itself', () => {
    const link = (to: typeof a): Arrangement => ({ sort: 'link', activity: a, to, type: 'start-start' })
    expect(changesFor(plan, link(c))).toMatchObject([{ action: 'add', kind: 'dependency' }])
    expect([changesFor(plan, link(a)), changesFor(plan, link(b))]).toEqual([[], []])
    expect(heldWords(plan, link(b))).toBe('B waits for A already.')
    expect(heldWords(plan, link(c))).toBe('C would wait for A, start to start.')
  })

  test.each([['done', 'move', true], ['under-way', 'move', true], ['under-way', 'stretch', false], ['idea', 'move', false], ['done', 'link', false]] as const)('WEB-516 what is %s to %s is refused with why: %s', (status, sort, isRefused) => {
    expect(whyNot({ ...activity(a), status }, sort) !== undefined).toBe(isRefused)
  })
  test('WEB-516 without a first day it says what to do', () => {
    const { start: _, ...bare } = activity(a)
    expect(whyNot(bare, 'move')).toBe('A has no first day yet: open it and set one.')
  })

  test('WEB-516 what moves, breaks and is mended is told before it is kept, gravest first; what is pushed can go along', () => {
    const told = consequencesOf(plan, planAfter(plan, changesFor(plan, move(14))), on)
    expect(consequenceWords(move(14), told).map(({ sort }) => sort)).toEqual(['breaks', 'moves'])
    expect(consequenceWords(move(14), told).at(-1)?.text).toBe('1 other moves: B 14 days later.')
    expect(consequencesSaid(told, move(14))).toBe('1 other activity moves, 1 thing breaks.')
    const pushed = pushedChanges(plan, move(14), told)
    expect(pushed.map(({ id: of, fields }) => [of, ...fields.map(({ after }) => after)])).toEqual([[b, '2027-04-12', '2027-04-30']])
    const whole = planAfter(plan, [...changesFor(plan, move(14)), ...pushed])
    expect(consequencesOf(plan, whole, on).findings).toEqual([])
    expect(consequencesSaid(consequencesOf(plan, plan, on), move(0))).toBe('Nothing else moves, nothing breaks, no money is lost.')
  })

  test('WEB-516 it is said with its new days', () => {
    expect(heldWords(plan, move(-1))).toBe('A: 1 day earlier, 28 FEB\u201325 MAR 27.')
    expect(heldSpan(activity(a), { sort: 'stretch', activity: a, days: 7 })).toEqual({ start: '2027-03-01', end: '2027-04-02' })
  })
})

describe('keys of a held bar', () => {
  const key = (name: string, shiftKey = false) => ({ key: name, shiftKey })
  test.each([
    [key('ArrowRight'), 1], [key('ArrowLeft'), -1], [key('ArrowRight', true), 7], [key('ArrowLeft', true), -7], [key('PageDown'), 28], [key('PageUp'), -28],
  ])('WEB-516 %j moves it by %i days', (pressed, days) => expect(arrangedBy(move(0), pressed, [])).toEqual(move(days)))
  test.each([[key('Enter'), 'keep'], [key('Enter', true), 'keep-pushed'], [key('Escape'), 'leave'], [key('x'), undefined]])('WEB-516 %j: %s', (pressed, told) => expect(arrangedBy(move(3), pressed, [])).toBe(told))
  test('WEB-516 up and down choose what is linked, past the bar itself; T goes through the types', () => {
    const link: Arrangement = { sort: 'link', activity: b, type: 'finish-start' }
    expect(arrangedBy(link, key('ArrowDown'), [a, b, c])).toEqual({ ...link, to: c })
    expect(arrangedBy(link, key('ArrowUp'), [a, b, c])).toEqual({ ...link, to: a })
    expect(arrangedBy({ ...link, to: a }, key('ArrowDown'), [a, b, c])).toEqual({ ...link, to: c })
    expect(arrangedBy({ ...link, to: c }, key('ArrowDown'), [a, b, c])).toEqual({ ...link, to: c })
    expect(arrangedBy(link, key('t'), [])).toEqual({ ...link, type: 'start-start' })
  })
})
