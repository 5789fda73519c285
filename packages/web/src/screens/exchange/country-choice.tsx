import { countries, countryByIso2 } from '@throughline/catalog'
import { ComboBox, type Option } from '../../parts/index.ts'

const all: readonly Option[] = [...countries.values()].map((country) => ({ value: country.iso2, label: country.name, note: country.iso2 })).toSorted((a, b) => (a.label < b.label ? -1 : 1))

function search(words: string): readonly Option[] {
  const wanted = words.trim().toLowerCase()
  const found = all.filter((one) => one.label.toLowerCase().includes(wanted) || one.value.toLowerCase() === wanted)
  return found.toSorted((a, b) => Number(b.label.toLowerCase().startsWith(wanted)) - Number(a.label.toLowerCase().startsWith(wanted)))
}

/** The country a file is read for, by name or two-letter code. */
export const CountryChoice = ({ value, onChoose }: { readonly value: string | undefined; readonly onChoose: (code: string | undefined) => void }) => (
  <ComboBox label="Country" search={search} value={value} valueLabel={value === undefined ? undefined : (countryByIso2(value)?.name ?? value)} placeholder="Type its name" help="Only this country's entries are taken; others are counted." onChoose={onChoose} />
)
