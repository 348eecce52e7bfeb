import { CHOICES, rowsOf, SPOUSE_PARENT_CHILD_SIBLING } from '../row.ts';
import type { Overlay, Parameter } from '../types.ts';

const LAW = '河南省实施《中华人民共和国村民委员会组织法》办法（2011）';
const row = rowsOf(LAW);

const BEFORE_THE_VOTE: readonly Parameter[] = [
  row('ec.size.min', 7, 'VC-204', '第十一条', { unit: 'persons' }),
  row('ec.size.max', 9, 'VC-204', '第十一条', { unit: 'persons' }),
  row('ec.exit_on', ['confirmed'], 'VC-207', null),
  row('reg.cat_c.grounds', ['residence', 'qualified_outsider'], 'VC-304', null),
  row('reg.cat_c.years', 1, 'VC-304', null, { unit: 'years' }),
  row('reg.cat_c.certificate', true, 'VC-315', '第二十条第三项'),
  row('voter_card', 'required', 'VC-314', '第二十一条'),
  row('nom.extra.chair', 1, 'VC-403', '第二十四条', { unit: 'persons' }),
  row('nom.extra.vice', 1, 'VC-403', '第二十四条', { unit: 'persons' }),
  row('nom.extra.member', '1..2', 'VC-403', '第二十四条', { unit: 'persons' }),
  row('nom.quorum', '1/2+', 'VC-409', '第二十四条'),
  // Votes for a higher post may be added to a lower one when nominations are counted, never at the election.
  row('nom.cascade', 'downward', 'VC-630', '第二十五条', { confidence: 'V*' }),
  row('nom.dup_post', 'barred', 'VC-408', null),
  row('cand.lead_days', 5, 'VC-412', '第二十六条', { unit: 'days' }),
  row('cand.withdraw', 'list+3', 'VC-414', '第二十六条、第二十七条'),
  row('mode', ['candidates', 'open'], 'VC-415', '第二十二条、第二十九条'),
];

const BALLOTS_AND_PROXIES: readonly Parameter[] = [
  row('ballot.rounds', 'separate_papers', 'VC-502', '第三十四条'),
  row('choices', CHOICES, 'VC-503', '第三十四条'),
  row('write_in.pool', 'voters', 'VC-504', '第三十四条'),
  row('overvote', 'invalid', 'VC-505', '第三十五条'),
  row('undervote', 'valid', 'VC-505', '第三十五条'),
  row('illegible.scope', 'ballot', 'VC-508', '第三十五条'),
  row('foreign_mark', 'invalid', 'VC-509', '第三十五条'),
  row('proxy.who', 'near_relative', 'VC-521', null),
  row('proxy.max', 3, 'VC-522', null, { unit: 'persons' }),
  row('proxy.apply_lead', 1, 'VC-526', '第三十条', { unit: 'days' }),
  row('proxy.publish_lead', 1, 'VC-526', '第三十条', { unit: 'days' }),
  row('proxy.card_swap', true, 'VC-527', '第三十条'),
  row('mobile.for', ['old', 'weak', 'ill', 'disabled'], 'VC-531', '第三十一条'),
  row('mobile.min_scrutineers', 3, 'VC-531', '第三十一条', { unit: 'persons' }),
  row('staff.kin_scope', SPOUSE_PARENT_CHILD_SIBLING, 'VC-535', '第三十二条'),
  row('count.central', true, 'VC-533', '第三十七条'),
];

const RESULT: readonly Parameter[] = [
  row('overcount.against', 'issued', 'VC-604', '第三十五条'),
  row('rerun.max_days', 30, 'VC-605', null, { unit: 'days' }),
  row('revote.rule', 'plurality', 'VC-612', '第三十六条'),
  row('runoff.threshold', 'majority_then_third', 'VC-624', '第三十八条'),
  row('runoff.turnout', 'majority', 'VC-625', '第三十八条'),
  row('runoff.reuse_list', true, 'VC-627', '第三十八条'),
];

const AFTERWARDS: readonly Parameter[] = [
  row('file.when', 'promptly', 'VC-703', '第三十七条'),
  row('cert.when', 'announcement', 'VC-704', '第三十七条'),
  row('ballot.retention', '3 years', 'VC-705', '第三十七条'),
  row('ballot.kept_by', 'township', 'VC-705', '第三十七条'),
  row('seal.when', 'deposited_on_T', 'VC-707', '第四十条'),
  row('recall.days', 30, 'VC-722', '第四十三条', { unit: 'days' }),
];

/** Henan's implementing measure of the villagers' law, in the text of 2011 (election chapters). */
export const HENAN_2011: Overlay = {
  id: 'PV-HA-2011',
  title: { zh: LAW, en: "Henan Measures for Implementing the Organic Law of the Villagers' Committees (2011)" },
  province: { code: '410000', pinyin: 'Henan', zh: '河南省' },
  appliesTo: ['villagers-committee'],
  byAnalogy: ['residents-committee'],
  inForce: { from: '2011-01-01', to: null, fromKnownBy: 'year' },
  source: LAW,
  complete: false,
  parameters: [...BEFORE_THE_VOTE, ...BALLOTS_AND_PROXIES, ...RESULT, ...AFTERWARDS],
};
