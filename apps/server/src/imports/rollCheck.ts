import type { RollCheckAnswer, RollIssueGroup, RollMapping, RollPreview } from '@huanjie/contract';
import { officeRoll, type SheetRow } from '@huanjie/rolls';
import { type ReadScope, requireUnitWrite } from '../access/policy.ts';
import type { RequestContext } from '../http/context.ts';
import { refuse } from '../http/refusals.ts';
import { rollLaw } from '../stages/rolls/law.ts';
import { nextCardNumber } from '../stages/rolls/register/queries.ts';
import { countOnRoll, findEntriesOf, findImportOf, findLayout, findRollUnit, type RollUnit } from './queries.ts';
import { categoryQuestions } from './rollCategory.ts';
import {
  correctOrRefuse,
  type ReadRoll,
  type RollChecker,
  type RollOptions,
  type RollPerson,
  readOrRefuse,
} from './rollChecker.ts';
import { lookUp } from './session.ts';
import { byPerson, type Standing, standingOf } from './standing.ts';
import { wrongUnitQuestions } from './wrongUnit.ts';

/** The roll of a unit, open for a file: the unit, and how files are read for it. */
export interface RollPlace {
  readonly scope: ReadScope;
  readonly unit: RollUnit;
  readonly options: RollOptions;
}

/** Columns that a unit's own roll may lack: the unit is the one the clerk works in, cards are numbered on. */
export const GIVEN_AT_IMPORT = ['unitCode', 'cardNumber'] as const;
/** Rows of the roll of one unit at most; the largest communities have some 20,000 voters. */
const MAX_ROWS = 50_000;
/** Persons that are looked for at a time, so that other requests are answered in between. */
const AT_ONCE = 1000;
/** Findings of one kind that are listed; more are counted. */
const LISTED = 200;

/** Opens a unit's roll to a file. Refuses units without an election of voters in this round. */
export async function openRollPlace(context: RequestContext, roundId: string, unitId: string): Promise<RollPlace> {
  const scope = await requireUnitWrite(context, roundId, unitId);
  rollLaw(scope.round);
  const unit = await findRollUnit(context.db, scope.round, unitId);
  if (unit === undefined)
    return refuse('NOT_FOUND', '没有这个单位，请在单位名册中选择。', 'There is no such unit. Choose one.');
  if (unit.participation !== 'elects') {
    return refuse(
      'REFUSED',
      `${unit.name}在本次换届中不组织选民投票，没有选民名单。请打开要选举的村或社区再导入。`,
      `${unit.name} holds no vote of voters in this round and has no roll. Open the village or community that elects.`,
    );
  }
  const options = {
    electionDay: scope.round.election_day,
    unitCode: unit.code,
    maxRows: MAX_ROWS,
    optional: GIVEN_AT_IMPORT,
  };
  return { scope, unit, options };
}

/** What a file holds and how its columns are understood, before anything is judged. Stores nothing. */
export async function previewRoll(
  context: RequestContext,
  checker: RollChecker,
  { scope, unit, options }: RollPlace,
  bytes: Uint8Array,
): Promise<RollPreview> {
  const { format, rows, fingerprint, readings } = await readOrRefuse(checker, bytes, options);
  const remembered = await findLayout(context.db, scope.round, unit.unit_id, fingerprint);
  return {
    format,
    rows,
    fingerprint,
    readings: readings.map(shownReading),
    fields: officeRoll.columns.map(({ key, title, required, isAside = false }) => ({
      key,
      title,
      required: required && !GIVEN_AT_IMPORT.some((given) => given === key),
      aside: isAside,
    })),
    remembered: remembered ?? null,
  };
}

const shownReading = (reading: ReadRoll['readings'][number]): RollPreview['readings'][number] => ({
  ...reading,
  mapping: [...reading.mapping],
  preview: reading.preview.map(({ row, cells }) => ({ row, cells: [...cells] })),
});

