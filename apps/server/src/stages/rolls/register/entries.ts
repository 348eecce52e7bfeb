import { ageOn } from '@huanjie/chinese';
import type { RegistrationFactsInput, RollEntry } from '@huanjie/contract';
import type { RoundRow } from '../../../access/policy.ts';
import { requireRead } from '../../../access/policy.ts';
import { type CommandInput, type CommandScope, refuseFuture, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { readVoterSearch, unitRefOf, windowOf } from '../../registry/index.ts';
import { endCardsOfStruck } from '../cards/commands.ts';
import { returnCards } from '../cards/swap.ts';
import { withdrawOfStruck as withdrawBoxes } from '../mobileBox/commands.ts';
import { withdrawOfStruck as withdrawProxies } from '../proxies/commands.ts';
import { judgeAgain, keepFacts } from './category.ts';
import { type EntryUpdate, insertChange, type NewChange, updateEntry } from './commands.ts';
import { readName } from './judge.ts';
import {
  countEntries,
  type EntryRow,
  findChanges,
  findElsewhere,
  findEntry,
  findPrinted,
  findRegistration,
  listEntries,
} from './queries.ts';

interface EntriesInput {
  readonly roundId: string;
  readonly unitId: string;
  readonly search?: string | undefined;
  readonly state: 'onRoll' | 'struck' | 'any';
  readonly group?: string | undefined;
  readonly household?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
}

/** A page of a unit's roll. Two or three queries after the access check. */
export async function entriesPage(context: RequestContext, input: EntriesInput) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const filter = { ...input, search: await readVoterSearch(context, round, input.unitId, input.search) };
  const [total, rows] = await Promise.all([
    countEntries(context.db, round, filter),
    listEntries(context.db, round, filter, windowOf(input)),
  ]);
  return { total, page: input.page, pageSize: input.pageSize, rows: rows.map((row) => shownEntry(row, round)) };
}

/** One entry with its history, other rolls that name the person, and the lists it was printed in. Five queries. */
export async function entryDetail(
  context: RequestContext,
  input: { roundId: string; unitId: string; voterId: string },
) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const row = (await findEntry(context.db, round, input.unitId, input.voterId)) ?? unknownEntry();
  const [changes, elsewhere, printed, registration] = await Promise.all([
    findChanges(context.db, round, row.voter_id),
    findElsewhere(context.db, round, input.unitId, row.person_id),
    findPrinted(context.db, round, row.voter_id),
    findRegistration(context.db, round, row.voter_id),
  ]);
  return {
    ...shownEntry(row, round),
    facts: registration?.facts ?? null,
    changes: changes.map((change) => ({
      changeId: change.change_id,
      kind: change.kind,
      ground: change.ground,
      evidence: change.evidence,
      happenedOn: change.happened_on,
      earlier: change.earlier,
      changedBy: change.changed_by,
      changedAt: change.changed_at.toISOString(),
    })),
    elsewhere: elsewhere.map(unitRefOf),
    publishedIn: printed.map((one) => ({
      number: one.number,
      publishedOn: one.published_on,
      change: one.change,
    })),
  };
}

function shownEntry(row: EntryRow, round: RoundRow): RollEntry {
  return {
    voterId: row.voter_id,
    unit: { unitId: row.unit_id, code: row.code, name: row.unit_name, kind: row.unit_kind },
    group: row.group_name,
    household: row.household,
    householdHead: row.household_head,
    cardNumber: row.card_number,
    name: row.name,
    sex: row.sex,
    birthYear: Number(row.birth_date.slice(0, 4)),
    age: ageOn(row.birth_date, round.election_day),
    category: row.category as RollEntry['category'],
    struckOn: row.struck_on,
    struckGround: row.struck_ground as RollEntry['struckGround'],
    version: row.version,
  };
}

interface OnEntry extends CommandInput {
  readonly voterId: string;
  readonly version: number;
}

/** Strikes an entry off, with the reason and its day; the entry is kept, and the ways to vote that hang on it end. */
export async function strikeEntry(
  context: RequestContext,
  input: OnEntry & { ground: string; happenedOn: string; evidence: string | null },
) {
  return runCommand(context, 'roll.strike', input, async (scope) => {
    const row = await requireEntry(scope, input.voterId);
    if (row.struck_on !== null) refuseStruck(row.struck_on);
    refuseFuture(scope, input.happenedOn);
    const answer = await change(
      scope,
      input,
      { struck: { on: input.happenedOn, ground: input.ground } },
      { kind: 'struck', ground: input.ground, evidence: input.evidence, happenedOn: input.happenedOn, earlier: null },
    );
    const withdrawn = await withdrawWithEntry(scope, row.voter_id);
    return {
      event: { type: 'roll.struck', payload: { voterId: row.voter_id, ground: input.ground, ...withdrawn } },
      answer: { ...answer, ...withdrawn },
    };
  });
}

