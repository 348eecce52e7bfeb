import { plus } from '../days.ts';
import type { Row } from '../files.ts';
import { type IdBook, idBook, named, type Person, person } from '../people.ts';
import type { Random } from '../random.ts';
import type { Cast } from './cast.ts';
import { COUNTY, REGION, TOWNSHIPS } from './place.ts';
import type { Plan } from './plan.ts';
import { anybody } from './traits.ts';

/** Officials of the county and the townships; the number of a township's guidance group is 5 to 8. */
export interface Officials {
  readonly county: readonly Person[];
  readonly inspectors: readonly Person[];
  readonly townships: readonly (readonly Person[])[];
}

/** Serials that no township uses. */
const OFFICIAL_BOOK: readonly [number, number] = [972, 28];
const COUNTY_PEOPLE = 14;
const INSPECTORS = 5;

export function makeOfficials(random: Random): Officials {
  const book: IdBook = idBook(...OFFICIAL_BOOK);
  const official = () =>
    person(random, book, REGION, {
      ...anybody(random, [28, 57]),
      education: random.pick(['bachelor', 'bachelor', 'juniorCollege', 'postgraduate'] as const),
      partyMember: true,
    });
  const many = (count: number) => Array.from({ length: count }, official);
  return {
    county: many(COUNTY_PEOPLE),
    inspectors: many(INSPECTORS),
    townships: TOWNSHIPS.map(() => many(random.int(5, 8))),
  };
}

export function roundUnitRows(plan: Plan): Row[] {
  return [
    { unitCode: COUNTY.code, participation: 'superior' },
    ...TOWNSHIPS.map(({ code }) => ({ unitCode: code, participation: 'superior' })),
    ...plan.units.map(({ place, households, agriculturalPopulation }) => ({
      unitCode: place.code,
      participation: 'elects',
      households,
      agriculturalPopulation,
    })),
    {
      unitCode: plan.exempt.code,
      participation: 'exempt',
      exemptReason: '只有14户群众，由于移民全村分居四处，由郭漫村委会代为管理，此次未组织选举',
      caretakerCode: plan.caretaker.code,
      households: 14,
    },
  ];
}

export function methodRows(plan: Plan): Row[] {
  return plan.units.flatMap(({ place, heldOn, committeeBy, directNomination, preliminaryBy }) => {
    const row = (procedure: string, method: string, days: number): Row => ({
      unitCode: place.code,
      procedure,
      method,
      decidedOn: plus(heldOn, days),
    });
    return [
      ...(committeeBy === null ? [] : [row('electionCommittee', committeeBy, -34)]),
      ...(directNomination ? [row('nomination', 'directNomination', -18)] : []),
      ...(preliminaryBy === null ? [] : [row('preliminaryElection', preliminaryBy, -12)]),
    ];
  });
}

export function dutyRows(officials: Officials, casts: readonly Cast[]): Row[] {
  const body = (
    unitCode: string,
    bodyKind: string,
    bodyName: string,
    formedOn: string,
    members: readonly Person[],
    deputies: number,
  ): Row[] =>
    members.map((who, i) => {
      const role = i === 0 ? 'head' : i <= deputies ? 'deputy' : 'member';
      return { unitCode, bodyKind, bodyName, formedOn, ...named(who), role };
    });
  return [
    ...body(
      COUNTY.code,
      'guidanceGroup',
      `${COUNTY.name}第五次村委会换届选举指导小组`,
      '2020-10-14',
      officials.county,
      3,
    ),
    ...body(COUNTY.code, 'inspectionTeam', '民政局换届选举督查组', '2020-12-02', officials.inspectors, 0),
    ...TOWNSHIPS.flatMap(({ code, name }, i) =>
      body(
        code,
        'guidanceGroup',
        `${name}村委会换届工作指导小组`,
        plus('2020-11-02', i % 5),
        officials.townships[i]!,
        1,
      ),
    ),
    ...casts.flatMap(({ unit, electionCommittee }) =>
      body(unit.place.code, 'electionCommittee', '村民选举委员会', plus(unit.heldOn, -34), electionCommittee, 0),
    ),
  ];
}

