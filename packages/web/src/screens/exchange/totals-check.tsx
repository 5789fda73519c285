import type { ImportResponse } from '@throughline/contract'
import { Chip, Section, Table } from '../../parts/index.ts'

type Totals = NonNullable<ImportResponse['totals']>
type Difference = Totals['differences'][number]

const n = (count: number) => count.toLocaleString('en-US')
const signed = (amount: number, unit: string) => (amount === 0 ? 'agrees' : `${amount > 0 ? '+' : '−'}${unit}${n(Math.abs(amount))}`)

interface Side { readonly printed?: number; readonly counted: number; readonly by: number }

function sideOf(value: unknown): Side | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { printed, counted, by } = value as Readonly<Record<string, unknown>>
  if (typeof counted !== 'number' || typeof by !== 'number') return undefined
  return { counted, by, ...(typeof printed === 'number' && { printed }) }
}

const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** The report's own printed totals against the rows below them, with every difference and by how much. */
export function TotalsCheck({ totals }: { readonly totals: Totals }) {
  const { checked, met, differences } = totals
  if (checked === 0) {
    return <Section title="Printed totals"><p className="small soft">No printed totals came with the file, so its sums were not checked. Choose the file of printed totals above to check them.</p></Section>
  }
  return (
    <Section title="Printed totals" aside={<Chip standing={met === checked ? 'met' : 'warning'}>{n(met)} of {n(checked)} agree</Chip>}>
      {differences.length === 0 ? <p className="small soft">Every total the report prints agrees with its rows.</p> : (
        <Table caption="Printed totals that do not agree with their rows" isDense>
          <thead>
            <tr>
              <th scope="col">Program</th><th scope="col">Country</th><th scope="col">Page</th>
              <th scope="col" className="num">Students printed</th><th scope="col" className="num">counted</th><th scope="col" className="num">by</th>
              <th scope="col" className="num">$ printed</th><th scope="col" className="num">counted</th><th scope="col" className="num">by</th>
            </tr>
          </thead>
          <tbody>{differences.map((difference, index) => <DifferenceRow key={index} difference={difference} />)}</tbody>
        </Table>
      )}
    </Section>
  )
}

function DifferenceRow({ difference }: { readonly difference: Difference }) {
  const students = sideOf(difference['students'])
  const dollars = sideOf(difference['dollars'])
  return (
    <tr>
      <th scope="row">{textOf(difference['program'])}</th><td>{textOf(difference['country'])}</td><td>{textOf(difference['page'])}</td>
      {[[students, ''] as const, [dollars, '$'] as const].map(([side, unit]) => (
        side === undefined ? <td key={unit} colSpan={3}>not printed</td> : <SideCells key={unit} side={side} unit={unit} />
      ))}
    </tr>
  )
}

const SideCells = ({ side, unit }: { readonly side: Side; readonly unit: string }) => (
  <>
    <td className="num">{side.printed === undefined ? 'none' : `${unit}${n(side.printed)}`}</td>
    <td className="num">{unit}{n(side.counted)}</td>
    <td className={`num${side.by === 0 ? ' mute' : ' import-differs'}`}>{signed(side.by, unit)}</td>
  </>
)
