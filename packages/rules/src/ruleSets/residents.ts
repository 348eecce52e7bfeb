import { byAnalogy2018, byAnalogy2026 } from './residents/analogy.ts';
import { ROWS_2025 } from './residents/law2025.ts';
import { recalled, rowsOf } from './row.ts';
import type { Parameter, RuleSet } from './types.ts';
import { VC_2018, VC_2026 } from './villagers.ts';

const row = rowsOf('城市居民委员会组织法（2018）');

/** All that the law of 2018 says on elections itself. */
const OWN_2018: readonly Parameter[] = [
  row('rc.size.min', 5, 'RC-101', '第七条', { unit: 'persons', mark: 'P' }),
  row('rc.size.max', 9, 'RC-101', '第七条', { unit: 'persons', mark: 'P' }),
  row('rc.term_years', 5, 'RC-104', '第八条', { unit: 'years' }),
  row('rc.households', '100..700', 'RC-105', '第六条', { mark: 'P' }),
  row('rc.mode', 'direct', 'RC-110', '第八条', { mark: 'L' }),
  row('rc.rep_rule', '2_3_per_group', 'RC-111', '第八条', { mark: 'L' }),
  row('election.turnout', '2K > E', 'RC-151', '第九条', { mark: 'P' }),
  row('rc2018.call', ['residents: 1/5', 'households: 1/5', 'groups: 1/3'], 'RC-161', '第十条'),
];

const RC_2018: RuleSet = {
  id: 'RC-2018',
  title: {
    zh: '中华人民共和国城市居民委员会组织法（2018年修正）',
    en: "Organic Law of the Urban Residents' Committees (2018 amendment)",
  },
  appliesTo: 'residents-committee',
  inForce: { from: '2018-12-29', to: '2025-12-31' },
  source: '城市居民委员会组织法（2018年修正）',
  complete: false,
  parameters: [...OWN_2018, ...byAnalogy2018(VC_2018.parameters, OWN_2018)],
};

/** The law of 1989: the text of 2018 but for its term of three years (Art. 8), so far by recollection only. */
const RC_1990: RuleSet = {
  id: 'RC-1990',
  title: {
    zh: '中华人民共和国城市居民委员会组织法（1989年）',
    en: "Organic Law of the Urban Residents' Committees (1989)",
  },
  appliesTo: 'residents-committee',
  inForce: { from: '1990-01-01', to: '2018-12-28' },
  source: '城市居民委员会组织法（1989年，1990年1月1日起施行）',
  complete: false,
  parameters: recalled(RC_2018.parameters, '城市居民委员会组织法（1989）', { 'rc.term_years': 3 }),
};

const RC_2026: RuleSet = {
  id: 'RC-2026',
  title: {
    zh: '中华人民共和国城市居民委员会组织法（2025年修订）',
    en: "Organic Law of the Urban Residents' Committees (2025 revision)",
  },
  appliesTo: 'residents-committee',
  inForce: { from: '2026-01-01', to: null },
  source: '城市居民委员会组织法（2025年修订，2026年1月1日起施行）',
  complete: false,
  parameters: [...ROWS_2025, ...byAnalogy2026(VC_2026.parameters)],
};

/** The Organic Law of the Urban Residents' Committees in its versions. */
export const RESIDENTS_RULE_SETS: readonly RuleSet[] = [RC_1990, RC_2018, RC_2026];
