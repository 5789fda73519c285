import './kbd.css'

const words: Readonly<Record<string, string>> = {
  mod: 'Ctrl', shift: 'Shift', alt: 'Alt', enter: 'Enter', escape: 'Esc', up: '↑', down: '↓', left: '←', right: '→', tab: 'Tab', delete: 'Del', space: 'Space',
}

/** How a key reads on its cap. `keyWord('mod') // Ctrl` */
export const keyWord = (key: string): string => words[key] ?? (key.length === 1 ? key.toUpperCase() : key)

const keysIn = (keys: string): readonly string[] => (keys === '+' ? [keys] : keys.split(/[ +]/))

export const Kbd = ({ children }: { readonly children: string }) => <kbd className="kbd">{children}</kbd>

/** The caps of a shortcut: `<Keys keys="mod+shift+z" />`, `<Keys keys="g m" />`. */
export const Keys = ({ keys }: { readonly keys: string }) => (
  <span className="keys">{keysIn(keys).map((key) => <Kbd key={key}>{keyWord(key)}</Kbd>)}</span>
)
