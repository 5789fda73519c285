/**
 * A country name without what spellings differ in: case, accents, punctuation, "the", "&" for "and", "Saint" for "St.".
 * `plainCountryName('Bahamas, The') // 'bahamas'`
 */
export const plainCountryName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && word !== 'the')
    .map((word) => (word === 'saint' ? 'st' : word))
    .join(' ')
