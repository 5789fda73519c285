export const levels = [
  { value: 'none', label: 'None', part: 0 }, { value: 'partial', label: 'Partial', part: 1 }, { value: 'mostly', label: 'Mostly', part: 2 }, { value: 'full', label: 'Full', part: 3 },
  { value: 'unknown', label: 'Not known', part: undefined },
] as const
export type Level = (typeof levels)[number]['value']

/** Three bars, filled as far as the level goes; a question mark where it is not known. The word stands beside. */
export function LevelMark({ of, label }: { readonly of: Level; readonly label?: string }) {
  const level = levels.find((one) => one.value === of)
  const part = level?.part
  return (
    <span className="level-mark">
      <svg width="20" height="12" viewBox="0 0 20 12" aria-hidden="true">
        {part === undefined
          ? <text x="10" y="11" className="level-text">?</text>
          : [0, 1, 2].map((bar) => <rect key={bar} x={bar * 7 + 0.75} y="1" width="4.500" height="10" className={bar < part ? 'level-full' : 'level-none'} />)}
      </svg>
      {label ?? level?.label}
    </span>
  )
}
