import type { Row } from '../files.ts';

export const DISTRICT = { id: 990102, code: '990102000000', name: '明渚区' } as const;
export const REGION = '990102';
export const ELECTION_DAY = '2021-09-25';
export const MOBILISATION = '2021-07-30';

export type Method = 'openNomination' | 'direct' | 'household' | 'representative';

/** A sub-district (街道). */
export interface Street {
  readonly code: string;
  readonly name: string;
}

/** A community (社区) with what is settled about its election beforehand. */
export interface Community {
  readonly code: string;
  readonly name: string;
  readonly street: Street;
  readonly serial: number;
  readonly flags: readonly string[];
  readonly method: Method;
  /** Members of the Party organisation beside the secretary. */
  readonly partyMembers: number;
  readonly viceChairs: number;
  /** Members of the residents' committee beside chair and vice-chair. */
  readonly members: number;
  /** Whether secretary and chair are the same person. */
  readonly oneShoulder: boolean;
  readonly isNew: boolean;
}

const STREETS: readonly (readonly [string, string])[] = [
  ['坞城街道', '坞南 坞东 坞北 学府 许西 文源 龙塘 春坊 锦苑 朝阳里 师苑'],
  ['营盘街道', '狄村 营盘 菜园 体育里 并安 桃南 永康里 双塔 新民 康乐'],
  ['平阳路街道', '杨家堡 殷家堡 平阳 长治里 晋安 亲贤 南园 体苑 丽华'],
  ['清渠街道', '郭家湾 南石堡 清渠 渠东 渠西 水岸 芦苇 滨河 汇景'],
  ['柳堤街道', '大马坊 柳堤 杨柳 长堤 柳荫 桥头 柳岸 景明 和平里'],
  ['北榆街道', '北榆 榆苑 榆东 建工 铁新 机务 榆西 华苑'],
  ['文桥街道', '文桥 书院 育才 青年里 桥西 印刷 文兴 博雅'],
  ['东宸街道', '东宸 宸园 科技园 星河 云景 东湖 宸南'],
];

const CONVERTED = ['狄村', '杨家堡', '殷家堡', '郭家湾', '南石堡', '大马坊'];
const URBAN_VILLAGES = ['狄村', '杨家堡'];
const DIFFICULT = ['狄村', '殷家堡', '杨家堡', '机务', '印刷'];
const NEW = ['汇景', '华苑', '科技园', '星河', '云景'];
const OPEN = ['坞南', '学府'];
const DIRECT = ['文源', '永康里', '亲贤', '清渠', '柳堤', '建工', '书院'];
const HOUSEHOLD_FIXED = ['狄村', '殷家堡', '郭家湾'];
const HOUSEHOLD = 23;
/** Secretary and chair are two people here. */
const TWO_SHOULDERS = ['狄村', '殷家堡', '大马坊', '机务', '学府', '桥头', '青年里', '东湖', '并安'];

/** Whether `index` of `count` equal steps carries one of `marks` marks spread evenly over them. */
export function spread(index: number, count: number, marks: number): boolean {
  return Math.floor(((index + 1) * marks) / count) > Math.floor((index * marks) / count);
}

function communities(): Community[] {
  const names = STREETS.flatMap(([, list]) => list.split(' '));
  const others = names.filter((name) => ![...OPEN, ...DIRECT, ...HOUSEHOLD_FIXED].includes(name));
  const household = new Set([
    ...HOUSEHOLD_FIXED,
    ...others.filter((_, i) => spread(i, others.length, HOUSEHOLD - HOUSEHOLD_FIXED.length)),
  ]);
  const methodOf = (name: string): Method => {
    if (OPEN.includes(name)) return 'openNomination';
    if (DIRECT.includes(name)) return 'direct';
    return household.has(name) ? 'household' : 'representative';
  };
  let serial = 0;
  return STREETS.flatMap(([streetName, list], i) => {
    const street = { code: `${REGION}${String(i + 1).padStart(3, '0')}000`, name: streetName };
    return list.split(' ').map((name, j) => {
      serial += 1;
      return {
        code: `${street.code.slice(0, 9)}${String(j + 1).padStart(3, '0')}`,
        name: `${name}社区`,
        street,
        serial,
        flags: flagsOf(name),
        method: methodOf(name),
        ...sizes(name, serial - 1),
        oneShoulder: !TWO_SHOULDERS.includes(name),
        isNew: NEW.includes(name),
      };
    });
  });
}

function flagsOf(name: string): string[] {
  return [
    ...(CONVERTED.includes(name) ? ['convertedFromVillage'] : []),
    ...(NEW.includes(name) ? ['newlyEstablished'] : []),
    ...(URBAN_VILLAGES.includes(name) ? ['urbanVillage'] : []),
    ...(DIFFICULT.includes(name) ? ['difficult'] : []),
  ];
}

/** Sizes by place in the list: over all 71 communities 87 Party members, 30 vice-chairs and 121 members. */
function sizes(name: string, index: number): { partyMembers: number; viceChairs: number; members: number } {
  const repeated = name === '狄村' || name === '殷家堡';
  return {
    partyMembers: PARTY_SIZES[index]!,
    viceChairs: repeated || spread(index, 71, 29) ? 1 : 0,
    members: repeated || spread(index, 71, 50) ? 2 : 1,
  };
}

/** Branches without a committee have a secretary alone (31); 36 committees have 3 people, one 4 and three 5. */
const PARTY_SIZES: readonly number[] = Array.from({ length: 71 }, (_, i) => {
  if (i === 17 || i === 39 || i === 58) return 4;
  if (i === 28) return 3;
  return spread(i, 71, 38) ? 2 : 0;
});

export const COMMUNITIES: readonly Community[] = communities();

export const STREET_LIST: readonly Street[] = [...new Set(COMMUNITIES.map((community) => community.street))];

export function unitRows(): Row[] {
  return [
    { unitCode: DISTRICT.code, name: DISTRICT.name, kind: 'county' },
    ...STREET_LIST.map(({ code, name }) => ({ unitCode: code, name, kind: 'subdistrict', parentCode: DISTRICT.code })),
    ...COMMUNITIES.map(({ code, name, street, flags }) => ({
      unitCode: code,
      name,
      kind: 'community',
      parentCode: street.code,
      flags,
    })),
  ];
}