/** What an import of a file would do, with all that stands against it. Stores nothing. */
export async function checkRoll(
  context: RequestContext,
  checker: RollChecker,
  { scope, unit, options }: RollPlace,
  given: { readonly bytes: Uint8Array; readonly mapping: RollMapping },
): Promise<RollCheckAnswer> {
  const read = await readOrRefuse(checker, given.bytes, { ...options, mapping: given.mapping });
  const { db } = context;
  const { round } = scope;
  const standing = await standingsOf(context, scope, unit.unit_id, read.people);
  const groups = [
    ...read.groups,
    ...standing.groups,
    ...wrongUnitQuestions(read.people, unit),
    ...categoryQuestions(read.people, rollLaw(round)),
  ].map(asListed);
  const before = await findImportOf(db, round, read.sha256);
  const lacksCards = read.people.some((person) => !person.hasCard);
  const errors = sumOf(groups, 'error', read.errors - sumOf(read.groups, 'error'));
  return {
    rows: read.rows,
    ready: read.accepted - standing.kept,
    rejected: read.rejected + standing.kept,
    errors,
    warnings: read.warnings,
    questions: sumOf(groups, 'question', read.questions - sumOf(read.groups, 'question')),
    groups,
    readings: read.readings.map(shownReading),
    before:
      before === undefined
        ? null
        : { fileName: before.name, importedAt: before.imported_at.toISOString(), rows: before.rows },
    onRoll: await countOnRoll(db, round, unit.unit_id),
    firstCard: lacksCards ? await nextCardNumber(db, round, unit.unit_id) : null,
    importable: before === undefined && errors === 0 && read.rows > 0 && read.rejected + standing.kept === 0,
  };
}

/** Findings of a severity, and those that were counted without being listed. */
const sumOf = (groups: readonly RollIssueGroup[], severity: string, more = 0): number =>
  groups.reduce((sum, group) => sum + (group.severity === severity ? group.count : 0), more);

const asListed = (group: RollIssueGroup): RollIssueGroup => ({ ...group, issues: group.issues.slice(0, LISTED) });

/** The file with its faults marked, for the office to go on with. Stores nothing. */
export async function correctRoll(
  checker: RollChecker,
  { options }: RollPlace,
  given: { readonly bytes: Uint8Array; readonly mapping: RollMapping },
): Promise<Uint8Array> {
  return correctOrRefuse(checker, given.bytes, { ...options, mapping: given.mapping });
}

/** What the rolls of the round say of the people of a file; `kept` of them cannot be added. */
async function standingsOf(
  { db, keys }: RequestContext,
  { round }: ReadScope,
  unitId: string,
  people: readonly RollPerson[],
): Promise<{ readonly kept: number; readonly groups: readonly RollIssueGroup[] }> {
  const groups = new Map<string, RollIssueGroup>();
  let kept = 0;
  for (let start = 0; start < people.length; start += AT_ONCE) {
    const some = people.slice(start, start + AT_ONCE);
    const { people: known } = await lookUp(db, keys, round.county_id, some.map(asRow));
    const entries = byPerson(await findEntriesOf(db, round, [...new Set(known.values())]));
    for (const person of some) {
      const standing = standingOf(entries.get(known.get(person.idNumber) ?? '') ?? [], unitId);
      if (standing === null) continue;
      kept += 1;
      addTo(groups, person, standing);
    }
  }
  return { kept, groups: [...groups.values()] };
}

const asRow = ({ row, idNumber }: RollPerson): SheetRow => ({ row, values: { idNumber } });

function addTo(groups: Map<string, RollIssueGroup>, { row, sheet }: RollPerson, standing: Standing): void {
  const { code, zh, en } = standing;
  const before = groups.get(code) ?? { code, severity: 'error', count: 0, issues: [] };
  const issue = {
    row,
    column: '',
    value: '',
    zh: `第 ${row} 行：${zh}。`,
    en: `Row ${row}: ${en}.`,
    ...(sheet === '' ? {} : { sheet }),
  };
  groups.set(code, { ...before, count: before.count + 1, issues: [...before.issues.slice(0, LISTED), issue] });
}
