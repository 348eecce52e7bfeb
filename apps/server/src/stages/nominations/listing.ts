import { isRestDay } from '@huanjie/chinese';
import { type Bar, opinionState, type Post, publicityEnd, withdrawalObstacle } from '@huanjie/rules';
import { refuseFuture, runCommand } from '../../commands/runCommand.ts';
import { refuseObstacles } from '../../gates/index.ts';
import type { RequestContext } from '../../http/context.ts';
import { refuse } from '../../http/refusals.ts';
import { lockPoll, savePollLife } from '../ballots/index.ts';
import { declareNominees, endNominee, insertOpinions, updateNomination, writeOpinions } from './commands.ts';
import { undecided } from './derive.ts';
import { requireNomination } from './load.ts';
import type { OnNomination } from './naming.ts';

/** Records the written choice of somebody who leads for several posts; the other posts end (VC-411). */
export async function choosePost(
  context: RequestContext,
  input: OnNomination & { personId: string; post: Post; chosenOn: string },
) {
  return runCommand(context, 'nominations.choosePost', input, async (scope) => {
    refuseFuture(scope, input.chosenOn);
    const nomination = await requireNomination(scope, input.nominationId, ['closed']);
    const mine = nomination.nominees.filter(
      ({ person_id, ended_on }) => person_id === input.personId && ended_on === null,
    );
    if (!undecided(nomination).includes(input.personId) || !mine.some(({ post }) => post === input.post)) {
      refuse(
        'REFUSED',
        '此人没有同时被提名两项以上职务，或者没有被提名所选职务。',
        'This person does not lead for several posts, or is not nominated for the one chosen.',
        ['VC-411'],
      );
    }
    const others = mine.filter(({ post }) => post !== input.post).map(({ nominee_id }) => nominee_id);
    await endNominee(scope, others, { on: input.chosenOn, ground: 'otherPost', note: null });
    return {
      event: { type: 'nomination.postChosen', payload: { nominationId: input.nominationId, post: input.post } },
      answer: { nominationId: input.nominationId, state: 'closed' },
    };
  });
}

/** Records that nominees signed the statement on the conditions (VC-404). */
export async function declare(
  context: RequestContext,
  input: OnNomination & { personIds: readonly string[]; declaredOn: string },
) {
  return runCommand(context, 'nominations.declare', input, async (scope) => {
    refuseFuture(scope, input.declaredOn);
    await requireNomination(scope, input.nominationId, ['closed', 'fixed', 'published']);
    const declared = await declareNominees(scope, input.nominationId, input.personIds, input.declaredOn);
    return {
      event: { type: 'nomination.declared', payload: { nominationId: input.nominationId, declared } },
      answer: { declared },
    };
  });
}

interface ReviewInput extends OnNomination {
  readonly personIds: readonly string[];
  readonly departments: readonly string[];
  readonly askedOn: string;
  readonly dueOn: string;
}

/** Asks departments to review nominees by a day (VC-406); who was asked already is not asked again. */
export async function askReview(context: RequestContext, input: ReviewInput) {
  return runCommand(context, 'nominations.askReview', input, async (scope) => {
    refuseFuture(scope, input.askedOn);
    const { nominees } = await requireNomination(scope, input.nominationId, ['closed']);
    if (input.dueOn < input.askedOn) {
      refuse(
        'UNUSABLE_INPUT',
        `反馈期限 ${input.dueOn} 早于提请日期 ${input.askedOn}。`,
        `The opinions cannot be due on ${input.dueOn}, before they are asked for on ${input.askedOn}.`,
      );
    }
    if (input.personIds.some((id) => !nominees.some(({ person_id }) => person_id === id))) {
      refuse('UNUSABLE_INPUT', '有的人不在提名人选中。', 'Someone is not among the nominees.');
    }
    const asked = await insertOpinions(scope, input.nominationId, { ...input, on: input.askedOn });
    return {
      event: {
        type: 'nomination.reviewAsked',
        payload: { nominationId: input.nominationId, asked, dueOn: input.dueOn },
      },
      answer: { asked },
    };
  });
}

interface OpinionInput extends OnNomination {
  readonly opinionIds: readonly string[];
  readonly givenOn: string;
  readonly outcome: 'clear' | 'bar' | 'case';
  readonly bars: readonly Bar[];
  readonly finding: string | null;
}

