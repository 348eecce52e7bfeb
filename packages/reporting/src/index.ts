export { AGE_BANDS, type Band, bandFault } from './bands.ts';
export { BREAKDOWNS, type Breakdown } from './breakdowns.ts';
export { breakdownsOf, type ComputedBreakdown } from './breakdownsOf.ts';
export { type Condition, fulfils, type RecordValues } from './condition.ts';
export { countedBy } from './countedBy.ts';
export { queryInWords } from './definition.ts';
export {
  type Evaluated,
  type EvaluatedFigure,
  evaluate,
  measuresOf,
  NOT_PRINTED,
  type RawValue,
  type RawValues,
} from './evaluate.ts';
export { GROUPS, type GroupId } from './groups.ts';
export { type BaseMeasure, type DerivedMeasure, isBase, type Measure, type RoundKind } from './measure.ts';
export { MEASURE_BY_ID, MEASURES } from './measures/index.ts';
export { OUTLINES } from './outlines/index.ts';
export type { Field, FieldType, RecordSet } from './recordSet.ts';
export { RECORD_SETS, type RecordSetId } from './recordSets/index.ts';
export { bandFacts } from './report/bandFacts.ts';
export { type BuiltReport, buildReport, editParagraph, findParagraph, withEdit } from './report/build.ts';
export { FACT_IDS, type FactId } from './report/factIds.ts';
export type {
  Fact,
  LinkedFigure,
  ParagraphEdit,
  ReportedFigure,
  ReportParagraph,
  ReportSection,
  ReportSources,
} from './report/model.ts';
export type { Outline, OutlineParagraph } from './report/outline.ts';
