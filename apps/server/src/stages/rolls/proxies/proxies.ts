import type { JudgedProxy, ProxyVote } from '@huanjie/contract';
import { lastProxyAnnouncement, proxyAnnouncementObstacle, proxyTerms } from '@huanjie/rules';
import { type ReadScope, requireRead } from '../../../access/policy.ts';
import { type CommandInput, type CommandScope, refuseFuture, runCommand } from '../../../commands/runCommand.ts';
import type { Queryable } from '../../../database/database.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { windowOf } from '../../registry/index.ts';
import { returnCards, swapCards } from '../cards/swap.ts';
import { rollLaw, rollLayers } from '../law.ts';
import { shownObstacles } from '../register/judge.ts';
import { findEntry } from '../register/queries.ts';
import { modeOf } from '../representatives/mode.ts';
import { findMethod } from '../representatives/queries.ts';
import { shownVoter } from '../voters/voters.ts';
import { announceAll, decideRow, insertProxy, type NewProxy, withdrawRow } from './commands.ts';
import { decidedBy, judgeProxy } from './judge.ts';
import {
  countByState,
  countProxies,
  findProxy,
  findProxyFacts,
  listHeld,
  listProxies,
  type ProxyRow,
  type ProxyState,
} from './queries.ts';

interface PageInput {
  readonly roundId: string;
  readonly unitId: string;
  readonly state: ProxyState | 'any';
  readonly page: number;
  readonly pageSize: number;
}

/** A page of the applications of a unit. Two queries after the access check. */
export async function proxiesPage(context: RequestContext, input: PageInput) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const [total, rows] = await Promise.all([
    countProxies(context.db, round, input.unitId, input.state),
    listProxies(context.db, round, input.unitId, input.state, windowOf(input)),
  ]);
  return { total, page: input.page, pageSize: input.pageSize, rows: rows.map(shown) };
}

const shown = (row: ProxyRow): ProxyVote => ({
  proxyVoteId: row.proxy_vote_id,
  delegator: shownVoter(row.delegator),
  proxy: shownVoter(row.proxy),
  relation: row.relation as ProxyVote['relation'],
  ground: row.ground,
  appliedOn: row.applied_on,
  state: row.state,
  decidedOn: row.decided_on,
  reason:
    row.reason_zh === null || row.reason_en === null
      ? null
      : { rules: [...row.rules], zh: row.reason_zh, en: row.reason_en },
  announcedOn: row.announced_on,
});

/** Where the proxies of a unit stand, and what the law asks of them. Two queries after the access check. */
export async function proxiesOverview(context: RequestContext, input: { roundId: string; unitId: string }) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const announceBy = lastProxyAnnouncement(round.election_day, rollLaw(round));
  const [counted, method] = await Promise.all([
    countByState(context.db, round, input.unitId),
    findMethod(context.db, round, input.unitId),
  ]);
  const terms = proxyTerms({ ...rollLayers(round, modeOf(round, method)), electionDay: round.election_day });
  return {
    open: counted.open,
    granted: counted.granted,
    refused: counted.refused,
    withdrawn: counted.withdrawn,
    toAnnounce: counted.to_announce,
    announceBy,
    proxies: counted.proxies,
    mostHeld: counted.most_held,
    terms: terms.map(({ rules, zh, en }) => ({ rules: [...rules], zh, en })),
  };
}

/** What would be decided on an application, shown before it is taken; nothing is stored. Four queries. */
export async function foreseeProxy(context: RequestContext, input: Foreseen & { roundId: string; unitId: string }) {
  const scope = await requireRead(context, input.roundId, input.unitId);
  const { verdict, facts, held, delegator } = await judge({ ...scope, tx: context.db }, input);
  return {
    state: decidedBy(verdict, facts).state,
    ground: verdict.accepted ? { ...verdict.ground, rules: [...verdict.ground.rules] } : null,
    refusals: verdict.accepted ? [] : shownObstacles(verdict.refusals),
    duties: dutiesOf(verdict),
    held: held.filter((one) => one.proxy_voter_id === input.proxyVoterId).length,
    hindrance: facts.mobile_box ? hinderedByBox(delegator.name) : facts.open ? HINDERED_BY_OPEN : null,
  };
}

