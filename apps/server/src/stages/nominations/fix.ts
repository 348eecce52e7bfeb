import { orderPersonsByStrokes } from '@huanjie/chinese/strokes';
import { consentObstacle, type ListedPost, listOrder, type Obstacle, type Post, undecidedPosts } from '@huanjie/rules';
import { type CommandScope, refuseFuture, runCommand } from '../../commands/runCommand.ts';
import { refuseObstacles, requireGate } from '../../gates/index.ts';
import type { RequestContext } from '../../http/context.ts';
import { refuse } from '../../http/refusals.ts';
import { type PreparedContest, preparePoll } from '../ballots/index.ts';
import { markStepDone } from '../programme/index.ts';
import { findTies, personRefs } from '../registry/index.ts';
import { listNominees, updateNomination, writeSpeeches } from './commands.ts';
import { candidacyOf, listOf, undecided } from './derive.ts';
import { approvalOf } from './gateFacts.ts';
import { type Nomination, requireNomination } from './load.ts';
import type { OnNomination } from './naming.ts';
import type { NomineeRow } from './queries.ts';

type Given = readonly { readonly post: Post; readonly persons: readonly string[] }[] | null;

interface FixInput extends OnNomination {
  readonly pollId: string;
  readonly fixedOn: string;
  readonly pollDay: string;
  readonly given: Given;
}

/**
 * Fixes the formal list and sets the vote with it. Everything that stands in the way is named: too few candidates, a
 * preliminary election to hold, who may not stand, choices that are open, and what the gate of the step asks.
 */
export async function fixList(context: RequestContext, input: FixInput) {
  return runCommand(context, 'nominations.fix', input, async (scope) => {
    refuseFuture(scope, input.fixedOn);
    const nomination = await requireNomination(scope, input.nominationId, ['closed']);
    if (input.pollDay < input.fixedOn || input.fixedOn < (nomination.row.closed_on ?? '')) {
      refuse(
        'UNUSABLE_INPUT',
        '日期次序应为：提名结束、确定名单、投票。',
        'The days must follow each other: nomination closed, list fixed, vote.',
      );
    }
    const list = listOf(nomination, input.given);
    const obstacles = await obstaclesOf(scope, nomination, list);
    if (obstacles.length > 0) refuseObstacles(obstacles);
    await requireListGate(scope, nomination, list, input);
    const candidates = await prepare(scope, nomination, list, input);
    return {
      event: {
        type: 'nomination.listFixed',
        payload: { nominationId: input.nominationId, pollId: input.pollId, candidates },
      },
      answer: { nominationId: input.nominationId, state: 'fixed', pollId: input.pollId, candidates },
    };
  });
}

/** What stands in the way of a list by the records of the nomination itself. */
export async function obstaclesOf(
  scope: Pick<CommandScope, 'tx' | 'round' | 'unitId'>,
  nomination: Nomination,
  list: readonly ListedPost[],
): Promise<readonly Obstacle[]> {
  const ties = (await findTies(scope.tx, scope.round, scope.unitId)).map((row) => ({
    a: row.person_a,
    b: row.person_b,
    relation: row.relation,
  }));
  const refs = await personRefs(
    scope.tx,
    scope.round,
    scope.unitId,
    nomination.nominees.map(({ person_id }) => person_id),
  );
  const named = (person: string) => refs.get(person)?.name ?? '';
  const refused = nomineesOn(nomination, list).flatMap((nominee) =>
    candidacyOf(nomination, nominee, ties).refusals.map((one) => ({
      ...one,
      zh: `${named(nominee.person_id)}：${one.zh}`,
      en: `${named(nominee.person_id)}: ${one.en}`,
    })),
  );
  const open = undecided(nomination).map((person) => undecidedPosts(named(person), nomination.rules));
  return [...list.flatMap(({ missing }) => missing), ...refused, ...open];
}

function nomineesOn({ nominees }: Nomination, list: readonly ListedPost[]): readonly NomineeRow[] {
  return list.flatMap(({ post, candidates }) =>
    candidates.flatMap((person) => nominees.filter((one) => one.post === post && one.person_id === person)),
  );
}

async function requireListGate(
  scope: CommandScope,
  nomination: Nomination,
  list: readonly ListedPost[],
  { fixedOn }: FixInput,
): Promise<void> {
  if (nomination.party) {
    const consent = consentObstacle(await approvalOf(scope.tx, scope.round, scope.unitId), fixedOn);
    if (consent !== null) refuseObstacles([consent]);
    return;
  }
  await requireGate<'village'>(scope, 'formal-candidates', {
    on: fixedOn,
    rules: nomination.rules,
    contests: list.map(({ post, seats, candidates }) => ({ post, seats, candidates: candidates.length })),
  });
}

async function prepare(
  scope: CommandScope,
  nomination: Nomination,
  list: readonly ListedPost[],
  input: FixInput,
): Promise<number> {
  const ordered = await orderedList(scope, nomination, list, 'refuse');
  const on = nomineesOn(nomination, list);
  const contests = ordered.map(
    ({ post, seats, candidates }): PreparedContest => ({
      post,
      seats,
      candidates: candidates.map((personId) => ({ personId, nominatedBy: nominatedBy(nomination, post, personId) })),
    }),
  );
  await preparePoll(scope, {
    pollId: input.pollId,
    body: nomination.row.body,
    stage: 'election',
    method: null,
    heldOn: input.pollDay,
    previousPollId: null,
    reason: null,
    contests,
    order: 'given',
  });
  await listNominees(
    scope,
    nomination.row.nomination_id,
    on.map(({ nominee_id }) => nominee_id),
  );
  await updateNomination(scope, nomination.row.nomination_id, {
    state: 'fixed',
    fixed_on: input.fixedOn,
    poll_day: input.pollDay,
    poll_id: input.pollId,
  });
  return on.length;
}

