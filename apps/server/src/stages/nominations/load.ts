import type { RuleContext } from '@huanjie/rules';
import type { RoundRow } from '../../access/policy.ts';
import type { CommandScope } from '../../commands/runCommand.ts';
import type { Queryable } from '../../database/database.ts';
import { refuse } from '../../http/refusals.ts';
import { isParty, nominationLaw } from './law.ts';
import {
  countVoters,
  type FormRow,
  findForms,
  findNames,
  findNominations,
  findNominees,
  findOpinions,
  findSheets,
  type NameRow,
  type NominationRow,
  type NomineeRow,
  type OpinionRow,
  type SheetRow,
} from './queries.ts';

/** A nomination with everything on record of it. */
export interface Nomination {
  readonly row: NominationRow;
  readonly rules: RuleContext;
  readonly party: boolean;
  readonly sheets: readonly SheetRow[];
  readonly names: readonly NameRow[];
  readonly forms: readonly FormRow[];
  readonly nominees: readonly NomineeRow[];
  readonly opinions: readonly OpinionRow[];
  /** Voters on the roll of the unit; nought where there is none. */
  readonly voters: number;
}

async function load(db: Queryable, round: RoundRow, row: NominationRow, voters: number): Promise<Nomination> {
  const rules = nominationLaw(round, row.unit_kind, row.body, row.poll_day ?? round.election_day);
  const id = row.nomination_id;
  return {
    row,
    rules,
    party: isParty(rules),
    sheets: await findSheets(db, round, id),
    names: await findNames(db, round, id),
    forms: await findForms(db, round, id),
    nominees: await findNominees(db, round, id),
    opinions: await findOpinions(db, round, id),
    voters,
  };
}

/** The nominations of a unit. Two queries, and five more for each. */
export async function loadNominations(db: Queryable, round: RoundRow, unitId: string): Promise<readonly Nomination[]> {
  const rows = await findNominations(db, round, unitId);
  if (rows.length === 0) return [];
  const voters = await countVoters(db, round, unitId);
  const loaded: Nomination[] = [];
  // One after the other: inside a transaction there is one connection.
  for (const row of rows) loaded.push(await load(db, round, row, voters));
  return loaded;
}

type State = NominationRow['state'];

const STATES: Readonly<Record<State, readonly [zh: string, en: string]>> = {
  open: ['正在提名', 'still open'],
  closed: ['提名已结束', 'closed'],
  fixed: ['正式候选人已确定', 'fixed as a formal list'],
  published: ['正式候选人已公布', 'published as a formal list'],
};

/**
 * The nomination that a command works on, which must be in one of the states named.
 * @throws ORPCError `NOT_FOUND`, `REFUSED`
 */
export async function requireNomination(
  { tx, round, unitId }: CommandScope,
  nominationId: string,
  states: readonly State[],
): Promise<Nomination> {
  const row =
    (await findNominations(tx, round, unitId)).find((one) => one.nomination_id === nominationId) ??
    refuse('NOT_FOUND', '本单位没有这次提名。请刷新页面。', 'This unit has no such nomination. Reload the page.');
  if (!states.includes(row.state)) {
    const [zh, en] = STATES[row.state];
    refuse('REFUSED', `${zh}，不能进行这项操作。`, `The nomination is ${en}; this cannot be done now.`);
  }
  return load(tx, round, row, await countVoters(tx, round, unitId));
}
