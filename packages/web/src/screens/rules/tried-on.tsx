import { examplesOf, testIds, type TriedExample } from '@throughline/rules'
import { Table } from '../../parts/index.ts'
import { FirstOf } from '../findings/first-of.tsx'
import { ProgramLink } from '../programs/addresses.tsx'
import { VerdictMark } from '../programs/marks.tsx'
import '../programs/programs.css'

const outcomeWords: Readonly<Record<TriedExample['outcome'], string>> = { fails: 'Refuses', asks: 'Asks', passes: 'Passes' }

/** The needs of the program files that a check of the law is tried on; nothing for another check. */
export function TriedOn({ check }: { readonly check: string }) {
  const test = testIds.find((id) => check === `law/${id}`)
  if (test === undefined) return null
  const examples = examplesOf(test)
  return (
    <section className="finding-group">
      <h2>Tried on <span className="mute">{examples.length.toLocaleString('en-US')}</span></h2>
      <p className="mute">Invented needs from the files of the programs, with one or two of the same program that pass. Every one of them runs as a test of every release.</p>
      <FirstOf items={examples} most={12} what="test cases">
        {(shown) => (
          <Table caption="Test cases of this rule">
            <thead><tr><th scope="col">Program</th><th scope="col">Need</th><th scope="col">This rule</th><th scope="col">Verdict of all rules</th></tr></thead>
            <tbody>
              {shown.map(({ program, says, outcome, text, verdict }) => (
                <tr key={`${program} ${says}`}>
                  <td><ProgramLink id={program} /></td><td>{says}</td><td>{outcomeWords[outcome]}: {text}</td><td><VerdictMark of={verdict} /></td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </FirstOf>
    </section>
  )
}
