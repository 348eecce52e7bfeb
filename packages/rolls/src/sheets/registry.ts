import type { Sheet } from '../sheet.ts';
import {
  birthDate,
  choice,
  choices,
  count,
  date,
  flag,
  idNumber,
  option,
  personName,
  sex,
  text,
  unitCode,
} from './columns.ts';

export const UNIT_KINDS = [
  option('county', '县（市、区）', 'county or district', '县', '区', '市'),
  option('township', '乡镇', 'township or town', '乡', '镇'),
  option('subdistrict', '街道', 'sub-district', '街办', '街道办事处'),
  option('village', '村', 'village', '村委会', '行政村'),
  option('community', '社区', 'community', '居委会'),
  option('group', '小组', 'group', '村民小组', '居民小组', '社'),
  option('electingUnit', '选举单位', 'electing unit'),
  option('branch', '党支部', 'Party branch', '支部'),
] as const;

export const UNIT_FLAGS = [
  option('convertedFromVillage', '村改居', 'converted from a village'),
  option('newlyEstablished', '新成立', 'newly established'),
  option('urbanVillage', '城中村', 'urban village'),
  option('difficult', '难点', 'difficult', '难点社区', '难点村'),
] as const;

/** The tree of units: every unit names its parent by code; a parent stands before its children or is already registered. */
export const units: Sheet = {
  kind: 'units',
  title: { zh: '单位名册', en: 'Units' },
  stage: 'registry',
  columns: [
    unitCode(),
    text('name', '单位名称', 'Unit name', 60, true, '名称'),
    choice('kind', '单位类型', 'Kind of unit', UNIT_KINDS, true),
    unitCode('parentCode', '上级单位代码', 'Code of the parent unit', false),
    choices('flags', '单位标识', 'Flags', UNIT_FLAGS),
  ],
  identity: ['unitCode'],
};

export const EDUCATIONS = [
  option('postgraduate', '研究生', 'postgraduate', '硕士', '博士'),
  option('bachelor', '大学本科', 'bachelor', '本科', '大学'),
  option('juniorCollege', '大学专科', 'junior college', '大专', '专科'),
  option('seniorMiddle', '高中', 'senior middle school', '中专', '高中（中专）'),
  option('juniorMiddle', '初中', 'junior middle school'),
  option('primary', '小学', 'primary school'),
  option('none', '未上过学', 'no schooling', '文盲'),
] as const;

export const CAPABILITIES = [
  option('manager', '懂经营会管理', 'skilled manager', '懂经营会管理人员'),
  option('prosperous', '致富能人', 'successful in business', '致富带头人'),
] as const;

/** People whom the round concerns beyond their being voters: officers, candidates, delegates, staff. */
export const people: Sheet = {
  kind: 'people',
  title: { zh: '人员名册', en: 'People' },
  stage: 'registry',
  columns: [
    personName(),
    idNumber(),
    sex(false),
    birthDate(false),
    text('ethnicity', '民族', 'Ethnic group', 20, true),
    choice('education', '文化程度', 'Education', EDUCATIONS, true),
    flag('partyMember', '是否中共党员', 'Party member', true, '党员'),
    choices('capabilities', '特长', 'Capabilities', CAPABILITIES),
    {
      key: 'phone',
      title: { zh: '联系电话', en: 'Telephone' },
      aliases: ['电话', '手机'],
      type: { kind: 'phone' },
      required: false,
    },
  ],
  identity: ['idNumber'],
};

export const BODIES = [
  option('partyCommittee', '乡镇党委', 'township Party committee', '党委'),
  option('disciplineCommission', '乡镇纪委', 'township discipline commission', '纪委'),
  option('countyCongress', '县党代会', 'county Party congress'),
  option('townshipCongress', '镇党代会', 'township Party congress'),
  option('partyOrganisation', '社区党组织', 'community Party organisation'),
  option('residentsCommittee', '社区居委会', "residents' committee"),
  option('villagersCommittee', '村（居）委会', "villagers' committee", '村委会'),
] as const;

export const POSTS = [
  option('secretary', '书记', 'secretary'),
  option('deputy-secretary', '副书记', 'deputy secretary'),
  option('committee-member', '党委（党组织）委员', 'committee member'),
  option('discipline-member', '纪委委员', 'discipline commission member'),
  option('delegate', '代表', 'delegate'),
  option('chair', '主任', 'chair'),
  option('vice-chair', '副主任', 'vice-chair'),
  option('member', '委员', 'member'),
] as const;

/** Officers of the past term (上届), kept as an import and shown as such: nothing in the system appoints. */
export const officers: Sheet = {
  kind: 'officers',
  title: { zh: '上届班子成员名册', en: 'Officers of the past term' },
  stage: 'registry',
  columns: [
    unitCode(),
    choice('body', '班子', 'Body', BODIES, true),
    choice('post', '职务', 'Post', POSTS, true),
    personName(),
    idNumber(),
    date('startedOn', '任职日期', 'In office since'),
  ],
  identity: ['unitCode', 'body', 'post', 'idNumber'],
};

/** What a unit is in this round: whether it elects, and the counts that it reports. */
export const roundUnits: Sheet = {
  kind: 'roundUnits',
  title: { zh: '换届单位情况', en: 'Units of the round' },
  stage: 'programme',
  columns: [
    unitCode(),
    choice(
      'participation',
      '是否换届',
      'Participation',
      [
        option('elects', '换届', 'elects', '是'),
        option('exempt', '未组织选举', 'no election held', '否', '暂缓'),
        option('superior', '上级单位', 'superior'),
      ],
      true,
    ),
    text('exemptReason', '未组织选举原因', 'Reason for no election', 200),
    unitCode('caretakerCode', '代管单位代码', 'Code of the caretaker unit', false),
    count('households', '户数', 'Households'),
    count('agriculturalPopulation', '农业人口', 'Agricultural population'),
  ],
  identity: ['unitCode'],
};
