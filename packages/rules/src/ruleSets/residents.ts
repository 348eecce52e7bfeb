import type { Parameter, RuleSet } from './types.ts';

/** Left open by both residents' laws and taken from the villagers' law by analogy (RC-155). */
const BY_ANALOGY: readonly Parameter[] = [
  { id: 'turnout.source', value: 'returned', source: 'VC-603, RC-155', article: null, confidence: 'R' },
  { id: 'overcount.against', value: 'issued', source: 'VC-604, RC-155', article: null, confidence: 'V' },
  { id: 'runoff.extra', value: 1, source: 'VC-622, RC-155', article: null, confidence: 'V' },
  { id: 'runoff.turnout', value: 'majority', source: 'VC-625, RC-155', article: null, confidence: 'R' },
  { id: 'revote.rule', value: 'plurality', source: 'VC-612, RC-155', article: null, confidence: 'V' },
  { id: 'cascade', value: 'none', source: 'VC-630, RC-155', article: null, confidence: 'V*' },
];

const LAW_2018 = '城市居民委员会组织法（2018）';
const LAW_2026 = '城市居民委员会组织法（2025）';

/** The Organic Law of the Urban Residents' Committees in the versions of 2018 and 2025. */
export const RESIDENTS_RULE_SETS: readonly RuleSet[] = [
  {
    id: 'RC-2018',
    title: {
      zh: '中华人民共和国城市居民委员会组织法（2018年修正）',
      en: "Organic Law of the Urban Residents' Committees (2018 amendment)",
    },
    appliesTo: 'residents-committee',
    inForce: { from: '2018-12-29', to: '2025-12-31' },
    source: '城市居民委员会组织法（2018年修正）',
    complete: false,
    parameters: [
      { id: 'rc.size.min', value: 5, source: `${LAW_2018} RC-101`, article: '第七条', confidence: 'V' },
      { id: 'rc.size.max', value: 9, source: `${LAW_2018} RC-101`, article: '第七条', confidence: 'V' },
      { id: 'rc.term_years', value: 5, source: `${LAW_2018} RC-104`, article: '第八条', confidence: 'V' },
      { id: 'rc.mode', value: 'direct', source: `${LAW_2018} RC-110`, article: '第八条', confidence: 'V' },
      { id: 'election.turnout', value: '2K > E', source: `${LAW_2018} RC-151`, article: '第九条', confidence: 'V' },
      { id: 'election.threshold', value: '2v > K', source: 'VC-610, RC-155', article: null, confidence: 'V' },
      { id: 'runoff.threshold', value: 'third', source: 'VC-623, RC-155', article: null, confidence: 'V' },
      ...BY_ANALOGY,
    ],
  },
  {
    id: 'RC-2026',
    title: {
      zh: '中华人民共和国城市居民委员会组织法（2025年修订）',
      en: "Organic Law of the Urban Residents' Committees (2025 revision)",
    },
    appliesTo: 'residents-committee',
    inForce: { from: '2026-01-01', to: null },
    source: '城市居民委员会组织法（2025年修订，2026年1月1日起施行）',
    complete: false,
    parameters: [
      { id: 'rc.size.min', value: 5, source: `${LAW_2026} RC-101`, article: '第八条', confidence: 'V' },
      { id: 'rc.size.max', value: 9, source: `${LAW_2026} RC-101`, article: '第八条', confidence: 'V' },
      { id: 'rc.women.min', value: 1, source: `${LAW_2026} RC-102`, article: '第八条', confidence: 'V' },
      { id: 'rc.term_years', value: 5, source: `${LAW_2026} RC-104`, article: '第十四条', confidence: 'V' },
      { id: 'rc.mode', value: 'direct', source: `${LAW_2026} RC-110`, article: '第十四条', confidence: 'V' },
      { id: 'rc.diff.min', value: 1, source: `${LAW_2026} RC-142`, article: '第十八条', confidence: 'V' },
      {
        id: 'election.turnout',
        value: ['direct: 2K > E', 'household: 2K > E', 'representatives: 3K > 2E'],
        source: `${LAW_2026} RC-150`,
        article: '第十九条',
        confidence: 'V',
      },
      { id: 'election.threshold', value: '2v > K', source: `${LAW_2026} RC-152`, article: '第十九条', confidence: 'V' },
      { id: 'runoff.threshold', value: 'third', source: `${LAW_2026} RC-152`, article: '第十九条', confidence: 'V' },
      { id: 'handover.days', value: 10, source: `${LAW_2026} RC-171`, article: '第二十五条', confidence: 'V' },
      ...BY_ANALOGY,
    ],
  },
];
