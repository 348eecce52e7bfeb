import { ageOn } from '@huanjie/chinese';
import { PUBLIC_MATTERS } from '@huanjie/rules';
import { type RoundRow, requireRead } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import type { RequestContext } from '../../../http/context.ts';
import { procedureOf, takesStep } from '../procedure.ts';
import { unitRefOf } from '../unitRef.ts';
import { toUnitNode } from '../units/page.ts';
import { findUnitNode, type UnitNodeRow } from '../units/queries.ts';
import { progressOf } from '../work/progress.ts';
import {
  type DutyRow,
  findAncestors,
  findDocuments,
  findDuties,
  findFacts,
  findMeetings,
  findMethods,
  findNotices,
  findOfficers,
  findPetitions,
  findPolls,
  findSteps,
  type NoticeRow,
  type UnitOfficerRow,
} from './queries.ts';
import { stepsOfUnit } from './steps.ts';

/** One unit in a round. Thirteen queries after the access check, side by side, whatever the size of the unit. */
export async function unitDetail(context: RequestContext, input: { roundId: string; unitId: string }) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const [node, facts, rest, people, papers] = await Promise.all([
    findUnitNode(context.db, round, input.unitId),
    findFacts(context.db, round, input.unitId),
    readProcedure(context.db, round, input.unitId),
    readPeople(context.db, round, input.unitId),
    readPapers(context.db, round, input.unitId),
  ]);
  if (node === undefined || facts === undefined) throw new Error('a unit vanished after its access check');
  const { progress, steps, ancestors, notices } = rest;
  return {
    ...toUnitNode(node, progress),
    ...people,
    ...papers,
    ancestors: ancestors.map(unitRefOf),
    exemptReason: facts.exempt_reason,
    caretaker: facts.caretaker === null ? null : unitRefOf(facts.caretaker),
    households: facts.households,
    agriculturalPopulation: facts.agricultural_population,
    voters: facts.voters,
    steps: stepsOfUnit(procedureOf(round.kind), {
      kind: round.kind,
      takes: (step) => takesStep(round, { ...node, unitId: node.unit_id }, step),
      records: steps,
      methods: rest.methods,
    }),
    methods: rest.methods.map((row) => ({ procedure: row.procedure, method: row.method, decidedOn: row.decided_on })),
    notices: noticeBoard(round, node, notices),
  };
}

async function readProcedure(db: Queryable, round: RoundRow, unitId: string) {
  const [progress, steps, methods, ancestors, notices] = await Promise.all([
    progressOf(db, round, [unitId]),
    findSteps(db, round, unitId),
    findMethods(db, round, unitId),
    findAncestors(db, round, unitId),
    findNotices(db, round, unitId),
  ]);
  return { progress: progress(unitId), steps, methods, ancestors, notices };
}

async function readPeople(db: Queryable, round: RoundRow, unitId: string) {
  const [duties, officers] = await Promise.all([findDuties(db, round, unitId), findOfficers(db, round, unitId)]);
  return { bodies: bodiesOf(duties), officers: officers.map((row) => officerOf(round, row)) };
}

async function readPapers(db: Queryable, round: RoundRow, unitId: string) {
  const [polls, documents, meetings, petitions] = await Promise.all([
    findPolls(db, round, unitId),
    findDocuments(db, round, unitId),
    findMeetings(db, round, unitId),
    findPetitions(db, round, unitId),
  ]);
  return {
    polls: polls.map(({ poll_id, held_on, checked_off, ...poll }) => ({
      ...poll,
      pollId: poll_id,
      heldOn: held_on,
      checkedOff: checked_off,
    })),
    documents: documents.map(({ document_id, issued_on, approved_on, ...document }) => ({
      ...document,
      documentId: document_id,
      issuedOn: issued_on,
      approvedOn: approved_on,
    })),
    meetings: meetings.map(({ meeting_id, held_on, ...meeting }) => ({
      ...meeting,
      meetingId: meeting_id,
      heldOn: held_on,
    })),
    petitions: petitions.map(({ petition_id, received_on, due_on, replied_on, ...petition }) => ({
      ...petition,
      petitionId: petition_id,
      receivedOn: received_on,
      dueOn: due_on,
      repliedOn: replied_on,
    })),
  };
}

const officerOf = (round: RoundRow, row: UnitOfficerRow) => ({
  personId: row.person_id,
  name: row.name,
  sex: row.sex,
  age: ageOn(row.birth_date, round.election_day),
  body: row.body,
  post: row.post,
  term: row.term,
  reelected: row.reelected,
  contestId: row.contest_id,
  pollId: row.poll_id,
});

interface Member {
  readonly personId: string;
  readonly name: string;
  readonly role: string;
  readonly duty: string | null;
}

/** Gathers the members of each body; the rows come body by body. */
export function bodiesOf(rows: readonly DutyRow[]) {
  const bodies = new Map<
    string,
    { bodyId: string; kind: string; name: string; formedOn: string | null; members: Member[] }
  >();
  for (const row of rows) {
    const body = bodies.get(row.body_id) ?? {
      bodyId: row.body_id,
      kind: row.kind,
      name: row.body_name,
      formedOn: row.formed_on,
      members: [],
    };
    bodies.set(row.body_id, body);
    if (row.person_id === null || row.name === null || row.role === null) continue;
    body.members.push({ personId: row.person_id, name: row.name, role: row.role, duty: row.duty });
  }
  return [...bodies.values()];
}

/** Units that publish the eight matters (八个公开); others show what they published. */
const publishes = (round: RoundRow, node: UnitNodeRow) =>
  round.kind !== 'township' && node.participation === 'elects' && ['village', 'community'].includes(node.kind);

function noticeBoard(round: RoundRow, node: UnitNodeRow, notices: readonly NoticeRow[]) {
  const published = new Map(notices.map((notice) => [notice.matter, notice]));
  return PUBLIC_MATTERS.filter((item) => publishes(round, node) || published.has(item.id)).map((item) => ({
    matter: item.id,
    zh: item.zh,
    en: item.en,
    publishedOn: published.get(item.id)?.published_on ?? null,
    place: published.get(item.id)?.place ?? null,
  }));
}
