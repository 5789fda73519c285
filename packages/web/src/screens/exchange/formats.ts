import type { Search } from '../../address.ts'
import type { ScreenId } from '../../screens.ts'

export type FormatId = 'activities' | 'fmtr' | 'ics' | 'resources' | 'tasks' | 'analysis' | 'project' | 'plan'

/** One kind of file that can come in. */
export interface Format {
  readonly id: FormatId
  readonly title: string
  /** What it becomes. */
  readonly becomes: string
  readonly accepts: readonly string[]
  /** What one entry of the file is called. */
  readonly entries: string
  readonly needsCountry: boolean
  readonly takesTotals: boolean
  /** Where what came in is seen. */
  readonly shows: { readonly screen: ScreenId; readonly words: string; readonly search?: Search }
}

const activities = { screen: 'activities', words: 'See the activities' } as const

export const formats: readonly Format[] = [
  {
    id: 'activities', title: 'Activity list', entries: 'rows', accepts: ['.xlsx', '.csv', '.tsv'], needsCountry: false, takesTotals: false, shows: activities,
    becomes: 'The list you already keep. Each row becomes an activity with its money; you say what each column is, and that is remembered.',
  },
  {
    id: 'fmtr', title: 'Training report', entries: 'rows', accepts: ['.tsv', '.gz', '.xml', '.csv', '.txt'], needsCountry: true, takesTotals: true, shows: activities,
    becomes: 'The Foreign Military Training Report, as a table or in its XML form, compressed or not. Each training of the country becomes a done activity with its program, year, days, place, students and cost.',
  },
  {
    id: 'ics', title: 'Country strategies', entries: 'strategies', accepts: ['.json'], needsCountry: true, takesTotals: false, shows: { screen: 'guidance', words: 'See the guidance' },
    becomes: 'Integrated Country Strategies and USAID country strategies. They become guidance documents and statements with their links, up and sideways.',
  },
  {
    id: 'resources', title: 'Foreign assistance', entries: 'figures', accepts: ['.csv', '.gz', '.json', '.jsonl'], needsCountry: true, takesTotals: false, shows: { screen: 'analysis', words: 'See the resources', search: { step: 'resources' } },
    becomes: 'Files of ForeignAssistance.gov and State budget tables. Figures of the country become resources planned or available, by account or agency, year and stage; requested, obligated and disbursed stay apart.',
  },
  {
    id: 'tasks', title: 'Task list', entries: 'tasks', accepts: ['.csv', '.tsv'], needsCountry: false, takesTotals: false, shows: { screen: 'analysis', words: 'See the tasks', search: { step: 'tasks' } },
    becomes: 'A list of tasks with their numbers, your own or of the Universal Joint Task List (UJTL). Each becomes a task that a role can take up.',
  },
  {
    id: 'analysis', title: 'Analysis workbook', entries: 'rows', accepts: ['.xlsx'], needsCountry: false, takesTotals: false, shows: { screen: 'analysis', words: 'See the analysis' },
    becomes: 'The workbook of the analysis as it is taken away here, filled in. Changed cells change the plan, rows without an ID are added; what was changed on both sides is shown, and you choose.',
  },
  {
    id: 'project', title: 'Microsoft Project', entries: 'tasks', accepts: ['.xml'], needsCountry: false, takesTotals: false, shows: activities,
    becomes: 'A plan saved as XML by Microsoft Project, or by another program in its format. Tasks become activities and milestones, links keep their type and lag. What was taken away here and changed there changes the plan.',
  },
  {
    id: 'plan', title: 'Plan file', entries: 'records', accepts: ['.yaml', '.yml', '.json'], needsCountry: false, takesTotals: false, shows: activities,
    becomes: 'A whole plan as Throughline writes it. It goes into the book it names, not into this plan.',
  },
]

export const formatById = (id: string): Format | undefined => formats.find((format) => format.id === id)

/** What a column of a list can be read as; the ids are the reader's. */
export const activityTargets = [
  { value: 'title', label: 'Title' }, { value: 'start', label: 'Start' }, { value: 'end', label: 'End' }, { value: 'fiscalYear', label: 'Fiscal year of the money' },
  { value: 'program', label: 'Program' }, { value: 'cost', label: 'Cost' }, { value: 'owner', label: 'Owner' }, { value: 'location', label: 'Place' },
  { value: 'line', label: 'Line of activity or effort' }, { value: 'objective', label: 'Objective' }, { value: 'status', label: 'Status' },
  { value: 'students', label: 'Students' }, { value: 'key', label: 'Number in the list' }, { value: 'remarks', label: 'Remarks' },
] as const
