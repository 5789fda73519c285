import { examplesOfProgram } from '@throughline/catalog'
import { formatDay } from '@throughline/model'
import { Section, Table } from '../../parts/index.ts'
import { testNames } from '../match/words.ts'
import { VerdictMark } from './marks.tsx'

/** The needs by which the program's law is tried in our tests, with what must come out. */
export function ExamplesPart({ id, short }: { readonly id: string; readonly short: string }) {
  const examples = examplesOfProgram(id)
  return (
    <Section title="How its law is tested" aside="each runs as a test of every release">
      {examples.length === 0 ? <p className="mute">No test case is written for it yet.</p> : (
        <Table caption={`Test cases of ${short}`}>
          <thead><tr><th scope="col">Need</th><th scope="col">On</th><th scope="col">Verdict</th><th scope="col">Fails, or asks</th></tr></thead>
          <tbody>
            {examples.map((example) => (
              <tr key={example.says}>
                <td>{example.says}</td><td className="program-day">{formatDay(example.on)}</td><td><VerdictMark of={example.verdict} /></td>
                <td>{[...new Set([...example.failed, ...example.asked])].map((test) => testNames[test]).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  )
}
