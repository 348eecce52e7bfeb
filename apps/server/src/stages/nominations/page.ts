import { dayInShanghai } from '@huanjie/chinese';
import type { NominationShown, NomineeShown, PersonRef } from '@huanjie/contract';
import { type Ground, type KinTie, type Obstacle, opinionState } from '@huanjie/rules';
import { type RoundRow, requireRead } from '../../access/policy.ts';
import type { Queryable } from '../../database/database.ts';
import type { RequestContext } from '../../http/context.ts';
import { findTies, personRefs } from '../registry/index.ts';
import { candidacyOf, isLeading, listOf, participationOf, recommendationsOf } from './derive.ts';
import { orderedList } from './fix.ts';
import { loadNominations, type Nomination } from './load.ts';
import { missingOf } from './missing.ts';
import { matchWritten } from './naming.ts';
import type { NameRow, NomineeRow } from './queries.ts';

type Refs = ReadonlyMap<string, PersonRef>;
interface Scope {
  readonly tx: Queryable;
  readonly round: RoundRow;
  readonly unitId: string;
}

const personOf = (refs: Refs, id: string): PersonRef => {
  const ref = refs.get(id);
  if (ref === undefined) throw new Error('a nominee is a person of the county');
  return ref;
};
const shownGround = ({ rules, zh, en }: Ground) => ({ rules: [...rules], zh, en });
const shownObstacle = (one: Obstacle) => ({ ...one, rules: [...one.rules] });

/** The nominations of a unit with tallies, reviews and lists. Some twelve short queries for each. */
export async function nominationsPage(
  context: RequestContext,
  input: { roundId: string; unitId: string },
): Promise<NominationShown[]> {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const scope = { tx: context.db, round, unitId: input.unitId };
  const today = dayInShanghai(context.now());
  const ties = (await findTies(context.db, round, input.unitId)).map((row) => ({
    a: row.person_a,
    b: row.person_b,
    relation: row.relation,
  }));
  const all = await loadNominations(context.db, round, input.unitId);
  return Promise.all(all.map((nomination) => shown(scope, nomination, ties, today)));
}

async function shown(
  scope: Scope,
  nomination: Nomination,
  ties: readonly KinTie[],
  today: string,
): Promise<NominationShown> {
  const { row, nominees, names } = nomination;
  const people = [...nominees, ...names].flatMap(({ person_id }) => (person_id === null ? [] : [person_id]));
  const refs = await personRefs(scope.tx, scope.round, scope.unitId, people);
  const list = listOf(nomination);
  const ordered = await orderedList(scope, nomination, list, 'leave');
  const missing = row.state === 'closed' ? await missingOf(scope, nomination, list, today) : [];
  const reaches = reachesOf(nomination);
  return {
    ...dates(nomination),
    sheets: shownSheets(nomination),
    names: await shownNames(scope, nomination, refs),
    participation: [...participationOf(nomination)],
    nominees: nominees.map((one) => ({
      ...shownNominee(nomination, one, refs),
      leading: isLeading(nomination, one, list),
      reaches: reaches.get(`${one.post} ${one.person_id}`) ?? null,
      ...verdictOf(nomination, one, ties),
    })),
    opinions: shownOpinions(nomination, today),
    posts: ordered.map(({ post, seats, needed, order, candidates, refilled, level, missing: of, ground }) => ({
      post,
      seats,
      needed,
      order,
      candidates: [...candidates],
      refilled: [...refilled],
      level: level === null ? null : { certain: [...level.certain], tied: [...level.tied], places: level.places },
      missing: of.map(shownObstacle),
      ground: ground === null ? null : shownGround(ground),
    })),
    missing: missing.map(shownObstacle),
  };
}

function dates({ row, rules }: Nomination) {
  const { publicity_from: from, publicity_until: until, publicity_place: place } = row;
  return {
    nominationId: row.nomination_id,
    body: row.body as NominationShown['body'],
    method: row.method,
    ruleSet: rules.ruleSet,
    state: row.state,
    threshold: row.threshold,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    fixedOn: row.fixed_on,
    pollDay: row.poll_day,
    pollId: row.poll_id,
    preliminary:
      row.preliminary_poll_id === null
        ? null
        : {
            pollId: row.preliminary_poll_id,
            state: row.preliminary_state ?? 'prepared',
            heldOn: row.preliminary_on ?? '',
            method: row.preliminary_method,
          },
    publishedOn: row.published_on,
    publishedPlace: row.published_place,
    publicity: from === null || until === null || place === null ? null : { from, until, place },
    metOn: row.met_on,
  };
}

