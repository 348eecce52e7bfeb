import { plus } from '../days.ts';
import type { Row } from '../files.ts';
import { named, type Person } from '../people.ts';
import { allot, type Random } from '../random.ts';
import { COUNTY, TOWNSHIPS, townshipNamed } from './place.ts';
import type { Plan, UnitPlan } from './plan.ts';
import type { Officials } from './programme.ts';

const BOARDS = 413;
const SLOGANS = 3548;
const HANDBOOKS = 2500;
const VEHICLES = ['水洛', '良邑', '朱店', '盘安'];
const FOLLOWED_UP = ['水洛', '朱店', '万泉'];

/** Board papers one a row, slogans by unit with some units that have none, vehicles in four townships. */
export function publicityRows(random: Random, plan: Plan): Row[] {
  const row = (unitCode: string, channel: string, title: string, quantity: number, publishedOn: string): Row => ({
    unitCode,
    channel,
    title,
    quantity,
    publishedOn,
  });
  const autumn = () => plus('2020-11-08', random.int(0, 40));
  const boards = Array.from({ length: BOARDS }, () =>
    row(random.pick(plan.units).place.code, 'board', '村委会换届选举板（墙）报', 1, autumn()),
  );
  const posting = plan.units.filter(() => !random.chance(0.03));
  const slogans = allot(
    SLOGANS,
    posting.map(() => random.int(5, 12)),
  );
  return [
    row(COUNTY.code, 'broadcast', '县广播电视台换届选举专题', 12, '2020-11-10'),
    ...TOWNSHIPS.map(({ code }) => row(code, 'broadcast', '乡镇广播宣传村委会组织法', random.int(6, 18), '2020-11-09')),
    ...VEHICLES.map((name) =>
      row(townshipNamed(name).code, 'vehicle', '彩车逐村巡回宣传', random.int(1, 3), '2020-11-18'),
    ),
    ...boards,
    ...posting.map(({ place }, i) => row(place.code, 'slogan', '换届选举宣传标语', slogans[i]!, autumn())),
  ];
}

/** The county's 2,500 handbooks by village. */
export function handbookRows(plan: Plan): Row[] {
  const copies = allot(
    HANDBOOKS,
    plan.units.map(({ voters }) => 600 + voters),
  );
  return plan.units.map(({ place }, i) => ({
    unitCode: place.code,
    title: '实施《村委会组织法》操作程序',
    copies: copies[i]!,
    issuedOn: plus('2020-11-10', place.township.index % 7),
  }));
}

export function trainingRows(plan: Plan): Row[] {
  return [
    {
      unitCode: COUNTY.code,
      layer: 'county',
      title: '全县村委会换届选举业务培训班',
      trainees: '乡镇分管领导、民政干部',
      attended: 72,
      heldOn: '2020-10-30',
    },
    ...TOWNSHIPS.map(({ code, name, index }) => {
      const villages = plan.units.filter(({ place }) => place.township.code === code).length;
      return {
        unitCode: code,
        layer: 'township',
        title: `${name}选举骨干培训班`,
        trainees: '乡、村、社骨干人员',
        attended: villages * 4 + index,
        heldOn: plus('2020-11-15', index % 6),
      };
    }),
  ];
}

const NOTICES: readonly (readonly [matter: string, days: number])[] = [
  ['electionCommittee', -34],
  ['voterRoll', -24],
  ['nominatedCandidates', -16],
  ['formalCandidates', -8],
  ['electionDay', -33],
  ['placeAndHours', -6],
  ['electionStaff', -6],
  ['results', 0],
];

/** The eight notices of every unit; a few were not recorded. */
export function noticeRows(random: Random, units: readonly UnitPlan[]): Row[] {
  return units.flatMap(({ place, heldOn }) =>
    NOTICES.filter(([matter]) => matter === 'results' || !random.chance(0.003)).map(([matter, days]) => ({
      unitCode: place.code,
      matter,
      publishedOn: plus(heldOn, days),
      place: random.pick(['村务公开栏', '村委会院内', '村民小组集中点']),
    })),
  );
}

const PROBLEM = '对换届选举认识不到位，不打算全面换届';

/** Five inspectors over 18 townships from 5 to 12 December, the leaders' follow-up, and the random acceptance check. */
export function inspectionRows(random: Random, plan: Plan, officials: Officials): Row[] {
  const row = (unitCode: string, round: string, kind: string, who: Person, visitedOn: string, more: Row = {}): Row => ({
    unitCode,
    round,
    kind,
    ...named(who),
    visitedOn,
    ...more,
  });
  const first = TOWNSHIPS.map(({ code, name, index }) => {
    const unwilling = FOLLOWED_UP.some((short) => name.startsWith(short));
    const day = plus('2020-12-05', Math.min(7, Math.floor(index / 5) * 2 + (index % 2)));
    const finding = unwilling ? { finding: PROBLEM, correctedOn: '2020-12-24' } : {};
    return row(
      code,
      '民政局督查',
      'inspection',
      officials.inspectors[index % officials.inspectors.length]!,
      day,
      finding,
    );
  });
  const leaders = officials.county.slice(0, 3);
  const followUp = FOLLOWED_UP.flatMap((name) =>
    leaders.map((who) => row(townshipNamed(name).code, '县委、县政府跟踪督查', 'followUp', who, '2020-12-20')),
  );
  const checked = TOWNSHIPS.flatMap(({ code }) =>
    random.shuffle(plan.units.filter(({ place }) => place.township.code === code)).slice(0, 3),
  );
  const acceptance = checked.map(({ place }, i) => {
    const finding = random.chance(0.1) ? { finding: '村务公开栏更新不及时', correctedOn: '2021-02-27' } : {};
    return row(
      place.code,
      '换届选举检查验收',
      'acceptance',
      officials.county[8 + (i % 6)]!,
      plus('2021-02-18', i % 8),
      finding,
    );
  });
  return [...first, ...followUp, ...acceptance];
}