export function documentRows(): Row[] {
  const out = (
    unitCode: string,
    kind: string,
    title: string,
    issuer: string,
    issuedOn: string,
    more: Row = {},
  ): Row => ({
    unitCode,
    direction: 'out',
    kind,
    title,
    issuer,
    issuedOn,
    ...more,
  });
  const government = `${COUNTY.name}人民政府`;
  const civil = `${COUNTY.name}民政局`;
  return [
    out(COUNTY.code, 'opinion', '关于认真做好全县第五次村民委员会换届选举工作的安排意见', government, '2020-10-15', {
      number: '砚政发〔2020〕116号',
    }),
    out(COUNTY.code, 'handbook', '实施《村委会组织法》操作程序', civil, '2020-11-06', { copies: 2500 }),
    { ...out(COUNTY.code, 'handbook', '村民委员会选举工作手册和音像资料', '省民政厅', '2020-11-03'), direction: 'in' },
    out(COUNTY.code, 'other', '换届选举督查情况（县广播电视台播出）', civil, '2020-12-22'),
    out(COUNTY.code, 'resultReport', '全县第五次村委会换届选举结果报告', civil, '2021-02-27'),
    ...TOWNSHIPS.map(({ code, name }, i) =>
      out(code, 'plan', `${name}第五次村委会换届选举工作实施方案`, `${name}人民政府`, plus('2020-11-05', i % 6), {
        examinedOn: plus('2020-11-11', i % 3),
        approvedOn: plus('2020-11-14', i % 3),
        approvedBy: '县换届选举指导小组',
      }),
    ),
  ];
}

/** Meetings of county and townships, and the election meeting of every unit that elected. */
export function meetingRows(random: Random, casts: readonly Cast[]): Row[] {
  const row = (
    unitCode: string,
    kind: string,
    title: string,
    heldOn: string,
    expected: number,
    attended: number,
    agenda: string,
  ): Row => ({
    unitCode,
    kind,
    title,
    heldOn,
    expected,
    attended,
    agenda,
  });
  return [
    row(
      COUNTY.code,
      'coordination',
      '县委常委会研究村委会换届选举',
      '2020-10-12',
      11,
      11,
      '研究第五次村委会换届选举工作',
    ),
    row(COUNTY.code, 'coordination', '村委会换届选举协调会', '2020-10-20', 19, 18, '明确部门分工'),
    row(COUNTY.code, 'work', '全县第五次村委会换届选举工作会议', '2020-10-29', 54, 53, '明确任务，提出要求，统一思想'),
    ...TOWNSHIPS.flatMap(({ code, name }, i) => [
      row(code, 'work', `${name}党委会研究换届工作`, plus('2020-11-02', i % 5), 9, 9, '成立指导小组，讨论实施方案'),
      row(
        code,
        'mobilisation',
        `${name}乡、村、社三级干部会议`,
        plus('2020-11-12', i % 6),
        120 + i * 3,
        116 + i * 3,
        '以会代训，部署换届选举',
      ),
    ]),
    ...casts.map(({ unit }) => {
      const ceremony = random.chance(0.14) ? '奏国歌、鸣礼炮；' : '';
      const agenda = `${ceremony}宣布选举办法；候选人介绍；领票投票；公开计票；当场公布结果`;
      const attended = Math.round(unit.checkIns * 0.78);
      return row(unit.place.code, 'assembly', `${unit.place.name}选举大会`, unit.heldOn, unit.voters, attended, agenda);
    }),
  ];
}

export function officerRows(casts: readonly Cast[]): Row[] {
  return casts.map(({ unit, previousChair }) => ({
    unitCode: unit.place.code,
    body: 'villagersCommittee',
    post: 'chair',
    ...named(previousChair),
    startedOn: '2017-12-28',
  }));
}