interface OnPaper {
  readonly written: boolean;
  readonly atPollingPlace: boolean;
}

/** Takes an application and decides it at once; a refused one is kept with the rules and what mends it. */
export async function applyForProxy(context: RequestContext, input: CommandInput & NewProxy & OnPaper) {
  return runCommand<JudgedProxy>(context, 'roll.applyForProxy', input, async (scope) => {
    refuseFuture(scope, input.appliedOn);
    const { verdict, facts } = await judgeFree(scope, input);
    if (facts.open) refuse('REFUSED', HINDERED_BY_OPEN.zh, HINDERED_BY_OPEN.en);
    const decided = decidedBy(verdict, facts);
    const proxyVoteId = await insertProxy(scope, input, decided);
    return {
      event: { type: 'roll.proxyApplied', payload: { proxyVoteId, state: decided.state } },
      answer: await answerOf(scope, { ...input, proxyVoteId }, verdict, decided.state),
    };
  });
}

const HINDERED_BY_OPEN = {
  zh: '此人已有一份委托投票申请尚未决定。请先决定或者撤回那一份。',
  en: 'This person has an application that is not decided yet. Decide or withdraw that one first.',
};

const hinderedByBox = (name: string) => ({
  zh: `${name}已获准使用流动票箱。改为委托投票的，请先撤回流动票箱申请。`,
  en: `${name} was granted the mobile box. To vote by proxy instead, withdraw that first.`,
});

type Foreseen = Omit<NewProxy, 'ground'> & OnPaper;

async function judge(scope: ReadScope & { readonly tx: Queryable }, asked: Foreseen) {
  const { tx, round, unitId } = scope;
  const [delegator, proxy] = [
    (await findEntry(tx, round, unitId, asked.voterId)) ?? unknownEntry(),
    (await findEntry(tx, round, unitId, asked.proxyVoterId)) ?? unknownEntry(),
  ];
  const facts = await findProxyFacts(tx, round, unitId, asked);
  const held = await listHeld(tx, round, unitId, asked);
  const onRoll = { delegatorOnRoll: delegator.struck_on === null, proxyOnRoll: proxy.struck_on === null };
  return { verdict: judgeProxy({ ...asked, ...onRoll }, facts, held, round), facts, held, delegator };
}

/** The same, for an application that is to be kept: who was granted the mobile box cannot delegate as well. */
async function judgeFree(scope: CommandScope, asked: Foreseen) {
  const judged = await judge(scope, asked);
  const { zh, en } = hinderedByBox(judged.delegator.name);
  return judged.facts.mobile_box ? refuse('REFUSED', zh, en, ['VC-531']) : judged;
}

const unknownEntry = (): never =>
  refuse('NOT_FOUND', '本单位选民名单中没有此人。', 'The roll of this unit has no such entry.');

type Verdict = Awaited<ReturnType<typeof judge>>['verdict'];

const dutiesOf = (verdict: Verdict) =>
  verdict.accepted ? verdict.duties.map(({ rules, zh, en }) => ({ rules: [...rules], zh, en })) : [];

async function answerOf(
  scope: CommandScope,
  row: { proxyVoteId: string; voterId: string; proxyVoterId: string },
  verdict: Verdict,
  state: JudgedProxy['state'],
): Promise<JudgedProxy> {
  const cardsSwapped = verdict.accepted ? await swapCards(scope, row) : 0;
  return {
    proxyVoteId: row.proxyVoteId,
    state,
    refusals: verdict.accepted ? [] : shownObstacles(verdict.refusals),
    duties: dutiesOf(verdict),
    cardsSwapped,
  };
}

