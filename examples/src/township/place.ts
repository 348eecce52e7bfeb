import type { Row } from '../files.ts';

export const COUNTY = { id: 990101, code: '990101000000', name: '青岚县' } as const;
export const TOWN = { code: '990101101000', name: '柏川镇' } as const;
export const CONGRESS_DAY = '2021-03-22';
export const REGION = '990101';

/** An electing unit (选举单位): its seats, how many of those elected are cadres and how many women, and its branches. */
export interface ElectingUnit {
  readonly code: string;
  readonly name: string;
  readonly seats: number;
  readonly cadres: number;
  readonly women: number;
  readonly members: number;
  readonly heldOn: string;
  readonly branches: readonly { readonly code: string; readonly name: string }[];
}

type Plan = readonly [
  name: string,
  seats: number,
  cadres: number,
  women: number,
  members: number,
  heldOn: string,
  branches: readonly string[],
];

const PLANS: readonly Plan[] = [
  ['镇机关', 14, 14, 3, 52, '2021-02-26', ['镇政府机关党支部', '镇综合执法队党支部']],
  ['教育系统', 9, 5, 4, 61, '2021-02-27', ['柏川中学党支部', '柏川中心小学党支部']],
  ['卫生和驻镇单位', 8, 4, 4, 43, '2021-02-27', ['镇卫生院党支部', '驻镇站所联合党支部']],
  ['非公企业', 9, 2, 1, 47, '2021-03-01', ['青岚建材党支部', '柏川农机合作社党支部']],
  ['上柏村', 10, 6, 2, 74, '2021-03-02', ['上柏村第一党支部', '上柏村第二党支部']],
  ['下柏村', 10, 6, 1, 69, '2021-03-02', ['下柏村党支部']],
  ['石桥村', 10, 6, 1, 71, '2021-03-03', ['石桥村党支部', '石桥果业党支部']],
  ['柳树湾村', 10, 5, 2, 66, '2021-03-03', ['柳树湾村党支部']],
  ['东岭村', 9, 5, 1, 58, '2021-03-04', ['东岭村党支部', '东岭养殖党支部']],
  ['白杨坪村', 9, 5, 1, 55, '2021-03-04', ['白杨坪村党支部']],
  ['清水沟村', 9, 5, 2, 57, '2021-03-05', ['清水沟村党支部']],
  ['双庙村', 9, 5, 1, 53, '2021-03-05', ['双庙村党支部']],
];

/** The electing units of the town: 116 seats, 68 for cadres, and 23 women elected. */
export const ELECTING_UNITS: readonly ElectingUnit[] = PLANS.map(
  ([name, seats, cadres, women, members, heldOn, branches], i) => ({
    code: `${TOWN.code}${String(i + 1).padStart(3, '0')}`,
    name: `${name}选举单位`,
    seats,
    cadres,
    women,
    members,
    heldOn,
    branches: branches.map((branch, j) => ({ code: `${TOWN.code}${101 + i * 5 + j}`, name: branch })),
  }),
);

const VILLAGES = PLANS.slice(4).map(([name], i) => ({ name, code: `990101101${201 + i}` }));

export function unitRows(): Row[] {
  const town: Row[] = [
    { unitCode: COUNTY.code, name: COUNTY.name, kind: 'county' },
    { unitCode: TOWN.code, name: TOWN.name, kind: 'township', parentCode: COUNTY.code },
  ];
  const villages = VILLAGES.map(({ code, name }) => ({ unitCode: code, name, kind: 'village', parentCode: TOWN.code }));
  const electing = ELECTING_UNITS.flatMap((unit) => [
    { unitCode: unit.code, name: unit.name, kind: 'electingUnit', parentCode: TOWN.code },
    ...unit.branches.map(({ code, name }) => ({ unitCode: code, name, kind: 'branch', parentCode: unit.code })),
  ]);
  return [...town, ...villages, ...electing];
}

/** The town changes its term under the county and its electing units choose delegates; villages do not take part. */
export function roundUnitRows(): Row[] {
  return [
    { unitCode: COUNTY.code, participation: 'superior' },
    { unitCode: TOWN.code, participation: 'elects' },
    ...ELECTING_UNITS.map((unit) => ({ unitCode: unit.code, participation: 'elects' })),
  ];
}
