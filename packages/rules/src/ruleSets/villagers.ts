import type { Parameter, RuleSet } from './types.ts';

function parameters(law: string, article: { election: string; size: string; term: string; handover: string }) {
  const national = (id: string, value: Parameter['value'], source: string, at: string): Parameter => ({
    id,
    value,
    source: `${law} ${source}`,
    article: at,
    confidence: 'V',
  });
  return [
    national('vc.size.min', 3, 'VC-101', article.size),
    national('vc.size.max', 7, 'VC-101', article.size),
    national('vc.women.min', 1, 'VC-103', article.size),
    national('vc.term_years', 5, 'VC-106', article.term),
    national('nom.diff.total_min', 1, 'VC-402', article.election),
    national('election.turnout', '2K > E', 'VC-601', article.election),
    national('election.threshold', '2v > K', 'VC-610', article.election),
    national('base.includes_invalid', true, 'VC-510', article.election),
    national('runoff.candidates', 'top_unelected', 'VC-621', article.election),
    national('runoff.threshold', 'third', 'VC-623', article.election),
    national('handover.days', 10, 'VC-706', article.handover),
    { id: 'turnout.source', value: 'returned', source: 'VC-603', article: null, confidence: 'R' },
    { id: 'overcount.against', value: 'issued', source: 'VC-604', article: null, confidence: 'V' },
    { id: 'runoff.extra', value: 1, source: 'VC-622', article: null, confidence: 'V' },
    { id: 'runoff.turnout', value: 'majority', source: 'VC-625', article: null, confidence: 'R' },
    { id: 'revote.rule', value: 'plurality', source: 'VC-612', article: null, confidence: 'V' },
    { id: 'cascade', value: 'none', source: 'VC-630', article: null, confidence: 'V*' },
  ] as const satisfies readonly Parameter[];
}

/** The Organic Law of the Villagers' Committees in the versions of 2018 and 2025. */
export const VILLAGERS_RULE_SETS: readonly RuleSet[] = [
  {
    id: 'VC-2018',
    title: {
      zh: '中华人民共和国村民委员会组织法（2018年修正）',
      en: "Organic Law of the Villagers' Committees (2018 amendment)",
    },
    appliesTo: 'villagers-committee',
    inForce: { from: '2018-12-29', to: '2025-12-31' },
    source: '村民委员会组织法（2018年修正）',
    complete: false,
    parameters: parameters('村民委员会组织法（2018）', {
      election: '第十五条',
      size: '第六条',
      term: '第十一条',
      handover: '第二十条',
    }),
  },
  {
    id: 'VC-2026',
    title: {
      zh: '中华人民共和国村民委员会组织法（2025年修正）',
      en: "Organic Law of the Villagers' Committees (2025 amendment)",
    },
    appliesTo: 'villagers-committee',
    inForce: { from: '2026-01-01', to: null },
    source: '村民委员会组织法（2025年修正，2026年1月1日起施行）',
    complete: false,
    parameters: [
      ...parameters('村民委员会组织法（2025）', {
        election: '第十八条',
        size: '第八条',
        term: '第十四条',
        handover: '第二十四条',
      }),
      {
        id: 'vc.kin_avoidance',
        value: 'near_relative',
        source: '村民委员会组织法（2025） VC-105',
        article: '第八条',
        confidence: 'V',
      },
      {
        id: 'proxy.max',
        value: 3,
        source: '村民委员会组织法（2025） VC-522',
        article: '第十八条',
        confidence: 'V',
      },
    ],
  },
];