/** Decides an open application again, once it is known whether the delegator is away. */
export async function decideProxy(context: RequestContext, input: CommandInput & OnPaper & { proxyVoteId: string }) {
  return runCommand<JudgedProxy>(context, 'roll.decideProxy', input, async (scope) => {
    const row = await requireProxy(scope, input.proxyVoteId, ['open']);
    const asked = {
      voterId: row.voter_id,
      proxyVoterId: row.proxy_voter_id,
      relation: row.relation,
      ground: row.ground,
      appliedOn: row.applied_on,
      written: input.written,
      atPollingPlace: input.atPollingPlace,
    };
    const { verdict, facts } = await judgeFree(scope, asked);
    const decided = decidedBy(verdict, facts);
    await decideRow(scope, row.proxy_vote_id, decided);
    return {
      event: { type: 'roll.proxyDecided', payload: { proxyVoteId: row.proxy_vote_id, state: decided.state } },
      answer: await answerOf(scope, { ...asked, proxyVoteId: row.proxy_vote_id }, verdict, decided.state),
    };
  });
}

/** Withdraws a delegation; cards that were exchanged for it are exchanged back. */
export async function withdrawProxy(context: RequestContext, input: CommandInput & { proxyVoteId: string }) {
  return runCommand(context, 'roll.withdrawProxy', input, async (scope) => {
    const row = await requireProxy(scope, input.proxyVoteId, ['open', 'granted']);
    await withdrawRow(scope, row.proxy_vote_id);
    const cardsReturned = await returnCards(scope, { proxyVoteId: row.proxy_vote_id, voterId: row.voter_id });
    return {
      event: { type: 'roll.proxyWithdrawn', payload: { proxyVoteId: row.proxy_vote_id } },
      answer: { proxyVoteId: row.proxy_vote_id, cardsReturned },
    };
  });
}

const STATE_NAMES: Readonly<Record<ProxyState, readonly [zh: string, en: string]>> = {
  open: ['尚未决定', 'not decided yet'],
  granted: ['已经同意', 'granted'],
  refused: ['不予同意', 'refused'],
  withdrawn: ['已经撤回', 'withdrawn'],
};

async function requireProxy(
  scope: CommandScope,
  proxyVoteId: string,
  states: readonly ProxyState[],
): Promise<ProxyRow> {
  const row =
    (await findProxy(scope.tx, scope.round, scope.unitId, proxyVoteId)) ??
    refuse('NOT_FOUND', '本单位没有这份委托投票申请。', 'This unit has no such application to vote by proxy.');
  if (states.includes(row.state)) return row;
  const [zh, en] = STATE_NAMES[row.state];
  return refuse(
    'REFUSED',
    `${row.delegator.name}的委托投票申请${zh}，不能这样处理。需要委托的，请重新申请。`,
    `The application of ${row.delegator.name} is ${en}; this cannot be done with it. Apply anew where needed.`,
  );
}

/** Records that the list of delegators and proxies was announced. A late day is a warning: it cannot be undone. */
export async function announceProxies(context: RequestContext, input: CommandInput & { announcedOn: string }) {
  return runCommand(context, 'roll.announceProxies', input, async (scope) => {
    refuseFuture(scope, input.announcedOn);
    const announced = await announceAll(scope, input.announcedOn);
    if (announced === 0) {
      refuse(
        'REFUSED',
        '没有尚未公布的委托投票。',
        'Every delegation that was granted has been announced already, or none was granted.',
      );
    }
    const { round } = scope;
    const late = proxyAnnouncementObstacle(input.announcedOn, round.election_day, rollLaw(round));
    return {
      event: { type: 'roll.proxiesAnnounced', payload: { proxies: announced, announcedOn: input.announcedOn } },
      answer: { announced, warnings: late === null ? [] : shownObstacles([late]) },
    };
  });
}
