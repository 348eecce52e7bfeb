import { formatDateZh } from '@huanjie/chinese';
import { bandFacts, type Fact, type FactId, RECORD_SETS } from '@huanjie/reporting';
import type { RoundRow } from '../../../access/policy.ts';
import type { Database } from '../../../database/database.ts';
import { recordsAddress } from '../figures/compute.ts';
import type { ScopeUnit } from '../figures/queries.ts';
import {
  type BodyFact,
  type DocumentFact,
  type InspectionFact,
  listBodies,
  listDocuments,
  listInspections,
  listMatters,
  listMeetings,
  listRepeats,
  listUnitFacts,
  type MeetingFact,
  type RepeatFact,
  type UnitFact,
  type UnitTopic,
} from './queries.ts';

type FactTexts = Partial<Record<FactId, string | null | undefined>>;

/** Dates, document numbers, ordinals and names that a report prints, each with the address of its record. */
export async function readFacts(db: Database, round: RoundRow, scope: ScopeUnit): Promise<ReadonlyMap<string, Fact>> {
  const unitId = scope.unit_id;
  const [documents, meetings, bodies, units, inspections, repeats, matters] = await Promise.all([
    listDocuments(db, round),
    listMeetings(db, round),
    listBodies(db, round),
    listUnitFacts(db, round, unitId),
    listInspections(db, round, unitId),
    listRepeats(db, round, unitId),
    listMatters(db, round),
  ]);
  const labels = RECORD_SETS.disciplineActivities.fields.activity.labels ?? {};
  const texts: FactTexts = {
    'scope.name': scope.name,
    'round.title': round.title,
    'round.startsOn': formatDateZh(round.starts_on),
    'round.endsOn': formatDateZh(round.ends_on),
    ...documentTexts(round.kind, documents),
    ...meetingTexts(meetings),
    ...bodyTexts(bodies),
    ...unitTexts(units),
    ...inspectionTexts(inspections),
    ...repeatTexts(repeats),
    'approvals.matters': joined(
      matters.filter(({ topic }) => topic === 'approval').map(({ text }) => text),
      '；',
    ),
    'discipline.activities': joined(
      matters.filter(({ topic }) => topic === 'activity').map(({ text }) => labels[text]?.zh ?? text),
    ),
  };
  const facts = new Map<string, Fact>();
  for (const [id, text] of Object.entries(texts)) {
    if (text) facts.set(id, { text, provenance: recordsAddress(round.round_id, measureOf(id), unitId) });
  }
  for (const [id, fact] of bandFacts((measure) => recordsAddress(round.round_id, measure, unitId))) facts.set(id, fact);
  return facts;
}

/** The measure whose records hold a fact, by the first part of the fact's id. */
const RECORDED_IN: Readonly<Record<string, string>> = {
  scope: 'round.days',
  round: 'round.days',
  mobilisation: 'meetings.total',
  congress: 'meetings.total',
  leadingGroup: 'bodies.total',
  workingGroups: 'bodies.workingGroups',
  discipline: 'discipline.activityKinds',
  approvals: 'approvals.requested',
  exempt: 'units.exempt',
  openNomination: 'methods.openNomination',
  converted: 'units.converted',
  vehicles: 'publicity.vehicles',
  speeches: 'candidates.speeches',
  followUp: 'inspection.followUps',
  inspection: 'inspection.visits',
  acceptance: 'inspection.accepted',
  findings: 'inspection.findings',
  failed: 'polls.repeated',
  petitioned: 'petitions.total',
};

/** Everything else stands in a document. */
const measureOf = (fact: string): string => RECORDED_IN[fact.split('.')[0] ?? ''] ?? 'documents.total';

const joined = (texts: readonly string[], separator = '、'): string | null =>
  texts.length === 0 ? null : [...new Set(texts)].join(separator);

/** Which document a round rests on: what the superior sent, or what the county or district issued itself. */
const BASIS: Readonly<Record<RoundRow['kind'], (document: DocumentFact) => boolean>> = {
  township: ({ direction, kind }) => direction === 'in' && kind === 'notice',
  community: ({ direction, kind }) => direction === 'out' && kind === 'plan',
  village: ({ direction, kind }) => direction === 'out' && (kind === 'opinion' || kind === 'plan' || kind === 'notice'),
};

/** A title that stands between book-title marks: those inside it become single ones (GB/T 15834). */
const quoted = (title: string | undefined): string | undefined => title?.replaceAll('《', '〈').replaceAll('》', '〉');

