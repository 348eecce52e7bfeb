import type { Approval, GateFacts, Settled } from '@huanjie/rules';
import type { RoundRow } from '../../access/policy.ts';
import type { Queryable } from '../../database/database.ts';
import { listedBy, listOf, quorumObstacle, reviewState, undecided } from './derive.ts';
import { loadNominations, type Nomination } from './load.ts';
import { findCandidatesApproval } from './queries.ts';

const BODIES: Readonly<Record<RoundRow['kind'], readonly string[]>> = {
  village: ['villagersCommittee'],
  community: ['residentsCommittee', 'villagersCommittee'],
  township: ['partyCommittee', 'disciplineCommission', 'countyCongress'],
};

/**
 * What the nominations of a unit tell the gates; nothing where none was opened here. Where a round has several bodies,
 * a fact holds when it holds for each.
 */
export async function nominationGateFacts(db: Queryable, round: RoundRow, unitId: string): Promise<GateFacts> {
  const nominations = await loadNominations(db, round, unitId);
  const mine = nominations.filter(({ row }) => BODIES[round.kind].includes(row.body));
  const party = nominations.filter((one) => one.party);
  return {
    ...(mine.length === 0 ? {} : factsOf(mine)),
    ...(party.length === 0 ? {} : { recommendationsHeld: held(party) ? 'done' : 'open' }),
    ...(party.length === 0 ? {} : { candidates: await approvalOf(db, round, unitId) }),
  };
}

const held = (nominations: readonly Nomination[]): boolean => nominations.every(({ row }) => row.state !== 'open');

function factsOf(nominations: readonly Nomination[]): GateFacts {
  const lists = nominations.flatMap((one) => listOf(one));
  const closed = held(nominations);
  const reviews = nominations.map(reviewState);
  const published = nominations.map(({ row }) => row.published_on);
  const met = nominations.every(({ row }) => row.met_on !== null);
  const party = nominations.some((one) => one.party);
  return {
    seatsFixed: true,
    nominationHeld: closed,
    ...(closed
      ? { nominationQuorum: quorumOf(nominations), preliminaryElection: preliminaryOf(nominations, lists) }
      : {}),
    ...(closed ? { postsChosen: chosenOf(nominations) } : {}),
    ...(reviews.includes(null) ? {} : { candidatesReviewed: reviews.every((one) => one === true) }),
    ...(closed
      ? { contests: lists.map(({ post, seats, candidates }) => ({ post, seats, candidates: candidates.length })) }
      : {}),
    ...(published.includes(null) ? {} : { candidatesPublishedOn: published.map(String).toSorted().at(-1) ?? '' }),
    ...(met ? (party ? { candidatesIntroduced: true } : { candidatesMet: true }) : {}),
    ...(!met && !party ? { candidatesMet: false } : {}),
  };
}

function quorumOf(nominations: readonly Nomination[]): Settled {
  if (nominations.some((one) => quorumObstacle(one) !== null)) return 'open';
  const asked = nominations.some((one) => one.rules.values?.['nom.quorum'] === '1/2+' && listedBy(one) === 'votes');
  return asked ? 'done' : 'not-needed';
}

function preliminaryOf(nominations: readonly Nomination[], lists: ReturnType<typeof listOf>): Settled {
  const states = nominations.flatMap(({ row }) =>
    row.preliminary_state === null || row.preliminary_state === 'cancelled' ? [] : [row.preliminary_state],
  );
  const waiting = states.some((state) => state !== 'determined' && state !== 'announced');
  if (waiting || lists.some(({ level }) => level !== null)) return 'open';
  return states.length > 0 ? 'done' : 'not-needed';
}

function chosenOf(nominations: readonly Nomination[]): Settled {
  if (nominations.some((one) => undecided(one).length > 0)) return 'open';
  const chose = nominations.some(({ nominees }) => nominees.some(({ ended_ground }) => ended_ground === 'otherPost'));
  return chose ? 'done' : 'not-needed';
}

/** The request on the candidates of a Party body and its reply, as the register of approvals has them. */
export async function approvalOf(db: Queryable, round: RoundRow, unitId: string): Promise<Approval> {
  const row = await findCandidatesApproval(db, round, unitId);
  return { requestedOn: row?.requested_on ?? null, repliedOn: row?.replied_on ?? null, reply: row?.outcome ?? null };
}
