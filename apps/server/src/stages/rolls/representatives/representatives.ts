import type { Representative } from '@huanjie/contract';
import {
  type Obstacle,
  type RepresentativeQuota,
  representativeObstacles,
  representativeQuota,
  representativesOfGroup,
} from '@huanjie/rules';
import { type RoundRow, requireRead } from '../../../access/policy.ts';
import { type CommandInput, type CommandScope, refuseFuture, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { windowOf } from '../../registry/index.ts';
import { compareGroups } from '../groups.ts';
import { rollLaw } from '../law.ts';
import { shownObstacles } from '../register/judge.ts';
import type { EntryRow } from '../register/queries.ts';
import { requireOnRoll, shownVoter } from '../voters/voters.ts';
import { endRepresentative, insertRepresentative } from './commands.ts';
import { modeOf } from './mode.ts';
import {
  countGroups,
  countRepresentatives,
  findMethod,
  findRepresentative,
  findStanding,
  type GroupRow,
  type Kind,
  listInOffice,
  listRepresentatives,
  type RepresentativeFilter,
  type RepresentativeRow,
  type StandingRow,
} from './queries.ts';

interface PageInput extends RepresentativeFilter {
  readonly roundId: string;
  readonly page: number;
  readonly pageSize: number;
}

/** A page of the representatives of a unit. Two queries after the access check. */
export async function representativesPage(context: RequestContext, input: PageInput) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const [total, rows] = await Promise.all([
    countRepresentatives(context.db, round, input),
    listRepresentatives(context.db, round, input, windowOf(input)),
  ]);
  return { total, page: input.page, pageSize: input.pageSize, rows: rows.map(shown) };
}

const shown = (row: RepresentativeRow): Representative => ({
  representativeId: row.representative_id,
  kind: row.kind,
  voter: shownVoter(row),
  group: row.chosen_by,
  household: row.household,
  households: row.households,
  chosenOn: row.chosen_on,
  endedOn: row.ended_on,
  endedGround: row.ended_ground,
  struck: row.struck,
});

/** The body that groups choose in each kind of round (VC-751, RC-111). */
const BY_GROUPS = { village: 'villagers', community: 'residents', township: null } as const;

/** Representatives counted, what is wrong with them, and how many elect. Three queries after the access check. */
export async function representativesOverview(context: RequestContext, input: { roundId: string; unitId: string }) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const [inOffice, groups, method] = await Promise.all([
    listInOffice(context.db, round, input.unitId),
    countGroups(context.db, round, input.unitId),
    findMethod(context.db, round, input.unitId),
  ]);
  const mode = modeOf(round, method);
  const kinds = (['household', 'villagers', 'residents'] as const).map((kind) => {
    const ofKind = inOffice.filter((one) => one.kind === kind);
    return {
      kind,
      inOffice: ofKind.length,
      women: ofKind.filter(({ sex }) => sex === 'female').length,
      warnings: shownObstacles(warningsOf(kind, inOffice, round)),
    };
  });
  const quota = quotaOf(round);
  const sum = (of: (row: GroupRow) => number) => groups.reduce((total, row) => total + of(row), 0);
  const [households, represented] = [sum((row) => row.households), sum((row) => row.represented)];
  const standing = (kind: Kind | null) => inOffice.filter((one) => one.kind === kind).length;
  const electors = {
    direct: sum((row) => row.voters),
    household: standing('household'),
    representatives: standing(BY_GROUPS[round.kind]),
  };
  return {
    mode,
    electors: mode === null ? null : electors[mode],
    households,
    householdsWithout: households - represented,
    quota:
      quota === null ? null : { kind: quota.kind, by: quota.by, min: quota.min, max: quota.max, rules: [quota.rule] },
    kinds,
    groups: shownGroups(groups, inOffice, quota),
  };
}

/** How the body of this kind of round is shared out; null where the round has none. */
function quotaOf(round: RoundRow) {
  const kind = BY_GROUPS[round.kind];
  return kind === null ? null : { kind, ...representativeQuota(kind, rollLaw(round)) };
}

function shownGroups(groups: readonly GroupRow[], inOffice: readonly StandingRow[], quota: RepresentativeQuota | null) {
  const named = new Set([...groups.map((row) => row.group_name), ...inOffice.map((one) => one.group_name)]);
  const count = (group: string | null, household: boolean) =>
    inOffice.filter((one) => one.group_name === group && (one.kind === 'household') === household).length;
  return [...named].toSorted(compareGroups).map((group) => {
    const households = groups.find((row) => row.group_name === group)?.households ?? 0;
    const known = quota?.by === 'group' || households > 0;
    return {
      group,
      households,
      representatives: count(group, false),
      householdRepresentatives: count(group, true),
      range: quota === null || !known ? null : representativesOfGroup(quota, households),
    };
  });
}

/** What the law says against those in office of one kind. Households are counted, not judged. */
function warningsOf(kind: Kind, inOffice: readonly StandingRow[], round: RoundRow): readonly Obstacle[] {
  if (kind === 'household' || kind !== BY_GROUPS[round.kind]) return [];
  const representatives = inOffice
    .filter((one) => one.kind === kind)
    .map((one) => ({ group: one.group_name, sex: one.sex, households: one.households }));
  return representativeObstacles({ kind, representatives }, rollLaw(round));
}