/** Records what departments found: nothing, a bar of law with its ground, or a case of a local list. */
export async function giveOpinion(context: RequestContext, input: OpinionInput) {
  return runCommand(context, 'nominations.giveOpinion', input, async (scope) => {
    refuseFuture(scope, input.givenOn);
    const { opinions } = await requireNomination(scope, input.nominationId, ['closed']);
    const of = opinions.filter(({ opinion_id }) => input.opinionIds.includes(opinion_id));
    if (of.length < new Set(input.opinionIds).size) {
      refuse('NOT_FOUND', '有的联审事项不存在。请刷新页面。', 'Some opinions were not asked for. Reload the page.');
    }
    checkOutcome(input);
    if (of.some(({ asked_on }) => input.givenOn < asked_on)) {
      refuse('UNUSABLE_INPUT', '反馈日期早于提请日期。', 'An opinion cannot come before it was asked for.');
    }
    await writeOpinions(scope, input.opinionIds, { ...input, on: input.givenOn });
    const late = of.filter((one) => {
      const state = opinionState(one.due_on, input.givenOn, scope.today);
      return state.state === 'given' && state.lateDays > 0;
    }).length;
    return {
      event: {
        type: 'nomination.opinionsGiven',
        payload: { nominationId: input.nominationId, given: of.length, outcome: input.outcome },
      },
      answer: { given: of.length, late },
    };
  });
}

function checkOutcome({ outcome, bars, finding }: OpinionInput): void {
  if ((outcome === 'bar') === bars.length > 0 && (outcome !== 'case' || finding !== null)) return;
  refuse(
    'UNUSABLE_INPUT',
    '认定有法定禁止情形的，请选明情形；有负面清单情形的，请写明情况；无问题的两项都不填。',
    'For a bar of law choose the ground; for a case of a local list say what it is; for no finding leave both.',
    ['VC-405', 'VC-406', 'RC-141'],
  );
}

/** Makes the nominees public for a number of days, counted without the day of publication (G-21). */
export async function publicise(
  context: RequestContext,
  input: OnNomination & { from: string; days: number; working: boolean; place: string },
) {
  return runCommand(context, 'nominations.publicise', input, async (scope) => {
    refuseFuture(scope, input.from);
    await requireNomination(scope, input.nominationId, ['closed', 'fixed', 'published']);
    const until = publicityEnd(input.from, input.days, input.working ? isRestDay : null);
    await updateNomination(scope, input.nominationId, {
      publicity_from: input.from,
      publicity_until: until,
      publicity_place: input.place,
    });
    return {
      event: {
        type: 'nomination.publicised',
        payload: { nominationId: input.nominationId, from: input.from, until },
      },
      answer: { until },
    };
  });
}

interface WithdrawInput extends OnNomination {
  readonly personId: string;
  readonly ground: 'withdrawn' | 'barred';
  readonly endedOn: string;
  readonly note: string | null;
}

/**
 * Records that somebody withdrew in writing or is barred (VC-414). A list that was fixed is set aside with its vote, so
 * that it is fixed anew with the next by votes.
 */
export async function withdraw(context: RequestContext, input: WithdrawInput) {
  return runCommand(context, 'nominations.withdraw', input, async (scope) => {
    refuseFuture(scope, input.endedOn);
    const nomination = await requireNomination(scope, input.nominationId, ['closed', 'fixed', 'published']);
    const { row, nominees, rules } = nomination;
    const mine = nominees.filter(({ person_id, ended_on }) => person_id === input.personId && ended_on === null);
    if (mine.length === 0) {
      refuse('NOT_FOUND', '此人不在人选中，或者已经退出。', 'This person is not a nominee, or has ended already.');
    }
    const around = { electionDay: row.poll_day ?? scope.round.election_day, listedOn: row.published_on };
    const late = input.ground === 'withdrawn' ? withdrawalObstacle(input.endedOn, around, rules) : null;
    if (late !== null) refuseObstacles([late]);
    await endNominee(
      scope,
      mine.map(({ nominee_id }) => nominee_id),
      { on: input.endedOn, ground: input.ground, note: input.note },
    );
    const touched = row.poll_id !== null && mine.some(({ listed }) => listed);
    if (touched && row.poll_id !== null) {
      const poll = await lockPoll(scope, row.poll_id);
      if (poll.state !== 'prepared') {
        refuse('REFUSED', '投票已经开始，名单不再变动。', 'Voting has begun; the list does not change any more.', [
          'VC-414',
        ]);
      }
      await savePollLife(scope, poll, { act: 'cancel', reason: '候选人变动，重新确定名单' });
      await updateNomination(scope, input.nominationId, {
        state: 'closed',
        poll_id: null,
        fixed_on: null,
        poll_day: null,
        published_on: null,
        published_place: null,
        met_on: null,
      });
    }
    return {
      event: { type: 'nomination.ended', payload: { nominationId: input.nominationId, ground: input.ground } },
      answer: { nominationId: input.nominationId, state: touched ? 'closed' : row.state },
    };
  });
}
