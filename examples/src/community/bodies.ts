import type { Row } from '../files.ts';
import { type IdBook, named, type Person } from '../people.ts';
import type { Random } from '../random.ts';
import { COMMUNITIES, type Community, DISTRICT, STREET_LIST } from './place.ts';
import { resident } from './teams.ts';

/** The people who run the election: of the district, of each sub-district, and the election committee of each community. */
export interface Bodies {
  readonly district: readonly Person[];
  readonly streets: ReadonlyMap<string, readonly Person[]>;
  readonly committees: ReadonlyMap<Community, readonly Person[]>;
}

const DISTRICT_PEOPLE = 22;
const STREET_LEADERS = 3;
const COMMITTEE_SIZE = 5;

/** Street people are three leaders and then one cadre for each community in its order (包居干部). */
export function makeBodies(random: Random, book: IdBook): Bodies {
  const cadre = () =>
    resident(
      random,
      book,
      true,
      random.pick(['bachelor', 'bachelor', 'juniorCollege', 'postgraduate'] as const),
      [29, 56],
    );
  const local = () =>
    resident(
      random,
      book,
      random.chance(0.5),
      random.pick(['juniorCollege', 'seniorMiddle', 'juniorMiddle'] as const),
      [30, 66],
    );
  const many = (count: number, make: () => Person) => Array.from({ length: count }, make);
  const size = (code: string) => COMMUNITIES.filter((community) => community.street.code === code).length;
  return {
    district: many(DISTRICT_PEOPLE, cadre),
    streets: new Map(STREET_LIST.map(({ code }) => [code, many(STREET_LEADERS + size(code), cadre)])),
    committees: new Map(COMMUNITIES.map((community) => [community, many(COMMITTEE_SIZE, local)])),
  };
}

type Member = readonly [person: Person, role: string, more?: Row];

function body(
  unitCode: string,
  bodyKind: string,
  bodyName: string,
  formedOn: string,
  members: readonly Member[],
): Row[] {
  return members.map(([person, role, more]) => ({
    unitCode,
    bodyKind,
    bodyName,
    formedOn,
    ...named(person),
    role,
    ...more,
  }));
}

export function dutyRows(bodies: Bodies): Row[] {
  const { district } = bodies;
  const code = DISTRICT.code;
  const di = COMMUNITIES.find((community) => community.name === '狄村社区')!;
  const members = (list: readonly Person[]): Member[] => list.map((person, i) => [person, i === 0 ? 'head' : 'member']);
  return [
    ...body(code, 'leadingGroup', '社区换届选举工作领导组', '2021-07-20', [
      [district[0]!, 'head', { duty: '负总责' }],
      [district[1]!, 'executiveDeputy', { duty: '主持日常工作' }],
      ...district.slice(2, 6).map((person): Member => [person, 'deputy']),
      ...district.slice(6, 14).map((person): Member => [person, 'member']),
    ]),
    ...body(code, 'electionOffice', '区社区换届选举办公室', '2021-07-20', members(district.slice(6, 14))),
    ...body(code, 'stabilityGroup', '维稳工作小组', '2021-07-26', members(district.slice(14, 19))),
    ...body(
      di.code,
      'guidanceGroup',
      '狄村换届选举工作指导组',
      '2021-09-18',
      members([district[3]!, ...district.slice(14, 17), bodies.streets.get(di.street.code)![0]!]),
    ),
    ...STREET_LIST.flatMap((street) => streetRows(bodies, street.code, street.name)),
    ...COMMUNITIES.flatMap((community) =>
      body(
        community.code,
        'electionCommittee',
        `${community.name}选举委员会`,
        '2021-08-10',
        members(bodies.committees.get(community)!),
      ),
    ),
  ];
}

/** The guidance group of a sub-district: its Party secretary answers first, and every community has its own cadre. */
function streetRows(bodies: Bodies, code: string, name: string): Row[] {
  const [secretary, head, deputy, ...cadres] = bodies.streets.get(code)!;
  const communities = COMMUNITIES.filter((community) => community.street.code === code);
  return body(code, 'guidanceGroup', `${name}换届选举工作指导组`, '2021-08-02', [
    [secretary!, 'firstResponsible', { duty: '街道党工委书记，换届选举工作第一责任人' }],
    [head!, 'head', { duty: '包片领导' }],
    [deputy!, 'deputy', { duty: '分管组织和社区工作' }],
    ...communities.map(
      (community, i): Member => [cadres[i]!, 'instructor', { duty: '包居干部', stationedAtCode: community.code }],
    ),
  ]);
}

export function bodyPeople(bodies: Bodies): Person[] {
  return [...bodies.district, ...[...bodies.streets.values()].flat(), ...[...bodies.committees.values()].flat()];
}
