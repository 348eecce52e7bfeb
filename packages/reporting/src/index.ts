export { BREAKDOWNS } from './breakdowns.ts';
export { breakdownsOf, type ComputedBreakdown } from './breakdownsOf.ts';
export { checkReport } from './checker/check.ts';
export type {
  CheckedFigure,
  CheckedReport,
  CheckOptions,
  Confusion,
  Finding,
  FindingClass,
  RecordedFigure,
  Relation,
  Severity,
} from './checker/model.ts';
export { type Condition, fulfils, type RecordValues } from './condition.ts';
export { countedBy } from './countedBy.ts';
export { queryInWords } from './definition.ts';
export { type Evaluated, type EvaluatedFigure, evaluate, measuresOf, type RawValue } from './evaluate.ts';
export { GROUPS } from './groups.ts';
export { type BaseMeasure, isBase, type Measure, type RoundKind } from './measure.ts';
export { MEASURE_BY_ID } from './measures/index.ts';
export { OUTLINES } from './outlines/index.ts';
export type { Field, RecordSet } from './recordSet.ts';
export { RECORD_SETS, type RecordSetId } from './recordSets/index.ts';
export { bandFacts } from './report/bandFacts.ts';
export { type BuiltReport, buildReport, editParagraph, findParagraph, withEdit } from './report/build.ts';
export type { FactId } from './report/factIds.ts';
export type { Fact, ReportParagraph, ReportSources } from './report/model.ts';
