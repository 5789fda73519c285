import { assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commands } from './command.ts'
import { type Country, commandOf, countries, countryByIso2, countryByIso3, countryByName } from './country.ts'

const all = [...countries.values()]

function country(code: string): Country {
  const found = countryByIso3(code)
  if (found) return found
  throw new Error(`no country ${code}`)
}

describe('countries', () => {
  test('CAT-10 every code in force and Kosovo are there, withdrawn codes and the European Union are not', () => {
    expect(countries.size).toBe(250)
    expect(countryByIso2('XK')?.name).toBe('Kosovo')
    expect(['DDR', 'TMP', 'YMD', 'YUG', 'EUE'].filter((code) => countryByIso3(code))).toEqual([])
  })

  test('CAT-10 a code is read in either case', () => {
    expect(countryByIso2(' np ')?.name).toBe('Nepal')
    expect(countryByIso3('npl')?.iso2).toBe('NP')
    expect(countryByIso2('ZZ')).toBeUndefined()
  })

  test.each([
    ['Congo (Kinshasa)', 'COD'],
    ['Congo, Democratic Republic of (Kinshasa)', 'COD'],
    ['Congo, Republic of (Brazzaville)', 'COG'],
    ['Burma', 'MMR'],
    ['Myanmar', 'MMR'],
    ['Cabo Verde', 'CPV'],
    ['Cape Verde, Republic of', 'CPV'],
    ["Cote d'Ivoire", 'CIV'],
    ['Côte d’Ivoire', 'CIV'],
    ["Cote D'Ivoire, Republic of", 'CIV'],
    ['Turkey', 'TUR'],
    ['TÜRKİYE', 'TUR'],
    ['Swaziland', 'SWZ'],
    ['Eswatini', 'SWZ'],
    ['Macedonia', 'MKD'],
    ['Bahamas', 'BHS'],
    ['Bahamas, The', 'BHS'],
    ['St Kitts & Nevis', 'KNA'],
    ['Saint Lucia', 'LCA'],
    ['Sao Tome & Principe', 'STP'],
    ['Papua-New Guinea', 'PNG'],
    ['Korea, Republic of South', 'KOR'],
    ['Timor-Leste, Democratic Republic of', 'TLS'],
    ['Palestinian Authority', 'PSE'],
    ['Brunei', 'BRN'],
    ["China, People's Republic of", 'CHN'],
    ['Hong Kong', 'HKG'],
    ['Kazakhstan, Republic Of', 'KAZ'],
    ['Kosovo', 'XKX'],
    ['Micronesia', 'FSM'],
    ['Montenegro, Republic of', 'MNE'],
    ['Serbia, Republic of', 'SRB'],
    ['St Vincent and Grenadines', 'VCT'],
    ['Tanzania, United Republic of', 'TZA'],
    ['Sint Maarten', 'SXM'],
    ['Guinea', 'GIN'],
    ['Guinea-Bissau', 'GNB'],
    ['Niger', 'NER'],
    ['Nigeria', 'NGA'],
  ])('CAT-11 "%s" is %s', (name, code) => {
    expect(countryByName(name)?.iso3).toBe(code)
  })

  test.each(['Congo', 'Korea', 'Bandaria', 'Africa Regional', 'Nepl', 'NPL', '', 'Virgin Islands', 'Serbia and Montenegro'])(
    'CAT-12 "%s" is no country we could name without a guess',
    (name) => {
      expect(countryByName(name)).toBeUndefined()
    },
  )

  test('CAT-11 case, spaces, accents and punctuation never change which country a name means', () => {
    const named = constantFrom(...all.flatMap((c) => [c.name, ...c.spellings].map((name) => ({ name, code: c.iso3 }))))
    const changed = constantFrom<(name: string) => string>(
      (name) => name.toUpperCase(),
      (name) => name.toLowerCase(),
      (name) => `  ${name.replaceAll(' ', '   ')} `,
      (name) => name.normalize('NFD'),
      (name) => name.replaceAll(',', ' '),
      (name) => name.replaceAll(/\band\b/g, '&'),
      (name) => name.replaceAll("'", '’'),
    )
    assert(
      property(named, changed, ({ name, code }, change) => {
        expect(countryByName(change(name))?.iso3).toBe(code)
      }),
    )
  })
})

describe('commands', () => {
  test('CAT-13 there are six geographic combatant commands, and every country is under one of them', () => {
    expect(commands.size).toBe(6)
    expect(commands.get('USINDOPACOM')?.name).toBe('U.S. Indo-Pacific Command')
    expect(all.flatMap((c) => c.commands).filter((held) => !commands.has(held.command))).toEqual([])
  })

  test.each([
    ['ISR', '1999-10-01', 'USEUCOM'],
    ['ISR', '2021-01-14', 'USEUCOM'],
    ['ISR', '2021-01-15', 'USCENTCOM'],
    ['ISR', '2021-01-16', 'USCENTCOM'],
    ['GRL', '2025-05-31', 'USEUCOM'],
    ['GRL', '2025-06-01', 'USNORTHCOM'],
    ['NPL', '2026-11-20', 'USINDOPACOM'],
    ['COL', '2019-01-01', 'USSOUTHCOM'],
    ['XKX', '2026-11-20', 'USEUCOM'],
  ])('CAT-14 %s on %s is under %s', (code, day, command) => {
    expect(commandOf(country(code), day).command).toBe(command)
  })

  test('CAT-14 assignments stand in time order, only the first without a beginning', () => {
    for (const { commands: held } of all) {
      const beginnings = held.map((assignment) => assignment.from ?? '')
      expect(beginnings).toEqual(beginnings.toSorted())
      expect(beginnings.filter((from) => from === '')).toHaveLength(1)
    }
  })

  test('CAT-15 what the sources doubt is marked, and only that', () => {
    const doubted = all.filter((c) => c.commands.some((held) => held.doubt !== undefined)).map((c) => c.iso3)
    expect(doubted).toEqual(['ASM', 'CCK', 'COK', 'CXR', 'GRL', 'ISR'])
    expect(commandOf(country('GRL'), '2026-11-20').doubt).toContain('from memory, unverified')
    expect(commandOf(country('GRL'), '2020-01-01').doubt).toBeUndefined()
  })
})
