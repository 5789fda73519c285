export { readTrainingReport, type PrintedTotal, type TrainingReport, type TrainingRow } from './training-report.ts'
export { readReportDate, reportYearOf, type ReportDate } from './report-date.ts'
export { checkTotals, readPrintedTotals, siblingTotalsName, type PrintedTotals, type TotalDifference, type TotalsCheck } from './printed-totals.ts'
export { readStrategies, type StrategiesFile, type Strategy, type StrategyEntry, type StrategyGoal } from './strategies.ts'
export { readActivityTable, type ActivityTable, type GridRow, type TableChoice } from './activity-table.ts'
export {
  activityTargets, columnNames, mappingOfNames, namedMapping, suggestMapping,
  type ActivityTargetId, type ColumnMapping, type ColumnTarget, type MappingSuggestion, type NamedMapping,
} from './column-mapping.ts'
export { readTableDay, readTableFiscalYear, readTableMoney, readTableSpan, type Span } from './table-cells.ts'
export type { Problem, Reading, RefusalCode, Refused } from './reading.ts'
export type { ImportProposal, ProposedChange } from './import-proposal.ts'
export { planTrainings, trainingImportAnswer, type DifferenceAnswer, type TrainingImport, type TrainingImportAnswer } from './training-import.ts'
export { planStrategies, type StrategyImport } from './strategy-import.ts'
export { planActivities, type ActivityImport } from './activity-import.ts'
export { writeCalendarFile, type CalendarEvent, type CalendarFile } from './calendar-file.ts'
