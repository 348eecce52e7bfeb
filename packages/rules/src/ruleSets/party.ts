import type { Parameter, RuleSet } from './types.ts';

const PB = '中国共产党基层组织选举工作条例';
const PL = '中国共产党地方组织选举工作条例';

const COMMON: readonly Parameter[] = [
  { id: 'quorum', value: '5A >= 4E', source: `${PB} PB-010`, article: null, confidence: 'V*' },
  { id: 'overcount.against', value: 'issued', source: 'PB-044', article: null, confidence: 'V*' },
  { id: 'runoff.threshold', value: 'majority', source: 'PB-054', article: null, confidence: 'V*' },
  { id: 'runoff.extra', value: 1, source: 'PB-054', article: null, confidence: 'R' },
  { id: 'revote.rule', value: 'plurality', source: 'PB-053', article: null, confidence: 'V*' },
];

/** The Party regulations on elections in grassroots (PB) and local (PL) organisations. */
export const PARTY_RULE_SETS: readonly RuleSet[] = [
  {
    id: 'PB-2020',
    title: { zh: PB, en: 'Regulations on Elections in Grassroots Organisations of the Communist Party of China' },
    appliesTo: 'party-grassroots',
    inForce: { from: '2020-07-13', to: null },
    source: `${PB}（2020）`,
    complete: false,
    parameters: [
      ...COMMON,
      { id: 'proxy.allowed', value: false, source: `${PB} PB-013`, article: '第二十四条', confidence: 'V*' },
      { id: 'nom.extra', value: 'ceil(S/5)', source: `${PB} PB-020`, article: '第十三条', confidence: 'V*' },
      { id: 'delegates.extra', value: 'ceil(S/5)', source: `${PB} PB-021`, article: '第九条', confidence: 'V*' },
      { id: 'secretary.mode', value: 'equal', source: 'PB-023', article: null, confidence: 'V*' },
      { id: 'pb.base', value: 'A', source: `${PB} PB-050`, article: null, confidence: 'V*' },
      { id: 'pre.base', value: 'A', source: `${PB} PB-051`, article: null, confidence: 'R' },
      { id: 'seats.planned_vacancy', value: false, source: 'PB-054', article: null, confidence: 'V*' },
      { id: 'elected.order', value: 'surname_strokes', source: 'PB-057', article: null, confidence: 'R' },
    ],
  },
  {
    id: 'PL-2020',
    title: { zh: PL, en: 'Regulations on Elections in Local Organisations of the Communist Party of China' },
    appliesTo: 'party-local',
    // Only the month of publication is known; the day is its first.
    inForce: { from: '2021-01-01', to: null },
    source: `${PL}（2020年修订，2021年1月公布）`,
    complete: false,
    parameters: [
      ...COMMON,
      { id: 'pb.base', value: 'E', source: `${PL} PB-052`, article: null, confidence: 'V*' },
      { id: 'pre.base', value: 'E', source: `${PL} PB-052`, article: null, confidence: 'R' },
      { id: 'county_delegate.base', value: 'E', source: 'PC-08', article: null, confidence: 'V*' },
      { id: 'delegates.extra', value: 'ceil(S/5)', source: 'PC-08', article: null, confidence: 'V*' },
    ],
  },
];
