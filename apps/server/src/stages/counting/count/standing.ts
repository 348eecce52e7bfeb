import { createHash } from 'node:crypto';
import {
  type Bilingual,
  type CountForm,
  checkTotals,
  type Explanation,
  type Figures,
  type FindingLife,
  fieldsOf,
  findingLives,
  openFindings,
  type RuleSetId,
  readFigures,
  sheetStateName,
  sumFigures,
} from '@huanjie/rules';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { canonicalJson } from '../../../journal/index.ts';
import type { PollLine } from '../../ballots/index.ts';
import { type DoubtfulRow, findDoubtful } from '../doubtful/queries.ts';
import { livesOfSheet } from '../sheets/findings.ts';
import { findForm, findSheets, type SheetRow } from '../sheets/queries.ts';
import { type CountRow, findExplanations, findTurnoutBefore } from './queries.ts';

/** A count with everything that decides whether it can be sealed. */
export interface Standing {
  readonly form: CountForm;
  readonly sheets: readonly SheetRow[];
  readonly totals: Figures;
  readonly lives: readonly { readonly sheetId: string | null; readonly life: FindingLife }[];
  readonly doubtful: readonly DoubtfulRow[];
  readonly blockers: readonly Bilingual[];
  /** Of the figures of all sheets: what is sealed is exactly what was shown. */
  readonly digest: string;
}

/** Where a count stands: its sheets, sums, findings and what stands in the way of sealing. Five queries. */
export async function standingOf(db: Queryable, round: RoundRow, poll: PollLine, count: CountRow): Promise<Standing> {
  const { county_id } = round;
  const form = await findForm(db, county_id, poll.poll_id);
  const sheets = await findSheets(db, county_id, poll.poll_id, count.number);
  const explanations = await findExplanations(db, county_id, poll.poll_id, count.number);
  const before = await findTurnoutBefore(db, round, poll);
  const doubtful = await findDoubtful(db, county_id, poll.poll_id, count.number);
  const ruleSet = poll.rule_set as RuleSetId;
  const whole = sheets.flatMap(({ figures }) => (figures === null ? [] : [figures]));
  const totals = sumFigures(whole);
  const complete = whole.length === sheets.length;
  const frame = {
    ruleSet,
    entitled: count.entitled,
    present: count.present,
    issued: count.table_issued,
    checkedOff: count.table_checked_off,
    before,
  };
  const lives = [
    ...sheets.flatMap((sheet) =>
      livesOfSheet(sheet, form, ruleSet, explanations).map((life) => ({ sheetId: sheet.sheet_id, life })),
    ),
    ...(complete ? pollLives(totals, frame, explanations) : []),
  ];
  return {
    form,
    sheets,
    totals,
    lives,
    doubtful,
    blockers: blockersOf(form, sheets, lives, doubtful),
    digest: createHash('sha256')
      .update(canonicalJson(sheets.map(({ sheet_id, figures }) => ({ sheet_id, figures }))))
      .digest('hex'),
  };
}

function pollLives(totals: Figures, frame: Parameters<typeof checkTotals>[1], explanations: readonly Explanation[]) {
  const findings = checkTotals(totals, frame).map((one) => ({ ...one, id: `poll ${one.id}` }));
  return findingLives(findings, [], explanations).map((life) => ({ sheetId: null, life }));
}

function blockersOf(
  form: CountForm,
  sheets: readonly SheetRow[],
  lives: Standing['lives'],
  doubtful: readonly DoubtfulRow[],
): readonly Bilingual[] {
  const codes = new Map(fieldsOf(form).map(({ id, code }) => [id, code]));
  const open = openFindings(lives.map(({ life }) => life));
  const undecided = doubtful
    .filter(({ decided_on }) => decided_on === null)
    .reduce((sum, { papers }) => sum + papers, 0);
  return [
    ...(sheets.length === 0 ? [{ zh: '还没有计票单。', en: 'There is no sheet yet.' }] : []),
    ...sheets.flatMap((sheet) => sheetBlocker(sheet, form, codes)),
    ...open.map(({ code, zh, en, severity }) =>
      severity === 'error'
        ? { zh: `${code} ${zh}。须更正。`, en: `${code} ${en}. It has to be mended.` }
        : { zh: `${code} ${zh}。须说明或者更正。`, en: `${code} ${en}. Explain or mend it.` },
    ),
    ...(undecided > 0
      ? [{ zh: `还有${undecided}张疑义票没有认定。`, en: `${undecided} doubtful paper(s) are not decided.` }]
      : []),
  ];
}

/** A sheet blocks until both entries agree, and until it holds every line of the form. */
function sheetBlocker(sheet: SheetRow, form: CountForm, codes: ReadonlyMap<string, string>): readonly Bilingual[] {
  if (sheet.figures === null) {
    const { zh, en } = sheetStateName(sheet.state);
    return [{ zh: `计票单“${sheet.label}”${zh}。`, en: `The sheet “${sheet.label}” is ${en}.` }];
  }
  const read = readFigures(form, sheet.figures);
  if (read.ok) return [];
  const list = read.missing.map((id) => codes.get(id) ?? '?').join('、');
  return [
    {
      zh: `计票单“${sheet.label}”录入后表上新增了 ${list}，请作废重录。`,
      en: `The form has gained ${list} since the sheet “${sheet.label}” was entered: enter it anew.`,
    },
  ];
}
