import { useState } from 'react'
import type { ImportResponse } from '@throughline/contract'
import { usePlan } from '../../data/plan.tsx'
import { undo } from '../../data/use-change.ts'
import { ScreenLink } from '../../links.tsx'
import { Button, ErrorNotice, SeverityIcon } from '../../parts/index.ts'
import { CountryChoice } from './country-choice.tsx'
import { FileDrop } from './file-drop.tsx'
import type { Format } from './formats.ts'
import { Preview, told } from './preview.tsx'
import { useImport, type Import, type ImportState } from './use-import.ts'

/** One import: choose the file, look at what it would do, write it, or take it back. */
export function ImportPanel({ format }: { readonly format: Format }) {
  const { graph, book } = usePlan()
  const partner = graph.get('partner', graph.head?.partner)
  const run = useImport(book, format, partner?.invented === true ? undefined : partner?.code)
  const { state } = run
  const waitsForCountry = format.needsCountry && run.country === undefined
  return (
    <div className="import-panel">
      <p className="soft">{format.becomes}</p>
      {format.needsCountry ? <div className="import-country"><CountryChoice value={run.country} onChoose={run.setCountry} /></div> : null}
      {waitsForCountry ? <p className="small soft" role="status">Choose the country first.</p> : null}
      {state.step === 'done' || waitsForCountry ? null : (
        <div className="import-files">
          <FileDrop label={`Choose the ${format.title.toLowerCase()}`} accepts={format.accepts} onFile={run.choose} chosen={state.step === 'choose' ? undefined : state.file} />
          {format.takesTotals ? <FileDrop label="Printed totals, if you have them" isSmall accepts={['.tsv', '.csv', '.txt', '.gz']} onFile={run.setTotals} chosen={run.totals?.name} /> : null}
        </div>
      )}
      <Progress state={state} />
      {state.step === 'refused' ? <ErrorNotice error={state.error}><Button onPress={run.again}>Choose another file</Button></ErrorNotice> : null}
      {state.step === 'preview' ? <Ready run={run} answer={state.answer} format={format} /> : null}
      {state.step === 'busy' && state.before !== undefined ? <div className="import-waiting" aria-hidden="true"><Preview answer={state.before} isDone={false} entries={format.entries} isOfCountries={format.needsCountry} /></div> : null}
      {state.step === 'done' ? <Done format={format} file={state.file} answer={state.answer} again={run.again} /> : null}
    </div>
  )
}

function Progress({ state }: { readonly state: ImportState }) {
  if (state.step !== 'busy') return null
  const words = state.doing === 'reading' ? `Reading ${state.file}…` : `Writing what ${state.file} adds…`
  return (
    <div className="import-progress" role="status">
      <progress aria-label={words} />
      <span>{words}</span>
    </div>
  )
}

function Ready({ run, answer, format }: { readonly run: Import; readonly answer: ImportResponse; readonly format: Format }) {
  const count = answer.add.length + answer.change.length
  return (
    <>
      <div className="import-verdict">
        <p role="status"><b>{told(answer)}.</b> Nothing is written yet.</p>
        <Button onPress={run.again}>Cancel</Button>
        <Button look="primary" isDisabled={count === 0} onPress={run.apply}>{count === 0 ? 'Nothing to import' : `Import ${records(count)}`}</Button>
      </div>
      <Preview answer={answer} isDone={false} entries={format.entries} isOfCountries={format.needsCountry} setMapping={run.setMapping} setTake={run.setTake} />
    </>
  )
}

const records = (count: number) => `${count.toLocaleString('en-US')} ${count === 1 ? 'record' : 'records'}`

function Done({ format, file, answer, again }: { readonly format: Format; readonly file: string; readonly answer: ImportResponse; readonly again: () => void }) {
  const { book } = usePlan()
  const [isUndone, setUndone] = useState(false)
  const { screen, words, search } = format.shows
  const ownBook = format.id === 'plan' ? answer.notes.map((note) => /own book, "([a-z0-9-]+)"/.exec(note)?.[1]).find((one) => one !== undefined) : undefined
  const takeBack = () => void undo(ownBook ?? book).then(() => setUndone(true))
  return (
    <>
      <div className="import-verdict is-done">
        <SeverityIcon of={isUndone ? 'waived' : 'met'} size={20} />
        <p role="status"><b>{isUndone ? `What ${file} added was taken back.` : `${file} is in: ${records(answer.add.length)} added, ${answer.change.length.toLocaleString('en-US')} changed.`}</b>{answer.revision === undefined || isUndone ? null : ` Revision ${answer.revision}.`}</p>
        {isUndone ? null : <Button onPress={takeBack}>Undo</Button>}
        <Button onPress={again}>Another file</Button>
        {ownBook === undefined ? <ScreenLink screen={screen} className="button primary" {...(search !== undefined && { words: search })}>{words}</ScreenLink> : <a className="button primary" href={`/plans/${ownBook}`}>Open that plan</a>}
      </div>
      <Preview answer={answer} isDone entries={format.entries} isOfCountries={format.needsCountry} />
    </>
  )
}
