import type { Bilingual } from '@huanjie/rules';

/** A personal field that is kept for a time and erased after it. The record itself stays. */
export interface RetainedField {
  readonly id: string;
  readonly title: Bilingual;
  readonly table:
    | 'person'
    | 'absence'
    | 'registration'
    | 'roll_change'
    | 'roll_objection'
    | 'proxy_vote'
    | 'mobile_box_request';
  /** What stands in each column afterwards. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** Kept for so many years after election day; of a person, after the last round in which he has a part. */
  readonly years: number;
  readonly why: Bilingual;
  /** Articles and rules that the time rests on. */
  readonly source: readonly string[];
}

/** Stands in the place of a text that may not be empty. */
export const ERASED = '〔已清除〕';

/** An archive of an election holds its papers for three years at least (VC-705, guide); afterwards they name nobody's affairs. */
const ARCHIVE_YEARS = 3;

const archive = {
  years: ARCHIVE_YEARS,
  why: {
    zh: '选举档案至少保存三年，其间可用来答复异议和信访',
    en: 'the archive of an election is kept for three years at least, and answers objections and petitions meanwhile',
  },
  source: ['VC-705', 'VC-709', '个人信息保护法 19'],
} as const;

/**
 * Which personal fields are kept how long and why. Names on published lists, results and the journal are papers of the
 * election (VC-709) and are not erased. A new column with something personal gets its line here.
 */
export const RETAINED: readonly RetainedField[] = [
  {
    id: 'person.idNumber',
    title: { zh: '公民身份号码（密文和盲索引）', en: 'ID number (cipher and blind index)' },
    table: 'person',
    columns: { id_number_cipher: null, id_number_index: null },
    years: 6,
    why: {
      zh: '一届五年，加上下一届登记时查重',
      en: 'one term of five years, and finding double entries when the next roll is made',
    },
    source: ['VC-305', '个人信息保护法 19', '个人信息保护法 47'],
  },
  {
    id: 'person.phone',
    title: { zh: '电话（密文和盲索引）', en: 'telephone (cipher and blind index)' },
    table: 'person',
    columns: { phone_cipher: null, phone_index: null },
    years: 1,
    why: {
      zh: '用于联系选民和移交工作，换届后一年内办完',
      en: 'to reach people during the election and the handover, which end within a year',
    },
    source: ['个人信息保护法 19', '个人信息保护法 47'],
  },
  {
    id: 'absence.place',
    title: { zh: '外出选民的去处', en: 'where a voter away lives' },
    table: 'absence',
    columns: { place: null },
    years: 1,
    why: { zh: '只为联系外出选民投票', en: 'only to reach voters away for the vote' },
    source: ['个人信息保护法 19', '个人信息保护法 47'],
  },
  {
    id: 'absence.reason',
    title: { zh: '外出原因（含疾病）', en: 'why a voter is away, illness among it' },
    table: 'absence',
    columns: { reason: 'other' },
    ...archive,
  },
  {
    id: 'mobileBox.ground',
    title: {
      zh: '申请流动票箱的原因（含疾病、残疾）和说明',
      en: 'why the mobile box was asked for, illness and disability among it, and the note',
    },
    table: 'mobile_box_request',
    columns: { ground: 'other', note: null },
    ...archive,
  },
  {
    id: 'proxy.ground',
    title: { zh: '委托投票的关系和理由', en: 'relation and ground of a vote by proxy' },
    table: 'proxy_vote',
    columns: { relation: ERASED, ground: ERASED },
    ...archive,
  },
  {
    id: 'registration.evidence',
    title: { zh: '经同意登记的凭据', en: 'evidence of a consent to registration' },
    table: 'registration',
    columns: { consent_evidence: null },
    ...archive,
  },
  {
    id: 'change.evidence',
    title: { zh: '名单变动的凭据和变动前内容', en: 'evidence of changes of the roll, and what stood before' },
    table: 'roll_change',
    columns: { evidence: null, earlier: null },
    ...archive,
  },
  {
    id: 'objection.statement',
    title: { zh: '异议的提出人、所指的人和陈述', en: 'who raised an objection, about whom, and the statement' },
    table: 'roll_objection',
    columns: { raised_by: ERASED, about: ERASED, statement: ERASED },
    ...archive,
  },
];
