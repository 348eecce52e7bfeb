import { maskIdNumber } from '@huanjie/chinese';
import type { PersonPair } from '@huanjie/contract';
import { decryptNumber, type Keys } from '../../../access/keys.ts';
import { requireRead } from '../../../access/policy.ts';
import { type CommandInput, type CommandScope, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { unitRefOf, windowOf } from '../../registry/index.ts';
import { decidePair, findPairs, pointAt, pointsOf } from './commands.ts';
import {
  countPairs,
  countRolls,
  findPair,
  findSides,
  listDoubles,
  listPairs,
  type PairRow,
  type PairState,
  type SideRow,
} from './queries.ts';

interface PageInput {
  readonly roundId: string;
  readonly page: number;
  readonly pageSize: number;
}

/** A page of pairs with both records side by side; numbers are masked. Three queries after the access check. */
export async function pairsPage(context: RequestContext, input: PageInput & { state: PairState }) {
  const { round, unitId } = await requireRead(context, input.roundId);
  const [total, pairs] = await Promise.all([
    countPairs(context.db, round, unitId, input.state),
    listPairs(context.db, round, unitId, input.state, windowOf(input)),
  ]);
  const sides = await findSides(
    context.db,
    round,
    pairs.flatMap((pair) => [pair.person_a, pair.person_b]),
  );
  return {
    total,
    page: input.page,
    pageSize: input.pageSize,
    rows: pairs.map((pair) => shownPair(pair, sides, context.keys)),
  };
}

function shownPair(pair: PairRow, sides: ReadonlyMap<string, SideRow>, keys: Keys): PersonPair {
  return {
    pairId: pair.pair_id,
    evidence: pair.evidence as PersonPair['evidence'],
    a: shownSide(sides, pair.person_a, keys),
    b: shownSide(sides, pair.person_b, keys),
    decision: pair.decision,
    keptId: pair.kept_id,
    reason: pair.reason,
    decidedBy: pair.decided_by,
  };
}

function shownSide(sides: ReadonlyMap<string, SideRow>, personId: string, keys: Keys): PersonPair['a'] {
  const side = sides.get(personId);
  if (side === undefined) throw new Error('a person of a pair is not in the register');
  return {
    personId,
    name: side.name,
    sex: side.sex,
    birthDate: side.birth_date,
    idNumberMasked: side.id_number_cipher === null ? null : maskIdNumber(decryptNumber(keys, side.id_number_cipher)),
    rolls: side.rolls.map((roll) => ({
      unit: unitRefOf(roll),
      group: roll.group,
      household: roll.household,
      onRoll: roll.onRoll,
    })),
  };
}

/** A page of persons on more than one roll (VC-305). One query after the access check; nobody else's entry is read. */
export async function doublesPage(context: RequestContext, input: PageInput) {
  const { round, unitId } = await requireRead(context, input.roundId);
  const rows = await listDoubles(context.db, round, unitId, windowOf(input));
  return {
    total: rows[0]?.total ?? 0,
    page: input.page,
    pageSize: input.pageSize,
    rows: rows.map((row) => ({
      personId: row.person_id,
      name: row.name,
      sex: row.sex,
      birthYear: Number(row.birth_date.slice(0, 4)),
      entries: row.entries.map((entry) => ({
        voterId: entry.voterId,
        unit: unitRefOf(entry),
        group: entry.group,
        category: entry.category,
      })),
    })),
  };
}

/** Looks through the whole county again. */
export async function lookForPairs(context: RequestContext, input: CommandInput) {
  return runCommand(context, 'roll.findPairs', input, async ({ tx, round }) => {
    const found = await findPairs(tx, round, { everywhere: true });
    return { event: { type: 'roll.pairsFound', payload: { found } }, answer: { found } };
  });
}

interface DecideInput extends CommandInput {
  readonly pairId: string;
  readonly decision: 'same' | 'different' | null;
  readonly keptId: string | null;
  readonly reason: string;
}

/**
 * Says whether two records are one person. Where they are, one points at the other and both rolls stay as they are, so
 * that the double registration comes to light (VC-305); taking the decision back is one update.
 */
export async function decideOnPair(context: RequestContext, input: DecideInput) {
  return runCommand(context, 'roll.decidePair', input, async (scope) => {
    const pair =
      (await findPair(scope.tx, scope.round, scope.unitId, input.pairId)) ??
      refuse('NOT_FOUND', '没有这一对疑似同一人的记录。', 'There is no such pair of records.');
    const sides = [pair.person_a, pair.person_b];
    if (input.decision === 'same' && (input.keptId === null || !sides.includes(input.keptId))) {
      refuse('UNUSABLE_INPUT', '请选定保留哪一条记录。', 'Choose which of the two records stands.');
    }
    await undo(scope, pair);
    if (input.decision === 'same') await join(scope, sides, input.keptId ?? '');
    await decidePair(scope, pair.pair_id, {
      decision: input.decision,
      keptId: input.decision === 'same' ? input.keptId : null,
      reason: input.reason,
    });
    return {
      event: { type: 'roll.pairDecided', payload: { pairId: pair.pair_id, decision: input.decision ?? 'open' } },
      answer: {
        pairId: pair.pair_id,
        doubles: await countRolls(scope.tx, scope.round, input.keptId ?? pair.kept_id ?? pair.person_a),
      },
    };
  });
}

/** Takes an earlier decision of the pair back. */
async function undo(scope: CommandScope, pair: PairRow): Promise<void> {
  if (pair.decision !== 'same') return;
  await pointAt(scope, pair.kept_id === pair.person_a ? pair.person_b : pair.person_a, null);
}

/** Records join one another in one step, never in a row: whoever stands must not point at a third. */
async function join(scope: CommandScope, sides: readonly string[], keptId: string): Promise<void> {
  const otherId = sides.find((side) => side !== keptId) ?? '';
  const [kept, other] = [await pointsOf(scope, keptId), await pointsOf(scope, otherId)];
  if (kept.same_as !== null || other.same_as !== null || other.pointed) {
    refuse(
      'REFUSED',
      '其中一条记录已与第三条记录判定为同一人。请保留那一条，或者先撤回那次判定。',
      'One of the records was joined with a third. Keep that one, or take that decision back first.',
    );
  }
  await pointAt(scope, otherId, keptId);
}
