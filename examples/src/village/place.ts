import type { Row } from '../files.ts';
import { allot, type Random } from '../random.ts';

export const COUNTY = { id: 990103, code: '990103000000', name: '砚川县' } as const;
export const REGION = '990103';
/** Regions from which people married in; like the county's own they are unassigned. */
export const OTHER_REGIONS = ['990104', '990105', '990106', '990107', '990108'];
export const ELECTION_DAY = '2020-12-26';

export interface Township {
  readonly code: string;
  readonly name: string;
  /** Place in the list from 0 on. */
  readonly index: number;
}

/** A village or community of the county. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly kind: 'village' | 'community';
  readonly township: Township;
}

const NAMES =
  '韩店镇 水洛镇 朱店镇 万泉镇 南岔镇 石窑镇 良邑乡 盘安乡 云坪乡 白杨乡 大岘乡 清河乡 杏湾乡 通源乡 阳坡乡 红岘乡 赵湾乡 松林乡'.split(
    ' ',
  );
/** How many villages a township has, in proportion. */
const WEIGHTS = [28, 34, 30, 27, 24, 23, 24, 23, 22, 23, 22, 21, 20, 24, 22, 21, 23, 21];
const COMMUNITIES: readonly (readonly [string, string])[] = [
  ['水洛镇', '东关社区'],
  ['水洛镇', '西关社区'],
  ['韩店镇', '韩店街社区'],
];
const NAMED: Readonly<Record<string, readonly string[]>> = { 韩店镇: ['马山村', '郭漫村'], 水洛镇: ['贺庄村'] };
const VILLAGES = 432;

const FAMILIES = [...'张王李赵刘陈杨苏柳石郑曹吴徐魏梁高胡孙何范董崔孟薛吕贾史阎侯万段'];
const FAMILY_PLACES = ['家湾', '家沟', '家坪', '家堡', '家岔', '家塬', '家窑', '家川', '家咀', '家山'];
const DIRECTIONS = [...'上下前后东西大小新老白红'];
const FEATURES = ['坪', '湾', '沟', '岔', '滩', '窑', '堡', '塬', '峡', '柳', '寨', '岭'];

function townships(): Township[] {
  const isTown = (name: string) => name.endsWith('镇');
  return NAMES.map((name, index) => {
    const before = NAMES.slice(0, index).filter((other) => isTown(other) === isTown(name)).length;
    return { code: `${REGION}${(isTown(name) ? 100 : 200) + before}000`, name, index };
  });
}

export const TOWNSHIPS: readonly Township[] = townships();

export const townshipNamed = (name: string) => TOWNSHIPS.find((township) => township.name.startsWith(name))!;

/** The 432 villages and 3 communities, township by township. */
export function places(random: Random): Place[] {
  const invented = random.shuffle([
    ...FAMILIES.flatMap((first) => FAMILY_PLACES.map((second) => `${first}${second}村`)),
    ...DIRECTIONS.flatMap((first) => FEATURES.map((second) => `${first}${second}村`)),
  ]);
  const sizes = allot(VILLAGES, WEIGHTS);
  return TOWNSHIPS.flatMap((township, i) => {
    const named = NAMED[township.name] ?? [];
    const villages = [...named, ...invented.splice(0, sizes[i]! - named.length)];
    const communities = COMMUNITIES.filter(([of]) => of === township.name).map(([, name]) => name);
    const make = (kind: Place['kind'], first: number) => (name: string, j: number) => ({
      code: `${township.code.slice(0, 9)}${String(first + j).padStart(3, '0')}`,
      name,
      kind,
      township,
    });
    return [...communities.map(make('community', 1)), ...villages.map(make('village', 200))];
  });
}

export function unitRows(all: readonly Place[]): Row[] {
  return [
    { unitCode: COUNTY.code, name: COUNTY.name, kind: 'county' },
    ...TOWNSHIPS.map(({ code, name }) => ({ unitCode: code, name, kind: 'township', parentCode: COUNTY.code })),
    ...all.map(({ code, name, kind, township }) => ({ unitCode: code, name, kind, parentCode: township.code })),
  ];
}