/** Who nominated, in the words of an import. */
function nominatedBy({ row, forms, party }: Nomination, post: Post, person: string): string {
  const form = forms.find((one) => one.post === post && one.person_id === person);
  if (form?.nominated_by === 'party-organisation') return 'organisation';
  if (!party) return 'voters';
  return row.body === 'partyCommittee' || row.body === 'disciplineCommission' ? 'countyCommittee' : 'partyMembers';
}

/**
 * The list with the candidates of each post in the lawful order: by votes, by surname strokes, or as given. Where the
 * strokes of a character are not known the list is refused, or left as it is for showing it.
 */
export async function orderedList(
  { tx, round, unitId }: Pick<CommandScope, 'tx' | 'round' | 'unitId'>,
  { rules, nominees }: Pick<Nomination, 'rules' | 'nominees'>,
  list: readonly ListedPost[],
  unknown: 'refuse' | 'leave',
): Promise<readonly (ListedPost & { readonly order: 'votes' | 'strokes' | 'given' })[]> {
  const refs = await personRefs(
    tx,
    round,
    unitId,
    list.flatMap(({ candidates }) => candidates),
  );
  const votesOf = (post: Post, person: string): number => {
    const nominee = nominees.find((one) => one.post === post && one.person_id === person);
    return nominee?.votes ?? Number.MAX_SAFE_INTEGER;
  };
  return list.map((one) => {
    const order = listOrder(one.post, rules);
    if (order === 'given') return { ...one, order };
    const sorted = orderPersonsByStrokes(
      one.candidates.map((id) => ({ id, name: refs.get(id)?.name ?? '' })),
      { mode: 'surname' },
    );
    if (sorted.kind !== 'sorted' && unknown === 'refuse') {
      refuse(
        'REFUSED',
        '有的姓名中的字没有笔画数据，不能按姓氏笔画排列。请核对姓名。',
        'A name holds a character without stroke data, so the names cannot be put in stroke order. Check the name.',
        ['STD-30'],
      );
    }
    const strokes = sorted.kind === 'sorted' ? sorted.ids : one.candidates;
    const candidates =
      order === 'strokes' ? strokes : strokes.toSorted((a, b) => votesOf(one.post, b) - votesOf(one.post, a));
    return { ...one, order, candidates };
  });
}

/** Records that the formal list was published, which ends the step of the formal candidates (VC-412). */
export async function publishList(
  context: RequestContext,
  input: OnNomination & { publishedOn: string; place: string },
) {
  return runCommand(context, 'nominations.publish', input, async (scope) => {
    refuseFuture(scope, input.publishedOn);
    const { row, party } = await requireNomination(scope, input.nominationId, ['fixed']);
    if (input.publishedOn < (row.fixed_on ?? '')) {
      refuse(
        'UNUSABLE_INPUT',
        `公布日期 ${input.publishedOn} 早于确定名单的日期 ${row.fixed_on}。`,
        `The list cannot be published on ${input.publishedOn}, before it was fixed on ${row.fixed_on}.`,
      );
    }
    await updateNomination(scope, input.nominationId, {
      state: 'published',
      published_on: input.publishedOn,
      published_place: input.place,
    });
    if (!party) await markStepDone(scope, 'formal-candidates', input.publishedOn, input.place);
    return {
      event: {
        type: 'nomination.listPublished',
        payload: { nominationId: input.nominationId, publishedOn: input.publishedOn },
      },
      answer: { nominationId: input.nominationId, state: 'published' },
    };
  });
}

/** Records that the candidates met the voters, and who made a speech (VC-416, RC-143, PB-032). */
export async function meetVoters(
  context: RequestContext,
  input: OnNomination & { metOn: string; speakers: readonly string[] },
) {
  return runCommand(context, 'nominations.meet', input, async (scope) => {
    refuseFuture(scope, input.metOn);
    const nomination = await requireNomination(scope, input.nominationId, ['published']);
    const { row, nominees, party } = nomination;
    const listed = new Set(nominees.filter(({ listed: on }) => on).map(({ person_id }) => person_id));
    if (input.speakers.some((id) => !listed.has(id))) {
      refuse('UNUSABLE_INPUT', '演说人中有人不是正式候选人。', 'A speaker is not a formal candidate.');
    }
    const step = scope.round.kind === 'village' ? 'meeting-villagers' : 'meeting-residents';
    if (!party) await requireGate<'village'>(scope, step as 'meeting-villagers', { on: input.metOn });
    await updateNomination(scope, input.nominationId, { met_on: input.metOn });
    if (row.poll_id !== null) await writeSpeeches(scope, row.poll_id, input.speakers);
    if (!party) await markStepDone(scope, step, input.metOn);
    return {
      event: {
        type: 'nomination.met',
        payload: { nominationId: input.nominationId, metOn: input.metOn, speakers: input.speakers.length },
      },
      answer: { speakers: input.speakers.length },
    };
  });
}
