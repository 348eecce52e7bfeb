import { type Delegation, type ProxyVerdict, proxyVerdicts, type Relation } from '@huanjie/rules';
import type { RoundRow } from '../../../access/policy.ts';
import { rollLayers } from '../law.ts';
import { reasonOf } from '../register/judge.ts';
import { modeOf } from '../representatives/mode.ts';
import type { Decided } from './commands.ts';
import type { HeldRow, ProxyFacts } from './queries.ts';

/** What the clerk reads off the paper, and which entries it names. */
export interface Asked {
  readonly voterId: string;
  readonly proxyVoterId: string;
  readonly delegatorOnRoll: boolean;
  readonly proxyOnRoll: boolean;
  readonly relation: string;
  readonly written: boolean;
  readonly atPollingPlace: boolean;
  readonly appliedOn: string;
}

const relationOf = (text: string): Relation | null => (text === 'none' ? null : (text as Relation));

/** A delegation granted before: it stands, and counts towards the limit of its proxy. */
const standing = (held: HeldRow): Delegation => ({
  delegator: held.voter_id,
  proxy: held.proxy_voter_id,
  delegatorOnRoll: true,
  proxyOnRoll: true,
  away: true,
  written: true,
  relation: relationOf(held.relation),
  proxyIsCandidate: false,
  passedOn: false,
  atPollingPlace: false,
  appliedOn: held.applied_on,
});

/** Decides a delegation by the law of the round, behind those that stand already. */
export function judgeProxy(asked: Asked, facts: ProxyFacts, held: readonly HeldRow[], round: RoundRow): ProxyVerdict {
  const applied: Delegation = {
    delegator: asked.voterId,
    proxy: asked.proxyVoterId,
    delegatorOnRoll: asked.delegatorOnRoll,
    proxyOnRoll: asked.proxyOnRoll,
    away: facts.away,
    written: asked.written,
    relation: relationOf(asked.relation),
    proxyIsCandidate: facts.proxy_is_candidate,
    passedOn: false,
    atPollingPlace: asked.atPollingPlace,
    appliedOn: asked.appliedOn,
  };
  const layers = rollLayers(round, modeOf(round, facts.method ?? undefined));
  const verdict = proxyVerdicts([...held.map(standing), applied], { ...layers, electionDay: round.election_day }).at(
    -1,
  );
  if (verdict === undefined) throw new Error('a delegation was not decided');
  return verdict;
}

/** The decision as it is kept. What only lacks word of the absence stays open until it comes. */
export function decidedBy(verdict: ProxyVerdict, facts: ProxyFacts): Decided {
  if (verdict.accepted) {
    const { rules, zh, en } = verdict.ground;
    return { state: 'granted', rules, zh, en };
  }
  const lacking = facts.away === null && verdict.refusals.every(({ code }) => code === 'NOT_AWAY');
  return { state: lacking ? 'open' : 'refused', ...reasonOf(verdict.refusals) };
}
