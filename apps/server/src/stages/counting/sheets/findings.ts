import type { CountFindingShown } from '@huanjie/contract';
import {
  type CountFinding,
  type CountForm,
  checkSheet,
  type Explanation,
  type FindingLife,
  findingLives,
  type RuleSetId,
} from '@huanjie/rules';
import type { SheetRow } from './queries.ts';

/** The findings of a sheet carry its id, so that an explanation holds for this sheet alone. */
const ofSheet = (sheetId: string, findings: readonly CountFinding[]): readonly CountFinding[] =>
  findings.map((one) => ({ ...one, id: `${sheetId} ${one.id}` }));

/**
 * Where the checks of a sheet stand. Its figures are judged once both entries agree; what its entries had before and no
 * longer holds was mended.
 */
export function livesOfSheet(
  sheet: SheetRow,
  form: CountForm,
  ruleSet: RuleSetId,
  explanations: readonly Explanation[],
): readonly FindingLife[] {
  if (sheet.figures === null) return [];
  const earlier = [...sheet.entries.map(({ figures }) => figures), ...sheet.discarded, ...sheet.before];
  return findingLives(
    ofSheet(sheet.sheet_id, checkSheet(form, sheet.figures, ruleSet)),
    earlier.flatMap((figures) => ofSheet(sheet.sheet_id, checkSheet(form, figures, ruleSet))),
    explanations,
  );
}

/** A finding as the contract shows it. */
export function shownFinding(life: FindingLife): CountFindingShown {
  const { rules, ...finding } = life.finding;
  const explained = life.state === 'explained' ? life.explanation : null;
  return {
    ...finding,
    rules: [...rules],
    state: life.state,
    explanation: explained === null ? null : { text: explained.text, by: explained.by, on: explained.on },
  };
}
