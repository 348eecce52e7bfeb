import type { Parameter, RuleSet } from './types.ts';
import { bodyAndCommittee, nomination, registration } from './villagers/beforeTheVote.ts';
import { VC_1998, VC_GUIDE_2013, villagers2010 } from './villagers/earlier.ts';
import { type Version, version } from './villagers/version.ts';
import { afterwards, ballots, meetings, result } from './villagers/voteAndAfter.ts';

const rowsOfVersion = (text: Version): readonly Parameter[] =>
  [bodyAndCommittee, registration, nomination, ballots, result, afterwards, meetings].flatMap((part) => part(text));

/** The law of 2018: a term of five years, near relatives as proxies. */
export const VC_2018: RuleSet = {
  id: 'VC-2018',
  title: {
    zh: '中华人民共和国村民委员会组织法（2018年修正）',
    en: "Organic Law of the Villagers' Committees (2018 amendment)",
  },
  appliesTo: 'villagers-committee',
  inForce: { from: '2018-12-29', to: '2025-12-31' },
  source: '村民委员会组织法（2018年修正）',
  complete: false,
  parameters: rowsOfVersion(version(2018, '村民委员会组织法（2018）')),
};

/** The consolidated text still ends with the clause of 1998; the amendments hold from 2026-01-01 (G-06). */
export const VC_2026: RuleSet = {
  id: 'VC-2026',
  title: {
    zh: '中华人民共和国村民委员会组织法（2025年修正）',
    en: "Organic Law of the Villagers' Committees (2025 amendment)",
  },
  appliesTo: 'villagers-committee',
  inForce: { from: '2026-01-01', to: null },
  source: '村民委员会组织法（2025年修正，2026年1月1日起施行）',
  complete: false,
  parameters: rowsOfVersion(version(2025, '村民委员会组织法（2025）')),
};

/** The Organic Law of the Villagers' Committees in its versions, and the guide to it. */
export const VILLAGERS_RULE_SETS: readonly RuleSet[] = [
  VC_1998,
  villagers2010(VC_2018.parameters),
  VC_2018,
  VC_2026,
  VC_GUIDE_2013,
];
