import { Button, Dialog } from '../../../parts/index.ts'

interface AskProps {
  readonly title: string
  /** What is still missing, one a line. */
  readonly missing: readonly string[]
  /** What it means to go on without. */
  readonly meaning: string
  /** "Complete it all the same" */
  readonly verb: string
  readonly onGoOn: () => void
  readonly onBack: () => void
}

/** Something is about to be settled with parts of it missing: they are named and counted, it is asked once, and it may go on. */
export const AskOnce = ({ title, missing, meaning, verb, onGoOn, onBack }: AskProps) => (
  <Dialog title={title} isOpen onClose={onBack} actions={<><Button onPress={onGoOn}>{verb}</Button><Button look="primary" onPress={onBack}>Go back and say it</Button></>}>
    <ul className="ask-missing">{missing.map((one) => <li key={one}>{one}</li>)}</ul>
    <p className="small soft">{meaning}</p>
  </Dialog>
)