/**
 * What does not outlive an entry: the delegations that the person gave or took, the requests for the mobile box, and
 * the cards. Who delegated to that person holds a voter card again.
 */
async function withdrawWithEntry(scope: CommandScope, voterId: string) {
  const proxies = await withdrawProxies(scope, voterId);
  for (const one of proxies) if (one.voterId !== voterId) await returnCards(scope, one);
  const boxesWithdrawn = await withdrawBoxes(scope, voterId);
  await endCardsOfStruck(scope, voterId, scope.today);
  return { proxiesWithdrawn: proxies.length, boxesWithdrawn };
}

/** Puts a struck entry back, with what shows that it belongs there. */
export async function restoreEntry(context: RequestContext, input: OnEntry & { happenedOn: string; evidence: string }) {
  return runCommand(context, 'roll.restore', input, async (scope) => {
    const row = await requireEntry(scope, input.voterId);
    if (row.struck_on === null) {
      refuse('REFUSED', '此人仍在名单中，无须恢复。', 'This entry stands on the roll; there is nothing to restore.');
    }
    refuseFuture(scope, input.happenedOn);
    const answer = await change(
      scope,
      input,
      { struck: null },
      {
        kind: 'restored',
        ground: null,
        evidence: input.evidence,
        happenedOn: input.happenedOn,
        earlier: { struckOn: row.struck_on, struckGround: row.struck_ground },
      },
    );
    return { event: { type: 'roll.restored', payload: { voterId: row.voter_id } }, answer };
  });
}

interface CorrectInput extends OnEntry {
  readonly name?: string | undefined;
  readonly group?: string | null | undefined;
  readonly household?: string | null | undefined;
  readonly householdHead?: boolean | undefined;
  readonly facts?: RegistrationFactsInput | undefined;
  readonly evidence: string;
}

/** Corrects an entry; what stood before is kept beside it. The category is what the law makes of the facts. */
export async function correctEntry(context: RequestContext, input: CorrectInput) {
  const name = input.name === undefined ? undefined : readName(input.name);
  return runCommand(context, 'roll.correct', input, async (scope) => {
    const row = await requireEntry(scope, input.voterId);
    if (row.struck_on !== null) refuseStruck(row.struck_on);
    const category = input.facts === undefined ? undefined : await judgeAgain(scope, row, input.facts);
    const { update, earlier } = differences(row, { ...input, name, category: category?.name });
    const fields = Object.keys(update);
    if (fields.length === 0) {
      refuse('REFUSED', '更正的内容与现有登记相同。', 'The correction says what the entry says already.');
    }
    const answer = await change(scope, input, update, {
      kind: 'corrected',
      ground: null,
      evidence: input.evidence,
      happenedOn: scope.today,
      earlier,
    });
    if (input.facts !== undefined && category !== undefined) await keepFacts(scope, row, input.facts, category);
    return { event: { type: 'roll.corrected', payload: { voterId: row.voter_id, fields } }, answer };
  });
}

function differences(row: EntryRow, input: Omit<CorrectInput, keyof CommandInput> & { category?: string | undefined }) {
  const earlier: Record<string, string | null> = {};
  const update: { -readonly [K in keyof EntryUpdate]: EntryUpdate[K] } = {};
  if (input.name !== undefined && input.name !== row.name) {
    update.name = input.name;
    earlier.name = row.name;
  }
  if (input.group !== undefined && input.group !== row.group_name) {
    update.group = input.group;
    earlier.group = row.group_name;
  }
  if (input.household !== undefined && input.household !== row.household) {
    update.household = input.household;
    earlier.household = row.household;
  }
  if (input.householdHead !== undefined && input.householdHead !== row.household_head) {
    update.householdHead = input.householdHead;
    earlier.householdHead = row.household_head ? 'yes' : 'no';
  }
  if (input.category !== undefined && input.category !== row.category) {
    update.category = input.category;
    earlier.category = row.category;
  }
  return { update, earlier };
}

async function change(scope: CommandScope, input: OnEntry, update: EntryUpdate, record: NewChange) {
  if (!(await updateEntry(scope, input.voterId, input.version, update))) {
    refuse(
      'REFUSED',
      '此人的登记刚刚被别人改动过，本次没有保存。请查看最新内容后再改。',
      'Somebody changed this entry a moment ago; nothing was saved. Look at it as it is now, then change it.',
    );
  }
  await insertChange(scope, input.voterId, record);
  return { voterId: input.voterId, version: input.version + 1 };
}

async function requireEntry(scope: CommandScope, voterId: string): Promise<EntryRow> {
  return (await findEntry(scope.tx, scope.round, scope.unitId, voterId)) ?? unknownEntry();
}

const unknownEntry = (): never =>
  refuse('NOT_FOUND', '本单位选民名单中没有此人。', 'The roll of this unit has no such entry.');

const refuseStruck = (on: string): never =>
  refuse('REFUSED', `此人已于 ${on} 除名。`, `This entry was struck off on ${on}.`);