function shownSheets({ sheets, names }: Nomination): NominationShown['sheets'] {
  const written = new Map(names.map((one) => [one.name_id, one.written]));
  return sheets.map((sheet) => ({
    sheetId: sheet.sheet_id,
    participant: sheet.participant,
    group: sheet.group_name,
    heldOn: sheet.held_on,
    entitled: sheet.entitled,
    took: sheet.took,
    version: sheet.version,
    votes: sheet.votes.map((one) => ({ ...one, written: written.get(one.nameId) ?? '' })),
  }));
}

async function shownNames(scope: Scope, { sheets, names }: Nomination, refs: Refs): Promise<NominationShown['names']> {
  const open = ({ person_id, set_aside }: NameRow) => person_id === null && set_aside === null;
  const matches = await matchWritten(
    scope,
    names.filter(open).map(({ written }) => written),
  );
  const votes = new Map<string, number>();
  for (const { nameId, votes: more } of sheets.flatMap((sheet) => sheet.votes)) {
    votes.set(nameId, (votes.get(nameId) ?? 0) + more);
  }
  return names
    .filter(({ name_id }) => votes.has(name_id))
    .map((name) => ({
      nameId: name.name_id,
      written: name.written,
      votes: votes.get(name.name_id) ?? 0,
      person: name.person_id === null ? null : personOf(refs, name.person_id),
      setAside: name.set_aside,
      matches: [...(matches.get(name.written) ?? [])],
    }));
}

function shownNominee(
  { forms }: Nomination,
  one: NomineeRow,
  refs: Refs,
): Omit<NomineeShown, 'leading' | 'reaches' | 'refusals' | 'notices'> {
  const form = forms.find(({ post, person_id }) => post === one.post && person_id === one.person_id);
  return {
    nomineeId: one.nominee_id,
    post: one.post,
    person: personOf(refs, one.person_id),
    votes: one.votes,
    memberVotes: one.member_votes,
    preliminary: one.preliminary,
    form:
      form === undefined
        ? null
        : {
            by: form.nominated_by,
            organisation: form.organisation,
            supporters: form.supporters,
            receivedOn: form.received_on,
          },
    listed: one.listed,
    declaredOn: one.declared_on,
    ended:
      one.ended_on === null || one.ended_ground === null
        ? null
        : { on: one.ended_on, ground: one.ended_ground, note: one.ended_note },
  };
}

function verdictOf(nomination: Nomination, one: NomineeRow, ties: readonly KinTie[]) {
  if (one.ended_on !== null) return { refusals: [], notices: [] };
  const { refusals, notices } = candidacyOf(nomination, one, ties);
  return { refusals: refusals.map(shownObstacle), notices: notices.map(shownGround) };
}

function reachesOf(nomination: Nomination): ReadonlyMap<string, boolean | null> {
  if (nomination.row.method !== 'twoRecommendations') return new Map();
  return new Map(
    nomination.row.posts.flatMap(({ post }) =>
      (recommendationsOf(nomination, post)?.ranking ?? []).map(
        ({ person, reaches }) => [`${post} ${person}`, reaches] as const,
      ),
    ),
  );
}

function shownOpinions({ opinions }: Nomination, today: string): NominationShown['opinions'] {
  return opinions.map((one) => {
    const state = opinionState(one.due_on, one.given_on, today);
    return {
      opinionId: one.opinion_id,
      personId: one.person_id,
      department: one.department,
      askedOn: one.asked_on,
      dueOn: one.due_on,
      givenOn: one.given_on,
      outcome: one.outcome,
      bars: one.bars,
      finding: one.finding,
      state: state.state,
      days: state.state === 'waiting' ? state.daysLeft : state.lateDays,
    };
  });
}
