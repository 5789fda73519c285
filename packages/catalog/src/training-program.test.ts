import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import content from './data/training-report-programs.json' with { type: 'json' }
import { isProgram } from './program.ts'
import { readTrainingProgram } from './training-program.ts'

const state = 'Department of State'
const defense = 'Department of Defense'
const homeland = 'Department of Homeland Security'

describe('the program column of the training report', () => {
  test.each([
    ['IMET-1 - Fiscal Year 2019 Department of State Training', 'imet', 'IMET-1', 2019, state],
    ['IMET-D&R - Fiscal Year 2018 Department of State Training', 'imet', 'IMET-D&R', 2018, state],
    ['IMET-X - FY 2007 DoS Training', 'imet', 'IMET-X', 2007, state],
    ['International Military Education And Training (IMET), FY 99', 'imet', 'International Military Education And Training (IMET)', 1999, undefined],
    ['DOS South Asia Region, Nepal, International Military Education and Training (IMET),FY03', 'imet', 'International Military Education and Training (IMET)', 2003, state],
    ['Africa Region, Kenya, International Military Education and Training (IMET), FY05', 'imet', 'International Military Education and Training (IMET)', 2005, undefined],
    ['FMF - FY 2008 DoS Training', 'fmf-grant', 'FMF', 2008, state],
    ['Foreign Military Financing (FMF) Program, FY 00', 'fmf-grant', 'Foreign Military Financing (FMF) Program', 2000, undefined],
    ['CAMRI - Fiscal Year 2019 Department of State Training', 'fmf-state-directed', 'CAMRI', 2019, state],
    ['CTFP - Fiscal Year 2018 Department of Defense Training', 'rdfp-345', 'CTFP', 2018, defense],
    ['CTIWFP - Fiscal Year 2019 Department of Defense Training', 'rdfp-345', 'CTIWFP', 2019, defense],
    ['DOD Africa Region, Kenya, Regional Defense Counterterrorism Fellowship Program,FY03', 'rdfp-345', 'Regional Defense Counterterrorism Fellowship Program', 2003, defense],
    ['PKO - Fiscal Year 2019 Department of State Training', 'pko-551', 'PKO', 2019, state],
    ['GPOI - FY 2009 DoS Training', 'gpoi', 'GPOI', 2009, state],
    ['INL - Fiscal Year 2011 Department of State Training', 'incle-481', 'INL', 2011, state],
    ['INCLE - Fiscal Year 2012 Department of State Training', 'incle-481', 'INCLE', 2012, state],
    ['Regional Centers - Fiscal Year 2018 Department of Defense Training', 'regional-centers-342', 'Regional Centers', 2018, defense],
    ['DOD South Asia Region, Nepal, Near East South Asia Center(NESA), FY02', 'regional-centers-342', 'Near East South Asia Center(NESA)', 2002, defense],
    ['Center For Hemispheric Defense Studies, FY 00', 'regional-centers-342', 'Center For Hemispheric Defense Studies', 2000, undefined],
    ['ALP - Fiscal Year 2016 Department of Defense Training', 'aviation-leadership-348', 'ALP', 2016, defense],
    ['Section 333 - Fiscal Year 2018 Department of Defense Training', 'sec-333-build-capacity', 'Section 333', 2018, defense],
    ['MSI - Fiscal Year 2018 Department of Defense Training', 'maritime-security-initiative-1263', 'MSI', 2018, defense],
    ['USAI - Fiscal Year 2019 Department of Defense Training', 'usai-1250', 'USAI', 2019, defense],
    ['GSCF - Fiscal Year 2018 Department of Defense Training', 'gscf-1207', 'GSCF', 2018, defense],
    ['CRSP - Fiscal Year 2018 Department of Defense Training', 'coalition-support-crsp', 'CRSP', 2018, defense],
    ['HMA - Fiscal Year 2019 Department of Defense Training', 'humanitarian-mine-action-407', 'HMA', 2019, defense],
    ['Non-SA, UC, JCET - FY 2008 DoD Training', 'jcet-322', 'Non-SA, UC, JCET', 2008, defense],
    ['African Crisis Response Initiative, FY 01', 'acri', 'African Crisis Response Initiative', 2001, undefined],
  ])('CAT-16 "%s" is the program %s', (text, program, label, fiscalYear, department) => {
    const read = readTrainingProgram(text)
    expect([read.program, read.label, read.fiscalYear, read.department]).toEqual([program, label, fiscalYear, department])
    expect(read.because).toBeTruthy()
  })

  test.each([['Center For Hemispheric Defense Studies, FY 00', 'www.army.mil'], ['Asia-Pacific Center, FY 01', 'dkiapcss.edu']])('CAT-23 "%s" stands under a later name by a page that can be read', (text, host) => {
    const read = readTrainingProgram(text)
    expect(read.program).toBe('regional-centers-342')
    expect(read.sources?.map(({ url }) => new URL(url).host)).toContain(host)
  })

  test.each([
    ['Service Academies - Fiscal Year 2018 Department of Defense Training', 'Service Academies', 2018, defense],
    ['NADR - Fiscal Year 2018 Department of State Training', 'NADR', 2018, state],
    ['CTPF - Fiscal Year 2016 Department of Defense Training', 'CTPF', 2016, defense],
    ['Section 1206 - Fiscal Year 2014 Department of Defense Training', 'Section 1206', 2014, defense],
    ['Section 1206/2282 - Fiscal Year 2016 Department of Defense Training', 'Section 1206/2282', 2016, defense],
    ['Section 1004 - DoD Drug Interdiction, FY 99', 'Section 1004 - DoD Drug Interdiction', 1999, undefined],
    [
      'Western Hemisphere Region, Colombia, Drug Interdiction and Counter-Drug Activities, Section 1004, FY05',
      'Drug Interdiction and Counter-Drug Activities, Section 1004',
      2005,
      undefined,
    ],
    ['DOHS/USCG - FY 2007 DOHS Training', 'DOHS/USCG', 2007, homeland],
    ['DOHS/USCG - Fiscal Year 2019 Department of Homeland Security Training', 'DOHS/USCG', 2019, homeland],
    [
      'DOD Africa Region, Kenya, Miscellaneous, DOD/DOS Non-Security Assistance, FY04',
      'Miscellaneous, DOD/DOS Non-Security Assistance',
      2004,
      defense,
    ],
    [
      'DOHS Western Hemisphere Region, Colombia, Department of Homeland Security/United States Coat Guard Activities, FY05',
      'Department of Homeland Security/United States Coat Guard Activities',
      2005,
      homeland,
    ],
    ['Non-SA, UC - Fiscal Year 2018 Department of Defense Training', 'Non-SA, UC', 2018, defense],
    ['ASFF - Fiscal Year 2018 Department of Defense Training', 'ASFF', 2018, defense],
  ])('CAT-17 "%s" keeps its label and names no program', (text, label, fiscalYear, department) => {
    const read = readTrainingProgram(text)
    expect([read.program, read.label, read.fiscalYear, read.department]).toEqual([undefined, label, fiscalYear, department])
    expect(read.because).toBeTruthy()
  })

  test('CAT-17 where a label may be one of several programs, they are offered', () => {
    expect(readTrainingProgram('Section 506 - Fiscal Year 2018 Department of Defense Training').candidates).toEqual(['drawdown-506a1', 'drawdown-506a2'])
    expect(readTrainingProgram('ASFF - Fiscal Year 2018 Department of Defense Training').candidates).toEqual([])
  })

  test('CAT-17 section 1206 is not the human rights training of that number', () => {
    const read = readTrainingProgram('Section 1206 - Fiscal Year 2011 Department of Defense Training')
    expect([read.program, ...read.candidates]).not.toContain('human-rights-training-1206')
  })

  test.each([
    ['', ''],
    ['Peace Corps', 'Peace Corps'],
    ['XYZ - Fiscal Year 2019 Department of State Training', 'XYZ'],
    ['  IMET-1\t-  Fiscal Year 2019  Department of State Training ', 'IMET-1'],
  ])('CAT-18 "%s" comes back with the label "%s"', (text, label) => {
    expect(readTrainingProgram(text).label).toBe(label)
  })

  test('CAT-18 a label never seen has no program, no candidates and no reason', () => {
    expect(readTrainingProgram('Peace Corps')).toEqual({ label: 'Peace Corps', candidates: [] })
  })

  test.each([
    ['FMF, FY 89', 2089],
    ['FMF, FY 90', 1990],
    ['FMF, FY 99', 1999],
    ['FMF, FY 00', 2000],
  ])('CAT-19 "%s" is of fiscal year %s', (text, year) => {
    expect(readTrainingProgram(text).fiscalYear).toBe(year)
  })

  test('CAT-16 every known label is read back in every style of the report', () => {
    const entry = constantFrom(...content.labels.flatMap((row) => row.labels.map((label) => ({ label, program: row.program }))))
    const style = constantFrom<(label: string) => string>(
      (label) => `${label} - Fiscal Year 2018 Department of Defense Training`,
      (label) => `${label} - FY 2018 DoD Training`,
      (label) => `${label}, FY 18`,
      (label) => `${label}, FY18`,
      (label) => `DOD South Asia Region, Nepal, ${label},FY18`,
    )
    assert(
      property(entry, style, ({ label, program }, write) => {
        const read = readTrainingProgram(write(label))
        expect([read.label, read.program, read.fiscalYear]).toEqual([label, program, 2018])
      }),
    )
  })

  test('CAT-18 any text is read without failing, and never to an unknown program', () => {
    assert(
      property(string(), (text) => {
        const { program } = readTrainingProgram(text)
        expect(program === undefined || isProgram(program)).toBe(true)
      }),
    )
  })
})
