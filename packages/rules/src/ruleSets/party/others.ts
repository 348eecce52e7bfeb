import { rowsOf } from '../row.ts';
import type { Parameter } from '../types.ts';

const charter = rowsOf('中国共产党章程（2022）', 'V*');
const branch = rowsOf('中国共产党支部工作条例（试行）（2018）', 'V*');
const earlier = rowsOf('中国共产党基层组织选举工作暂行条例（1990）', 'V*');
const local = rowsOf('中国共产党地方组织选举工作条例（2020）', 'V*');
const recalled = { confidence: 'R' } as const;

/** Arts. 11, 13, 31 and 45 of the charter; the numbers hold for the text of 2022, the wording read was that of 2017. */
export const CHARTER_ROWS: readonly Parameter[] = [
  charter('rights.voter', ['learn_about', 'ask_for_change', 'choose_none', 'choose_another'], 'PB-005', '第十一条'),
  charter('form', ['direct_diff', 'pre_then_formal'], 'PB-027', '第十一条', { mark: 'L' }),
  charter('void.by', 'superior', 'PB-063', '第十一条'),
  charter('void.approval', 'next_higher', 'PB-063', '第十一条'),
  charter('void.states', ['checked', 'decided', 'approved', 'announced'], 'PB-063', '第十一条'),
  charter('pb.assign.allowed', true, 'PB-062', '第十三条'),
  charter('term_years', '3..5', 'PB-070', '第三十一条'),
  charter('post.approval', ['secretary', 'deputy'], 'PB-060', '第三十一条'),
  charter('dc.order', ['dc_plenary', 'committee_pass', 'superior'], 'PB-061', '第四十五条'),
];

/** Party branches: Art. 21, the reminder after it (its number is not proved) and the structure. */
export const BRANCH_ROWS: readonly Parameter[] = [
  branch('term_years.village_community', 5, 'PB-070', '第二十一条', { unit: 'years' }),
  branch('term_years.branch', 3, 'PB-070', '第二十一条', { unit: 'years' }),
  branch('secretary.elected_by', 'branch_committee', 'PB-023', '第二十一条'),
  branch('secretary.elected_by.without_committee', 'members_meeting', 'PB-024', '第二十一条'),
  branch('secretary.deliberation', true, 'PB-024', null, recalled),
  branch('post.record', ['members'], 'PB-060', '第二十一条'),
  branch('post.approval', ['secretary', 'deputy'], 'PB-060', '第二十一条'),
  branch('pb.assign.allowed', true, 'PB-062', '第二十一条'),
  branch('remind.months', 6, 'PB-071', null, { unit: 'months', mark: 'L' }),
  branch('branch.min_members', 3, 'PB-072', null, { unit: 'persons' }),
  branch('branch.max_members', 50, 'PB-072', null, { unit: 'persons' }),
  branch('branch.committee_from', 7, 'PB-072', null, { unit: 'persons' }),
  branch('branch.committee.size', '3..5', 'PB-072', null),
  branch('branch.committee.max', 7, 'PB-072', null, { unit: 'persons' }),
  branch('general_branch.from', 51, 'PB-072', null, { unit: 'persons' }),
  branch('committee.from', 101, 'PB-072', null, { unit: 'persons' }),
];

/** The interim regulations of 1990: Arts. 1 to 14 were seen, the rest is recalled. */
export const ROWS_1990: readonly Parameter[] = [
  earlier('quorum', '5A > 4E', 'PB-010', null),
  // The text says 20 % where that of 2020 says at least 20 %; the smallest lawful number is the same.
  earlier('delegates.extra', 'ceil(S/5)', 'PB-021', '第八条'),
  earlier('nom.extra', 'ceil(S/5)', 'PB-020', '第十二条'),
  earlier('cand.steps', ['proposed', 'superior_agreed', 'deliberated', 'elected'], 'PB-026', '第十四条'),
  earlier('write_in.requires', 'disapprove', 'PB-040', null),
  earlier('proxy.allowed', false, 'PB-013', null, recalled),
  earlier('secretary.mode', 'equal', 'PB-023', null, recalled),
  earlier('overvote', 'invalid', 'PB-043', null, recalled),
  earlier('overcount.against', 'issued', 'PB-044', null, { ...recalled, mark: 'L' }),
  earlier('base.includes_invalid', true, 'PB-045', null, recalled),
  earlier('pb.base', 'A', 'PB-050', null, recalled),
  earlier('pre.base', 'A', 'PB-051', null, { ...recalled, mark: 'L' }),
  earlier('revote.rule', 'plurality', 'PB-053', null, recalled),
  earlier('runoff.threshold', 'majority', 'PB-054', null, recalled),
  earlier('runoff.extra', 1, 'PB-054', null, { ...recalled, unit: 'persons', mark: 'L' }),
  earlier('elected.order', 'surname_strokes', 'PB-057', null, recalled),
];

/** Local organisations: one sentence on the majority was seen, the rest is recalled. */
export const LOCAL_ROWS: readonly Parameter[] = [
  local('quorum', '5A >= 4E', 'PB-010', null, recalled),
  local('delegates.extra', 'ceil(S/5)', 'PC-08', null),
  local('proxy.allowed', false, 'PB-013', null, recalled),
  local('overcount.against', 'issued', 'PB-044', null, { ...recalled, mark: 'L' }),
  local('pb.base', 'E', 'PB-052', null),
  local('pre.base', 'E', 'PB-052', null, { ...recalled, mark: 'L' }),
  local('county_delegate.base', 'E', 'PC-08', null, { mark: 'L' }),
  local('revote.rule', 'plurality', 'PB-053', null, recalled),
  local('runoff.threshold', 'majority', 'PB-054', null, recalled),
  local('runoff.extra', 1, 'PB-054', null, { ...recalled, unit: 'persons', mark: 'L' }),
  // Read in the regulations of 1994 (Art. 39), not in those of 2020.
  local('elected.order', 'surname_strokes', 'PB-057', null),
];
