import { BREAKDOWNS, MEASURE_BY_ID, measuresOf, type RoundKind } from '@huanjie/reporting';
import { call } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleDatabase, ownDatabase, type TestDatabase } from '../../../testing/database.ts';
import { figuresOf } from '../index.ts';
import { exampleRound, KINDS, loadTownship, roundIdOf, unitNamed } from '../reporting.kit.ts';
import { reportingRoutes } from '../routes.ts';
import { computeFigures } from './compute.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await exampleDatabase();
});
afterAll(() => database.drop());

/** What the example rounds are made to give: each figure as it is printed. */
const EXPECTED: Readonly<Record<RoundKind, Readonly<Record<string, string>>>> = {
  township: {
    'delegates.total': '116',
    'delegates.cadre': '68',
    'delegates.cadreShare': '58.6%',
    'delegates.frontline': '48',
    'delegates.frontlineShare': '41.4%',
    'delegates.women': '23',
    'delegates.womenShare': '19.8%',
    'delegates.present': '111',
    'delegates.absent': '5',
    'delegates.attendance': '95.7%',
    'delegates.groups': '8',
    'delegates.perGroup': '14.5',
    'posts.committee': '8',
    'posts.discipline': '5',
    'posts.countyDelegates': '10',
    'posts.congress': '23',
    'candidates.preCommittee': '10',
    'candidates.preDiscipline': '6',
    'candidates.preCountyDelegates': '12',
    'result.intentRate': '100.0%',
    'result.nomineesElectedRate': '100.0%',
    'result.highVoteRate': '100.0%',
    'discipline.activityKinds': '8',
    'bodies.workingGroups': '5',
    'units.electingUnits': '12',
    'units.electingUnitsInstructed': '12',
    'documents.workReports': '2',
  },
  community: {
    'units.communities': '71',
    'units.converted': '6',
    'units.new': '5',
    'methods.openNomination': '2',
    'methods.direct': '7',
    'methods.household': '23',
    'methods.representative': '39',
    'methods.openNominationShare': '2.8%',
    'methods.directShare': '9.9%',
    'methods.householdShare': '32.4%',
    'methods.representativeShare': '54.9%',
    'methods.twoRecommendationsRate': '100.0%',
    'posts.total': '380',
    'posts.party': '158',
    'posts.residents': '222',
    'posts.residentsPerUnit': '3.1',
    'posts.partyPerUnit': '2.2',
    'persons.total': '312',
    'oneShoulder.count': '62',
    'oneShoulder.separate': '9',
    'oneShoulder.rate': '87.32%',
    'oneShoulder.ratePast': '68.18%',
    'oneShoulder.change': '+19',
    'units.pastTerm': '66',
    'crossPosted.others': '6',
    'age.mean': '41.2',
    'age.minimum': '22',
    'persons.partyMembersRate': '67.0%',
    'persons.collegeRate': '65.1%',
    'persons.collegeRatePast': '55.0%',
    'persons.collegeChange': '+10',
    'participation.residentUnitsRate': '100.0%',
    'participation.partyMembersRate': '99.5%',
    'participation.directRate': '93.1%',
    'participation.representativesRate': '100.0%',
    'polls.failed': '1',
    'polls.repeated': '2',
    'meetings.beforeRepeat': '3',
    'notices.matters': '8',
    'documents.bulletins': '79',
  },
  village: {
    'units.townships': '18',
    'units.townshipsCompleted': '18',
    'units.villages': '432',
    'units.communities': '3',
    'units.all': '435',
    'units.villagesElecting': '431',
    'units.exempt': '1',
    'units.exemptHouseholds': '14',
    'voters.registered': '247049',
    'voters.shareOfPopulation': '63.1%',
    'electorate.agriculturalPopulation': '391520',
    'turnout.voted': '217319',
    'turnout.rate': '88.0%',
    'turnout.notVoted': '29730',
    'committee.byAssembly': '267',
    'committee.byGroups': '155',
    'nomination.direct': '95',
    'preliminary.byAll': '237',
    'preliminary.byRepresentatives': '195',
    'candidates.chair': '794',
    'candidates.viceChair': '119',
    'candidates.member': '1754',
    'candidates.total': '2667',
    'differential.chair': '82.9%',
    'differential.viceChair': '105.2%',
    'differential.member': '66.3%',
    'differential.all': '72.4%',
    'contests.singleChair': '74',
    'posts.chair': '434',
    'posts.viceChair': '58',
    'posts.member': '1055',
    'posts.total': '1547',
    'posts.perUnit': '3.6',
    'persons.total': '1547',
    'persons.women': '175',
    'persons.womenRate': '11.3%',
    'persons.minority': '8',
    'persons.minorityRate': '0.5%',
    'persons.partyMembers': '568',
    'persons.partyMembersRate': '36.7%',
    'persons.managers': '543',
    'persons.prosperous': '458',
    'chairs.reelected': '343',
    'chairs.new': '91',
    'chairs.reelectedRate': '79.0%',
    'chairs.newRate': '21.0%',
    'bodies.guidanceSmallest': '5',
    'bodies.guidanceLargest': '8',
    'notices.matters': '8',
    'handbooks.copies': '2500',
    'handbooks.perUnit': '5.7',
    'candidates.speeches': '2',
    'inspection.inspectors': '5',
    'inspection.townships': '18',
    'inspection.dayCount': '8',
    'inspection.load': '3.6',
  },
};