interface ChooseInput extends CommandInput {
  readonly kind: Kind;
  readonly voterId: string;
  readonly group: string | null;
  readonly households: number | null;
  readonly chosenOn: string;
}

/** Records who was chosen. A household has one representative; who stands is named to the second clerk. */
export async function chooseRepresentative(context: RequestContext, input: ChooseInput) {
  return runCommand(context, 'roll.chooseRepresentative', input, async (scope) => {
    refuseFuture(scope, input.chosenOn);
    refuseOtherBody(scope.round, input.kind);
    const entry = await requireOnRoll(scope, input.voterId);
    const household = input.kind === 'household' ? householdOf(entry) : null;
    await makeRoom(scope, { kind: input.kind, voterId: input.voterId, household });
    const representativeId = await insertRepresentative(scope, {
      ...input,
      household,
      group: input.group ?? entry.group_name,
      households: input.kind === 'household' ? null : input.households,
    });
    return {
      event: { type: 'roll.representativeChosen', payload: { representativeId, kind: input.kind } },
      answer: await afterwards(scope, representativeId, input.kind),
    };
  });
}

function refuseOtherBody(round: RoundRow, kind: Kind): void {
  rollLaw(round);
  if (kind === 'household' || kind === BY_GROUPS[round.kind]) return;
  const rules = [kind === 'villagers' ? 'VC-751' : 'RC-111'];
  refuse(
    'UNUSABLE_INPUT',
    kind === 'villagers' ? '村民代表只在村委会换届中推选。' : '居民代表只在居委会换届中推选。',
    kind === 'villagers'
      ? "Villagers' representatives are chosen in the election of a villagers' committee only."
      : "Residents' representatives are chosen in the election of a residents' committee only.",
    rules,
  );
}

const householdOf = (entry: EntryRow): string =>
  entry.household ??
  refuse(
    'REFUSED',
    `${entry.name}的登记中没有填写户。请先更正登记，填写户号，再登记户代表。`,
    `The entry of ${entry.name} names no household. Correct the entry first, then record the representative.`,
  );

/** Refuses where the household or the person has a representative already; one who was struck off makes room. */
async function makeRoom(scope: CommandScope, sought: { kind: Kind; voterId: string; household: string | null }) {
  for (const one of await findStanding(scope.tx, scope.round, scope.unitId, sought)) {
    if (!one.struck) refuseSecond(one, sought.voterId);
    await endRepresentative(scope, one.representative_id, { on: scope.today, ground: '已从选民名单除名' });
  }
}

function refuseSecond(standing: RepresentativeRow, voterId: string): never {
  if (standing.voter_id === voterId) {
    return refuse(
      'REFUSED',
      `${standing.name}已于 ${standing.chosen_on} 登记为代表，不需要重复登记。`,
      `${standing.name} has been recorded as a representative on ${standing.chosen_on} already.`,
    );
  }
  return refuse(
    'REFUSED',
    `该户（${standing.household}）已推选${standing.name}为户代表。更换的，请先结束其代表资格。`,
    `Household ${standing.household} is represented by ${standing.name}. To replace that person, end that first.`,
  );
}

/** Records that a representative stands no longer. */
export async function stepDown(
  context: RequestContext,
  input: CommandInput & { representativeId: string; endedOn: string; ground: string },
) {
  return runCommand(context, 'roll.endRepresentative', input, async (scope) => {
    const row =
      (await findRepresentative(scope.tx, scope.round, scope.unitId, input.representativeId)) ??
      refuse('NOT_FOUND', '本单位没有这名代表。', 'This unit has no such representative.');
    if (row.ended_on !== null) {
      refuse(
        'REFUSED',
        `${row.name}的代表资格已于 ${row.ended_on} 结束。`,
        `${row.name} stopped being a representative on ${row.ended_on}.`,
      );
    }
    refuseFuture(scope, input.endedOn);
    if (input.endedOn < row.chosen_on) {
      refuse(
        'UNUSABLE_INPUT',
        `结束日期 ${input.endedOn} 早于推选日期 ${row.chosen_on}。`,
        `The last day ${input.endedOn} is before the day of the choice, ${row.chosen_on}.`,
      );
    }
    await endRepresentative(scope, row.representative_id, { on: input.endedOn, ground: input.ground });
    return {
      event: {
        type: 'roll.representativeEnded',
        payload: { representativeId: row.representative_id, kind: row.kind },
      },
      answer: await afterwards(scope, row.representative_id, row.kind),
    };
  });
}

async function afterwards({ tx, round, unitId }: CommandScope, representativeId: string, kind: Kind) {
  const inOffice = await listInOffice(tx, round, unitId);
  return {
    representativeId,
    inOffice: inOffice.filter((one) => one.kind === kind).length,
    warnings: shownObstacles(warningsOf(kind, inOffice, round)),
  };
}