function documentTexts(kind: RoundRow['kind'], documents: readonly DocumentFact[]): FactTexts {
  const basis = documents.find((document) => BASIS[kind](document) && document.number !== null);
  const issued = (wanted: string) =>
    documents.find((document) => document.direction === 'out' && document.kind === wanted);
  const plan = issued('plan');
  return {
    'basis.title': quoted(basis?.title),
    'basis.number': basis?.number,
    'basis.issuer': basis?.issuer,
    'plan.title': quoted(plan?.title),
    'plan.number': plan?.number,
    'rulesOfProcedure.title': quoted(issued('rulesOfProcedure')?.title),
    'publicityPlan.title': issued('publicityPlan')?.title,
    'stabilityPlan.title': issued('stabilityPlan')?.title,
    'handbook.title': quoted(issued('handbook')?.title),
  };
}

function meetingTexts(meetings: readonly MeetingFact[]): FactTexts {
  const mobilisation = meetings.find(({ kind }) => kind !== 'congress');
  const congress = meetings.find(({ kind }) => kind === 'congress');
  return {
    'mobilisation.title': mobilisation?.title,
    'mobilisation.date': mobilisation && formatDateZh(mobilisation.held_on),
    'congress.title': congress?.title,
    'congress.date': congress && formatDateZh(congress.held_on),
    'congress.place': congress?.place,
  };
}

function bodyTexts(bodies: readonly BodyFact[]): FactTexts {
  const leading =
    bodies.find(({ kind }) => kind === 'leadingGroup') ?? bodies.find(({ kind }) => kind === 'guidanceGroup');
  return {
    'leadingGroup.name': leading?.name,
    'leadingGroup.date': leading?.formed_on && formatDateZh(leading.formed_on),
    'workingGroups.names': joined(bodies.filter(({ kind }) => kind === 'workingGroup').map(({ name }) => name)),
  };
}

function unitTexts(units: readonly UnitFact[]): FactTexts {
  const named = (topic: UnitTopic) => joined(units.filter((unit) => unit.topic === topic).map(({ name }) => name));
  const reasons = units.flatMap(({ topic, text }) => (topic === 'exempt' && text !== null ? [text] : []));
  return {
    'exempt.units': named('exempt'),
    'exempt.reasons': joined(reasons, '；'),
    'openNomination.units': named('openNomination'),
    'converted.units': named('converted'),
    'vehicles.units': named('vehicles'),
    'speeches.units': named('speeches'),
    'followUp.units': named('followUp'),
  };
}

/** A span of days as documents write it: year and month are not said twice, a single day stands alone. */
function period(first: string, last: string): string {
  if (first === last) return formatDateZh(first);
  const [year, month] = first.split('-');
  const end = formatDateZh(last);
  const said = last.startsWith(`${year}-${month}-`) ? '月' : last.startsWith(`${year}-`) ? '年' : '';
  return `${formatDateZh(first)}至${end.slice(end.indexOf(said) + said.length)}`;
}

function inspectionTexts(inspections: readonly InspectionFact[]): FactTexts {
  const spanOf = (wanted: string) => {
    const found = inspections.find(({ kind }) => kind === wanted);
    return found && period(found.first_on, found.last_on);
  };
  return {
    'inspection.period': spanOf('inspection'),
    'acceptance.period': spanOf('acceptance'),
    'followUp.date': spanOf('followUp'),
    'findings.text': joined(
      inspections.flatMap(({ findings }) => findings),
      '；',
    ),
  };
}

function repeatTexts(repeats: readonly RepeatFact[]): FactTexts {
  const meetings = RECORD_SETS.meetings.fields.kind.labels ?? {};
  const failed = repeats.filter(({ reason }) => reason === 'failed');
  const petitioned = repeats.filter(({ reason, replied_on }) => reason === 'petition' && replied_on !== null);
  return {
    'failed.units': joined(failed.map(({ name }) => name)),
    'failed.meetings': joined(failed.flatMap((repeat) => repeat.meetings.map((kind) => meetings[kind]?.zh ?? kind))),
    'failed.plan': joined(
      failed.flatMap(({ plan }) => (plan === null ? [] : [quoted(plan) ?? plan])),
      '》《',
    ),
    'failed.repeatedOn': joined(failed.map(({ repeated_on }) => formatDateZh(repeated_on))),
    'petitioned.units': joined(petitioned.map(({ name }) => name)),
    'petitioned.repliedOn': joined(petitioned.map(({ replied_on }) => formatDateZh(replied_on ?? ''))),
    'petitioned.repeatedOn': joined(petitioned.map(({ repeated_on }) => formatDateZh(repeated_on))),
  };
}