describe.each(KINDS)('figures of the %s round', (kind) => {
  const answer = (unitId?: string) =>
    call(
      reportingRoutes.figures,
      { roundId: roundIdOf(kind), ...(unitId === undefined ? {} : { unitId }) },
      { context: database.context() },
    );

  test('are what the round holds', async () => {
    const { figures } = await answer();
    const printed = Object.fromEntries(figures.map((figure) => [figure.id, figure.printed]));
    expect(printed).toMatchObject(EXPECTED[kind]);
    expect(figures.map((figure) => figure.id)).toEqual(measuresOf(kind).map((measure) => measure.id));
  });

  test('break down into parts that add up, for the round and for a unit of it', async () => {
    const round = await exampleRound(database.db, kind);
    const inner = { township: '石桥村选举单位', community: '坞城街道', village: '水洛镇' }[kind];
    for (const unitId of [undefined, await unitNamed(database.db, round, inner)]) {
      const { figures, breakdowns } = await answer(unitId);
      expect(breakdowns.length).toBeGreaterThan(3);
      for (const { id, total, parts } of breakdowns) {
        const sum = parts.reduce((all, part) => all + part.value, 0);
        expect(sum, `${id} of ${unitId ?? 'the round'}`).toBe(figures.find((figure) => figure.id === total)?.value);
      }
    }
  });

  test('carry where they come from', async () => {
    const { figures, groups } = await answer();
    for (const figure of figures) {
      expect(figure.provenance.journalPosition).toBeGreaterThan(0);
      expect(figure.provenance.records).toContain(`/figures/${figure.id}/records`);
      expect(groups.some((group) => group.id === figure.group)).toBe(true);
    }
  });
});

test('publicity reaches what the round reports at least', async () => {
  const round = await exampleRound(database.db, 'village');
  const [boards, slogans] = await figuresOf(database.db, round, round.unit_id, [
    'publicity.boards',
    'publicity.slogans',
    'oneShoulder.rate',
  ]);
  expect(boards!.value).toBeGreaterThan(400);
  expect(slogans!.value).toBeGreaterThan(3500);
});

test('every breakdown of a kind of round is shown', async () => {
  for (const kind of KINDS) {
    const round = await exampleRound(database.db, kind);
    const { breakdowns } = await computeFigures(database.db, round, round.unit_id);
    const shown = new Set(breakdowns.map((one) => one.id));
    for (const one of BREAKDOWNS) {
      const ids = [one.total, ...one.parts.map((part) => part.measure)];
      const applies = ids.every((id) => MEASURE_BY_ID.get(id)!.appliesTo.includes(kind));
      const meant = applies && (one.appliesTo === undefined || one.appliesTo.includes(kind));
      expect(shown.has(one.id), `${one.id} of ${kind}`).toBe(meant);
    }
  }
});

test('a figure is told by unit, and its parts add up to it', async () => {
  for (const measure of ['turnout.voted', 'voters.registered', 'posts.total', 'persons.women', 'notices.total']) {
    const { figure, byUnit } = await call(
      reportingRoutes.figure,
      { roundId: roundIdOf('village'), measure },
      { context: database.context() },
    );
    expect(byUnit).toHaveLength(18);
    expect(
      byUnit.reduce((sum, unit) => sum + (unit.value ?? 0), 0),
      measure,
    ).toBe(figure.value);
  }
  const { figure, byUnit, printedIn } = await call(
    reportingRoutes.figure,
    { roundId: roundIdOf('village'), measure: 'turnout.rate' },
    { context: database.context() },
  );
  expect(byUnit.reduce((sum, unit) => sum + unit.numerator!, 0)).toBe(figure.numerator);
  expect(byUnit.reduce((sum, unit) => sum + unit.denominator!, 0)).toBe(figure.denominator);
  expect(printedIn.map(({ text, start, end }) => text.slice(start, end))).toEqual(['88.0%']);
});

test('an unknown measure, and one of another kind of round, is refused', async () => {
  for (const measure of ['no.such', 'oneShoulder.rate']) {
    await expect(
      call(reportingRoutes.figure, { roundId: roundIdOf('village'), measure }, { context: database.context() }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
});

test('a kept answer is given until the journal moves on', async () => {
  const own = await ownDatabase();
  try {
    await loadTownship(own);
    const round = await exampleRound(own.db, 'township');
    const first = await computeFigures(own.db, round, round.unit_id);
    expect(await computeFigures(own.db, round, round.unit_id)).toBe(first);
    await own.pool.query('update delegate set present = false where county_id = $1', [round.county_id]);
    expect(await computeFigures(own.db, round, round.unit_id)).toBe(first);
    await own.pool.query('update journal_chain set length = length + 1 where chain_id = $1', [round.unit_id]);
    const second = await computeFigures(own.db, round, round.unit_id);
    expect(second.byId.get('delegates.present')?.printed).toBe('0');
  } finally {
    await own.drop();
  }
});
