import { CHOICES, rowsOf, SPOUSE_AND_LINEAL } from '../row.ts';
import type { Overlay, Parameter } from '../types.ts';

const LAW = '北京市村民委员会选举办法（2012）';
const row = rowsOf(LAW);

const BEFORE_THE_VOTE: readonly Parameter[] = [
  row('vc.size.decided_by', 'meeting', 'VC-102', '第三条'),
  row('vc.women.min', 1, 'VC-103', null, { unit: 'persons' }),
  row('women.post', 'fixed_by_meeting', 'VC-640', null),
  row('ec.size.min', 5, 'VC-204', '第九条', { unit: 'persons' }),
  row('ec.size.max', 9, 'VC-204', '第九条', { unit: 'persons' }),
  row('ec.publish', 'immediate', 'VC-206', '第九条'),
  row('ec.file_with', 'township', 'VC-206', '第九条'),
  row('ec.exit_on', ['nominated'], 'VC-207', null),
  row('ec.decides_by', 'majority', 'VC-213', '第十条'),
  row('voter.age_on', 'election_day', 'G-23', '第十二条'),
  row('reg.cat_c.grounds', ['residence', 'work', 'former_agricultural_registration'], 'VC-304', null),
  row('reg.cat_c.years', 1, 'VC-304', null, { unit: 'years' }),
  row('reg.exclude', ['INCAPABLE', 'DEPRIVED', 'UNREACHABLE'], 'VC-307', '第十四条'),
  row('voter_card', 'required', 'VC-314', '第十五条'),
  row('nom.extra.chair', '1..2', 'VC-403', '第十六条', { unit: 'persons' }),
  row('nom.extra.vice', '1..2', 'VC-403', '第十六条', { unit: 'persons' }),
  row('nom.extra.member', '1..2', 'VC-403', '第十六条', { unit: 'persons' }),
  row('nom.per_voter_max', 'S', 'VC-407', '第十六条'),
  row('nom.quorum', '1/2+', 'VC-409', '第十六条'),
  row('cand.lead_days', 5, 'VC-412', '第二十条', { unit: 'days' }),
  row('cand.order', 'nomination_votes', 'VC-413', '第二十条'),
  row('mode', ['candidates'], 'VC-415', null),
];

const BALLOTS_AND_PROXIES: readonly Parameter[] = [
  row('ballot.rounds', ['single', 'per_post'], 'VC-502', '第二十二条'),
  row('choices', CHOICES, 'VC-503', '第二十六条'),
  row('overvote', 'invalid', 'VC-505', '第二十八条'),
  row('undervote', 'valid', 'VC-505', '第二十八条'),
  row('illegible.scope', 'ballot', 'VC-508', '第二十八条'),
  row('base.includes_invalid', true, 'VC-510', '第二十八条'),
  row('doubtful.by', 'ec', 'VC-511', '第二十八条'),
  row('proxy.who', 'near_relative', 'VC-521', null),
  row('proxy.max', 3, 'VC-522', null, { unit: 'persons' }),
  row('proxy.candidate_ok', false, 'VC-523', '第二十五条'),
  row('proxy.apply_lead', 1, 'VC-526', '第二十五条', { unit: 'days' }),
  row('proxy.publish_lead', 1, 'VC-526', '第二十五条', { unit: 'days' }),
  row('mobile.for', ['old', 'disabled'], 'VC-531', '第二十三条'),
  row('mobile.min_scrutineers', 3, 'VC-531', '第二十三条', { unit: 'persons' }),
  row('station.min_scrutineers', 3, 'VC-532', '第二十三条', { unit: 'persons' }),
  row('count.central', true, 'VC-533', '第二十七条'),
  row('staff.kin_scope', SPOUSE_AND_LINEAL, 'VC-535', '第二十一条'),
];

const RESULT: readonly Parameter[] = [
  row('overcount.against', 'voters', 'VC-604', '第二十八条'),
  row('revote.rule', 'plurality', 'VC-612', '第二十九条'),
  row('runoff.extra', 1, 'VC-622', '第三十条', { unit: 'persons' }),
  row('runoff.threshold', 'third', 'VC-623', null),
  row('runoff.max_days', 15, 'VC-626', '第三十条', { unit: 'days' }),
  // The measure says more than three (超过三人), hence four.
  row('vacancy.min_members', 4, 'VC-628', '第三十条', { unit: 'persons' }),
  row('vacancy.by', 'meeting', 'VC-628', '第三十条'),
  row('vacancy.chair_required', true, 'VC-628', '第三十条'),
];

const AFTERWARDS: readonly Parameter[] = [
  row('file.with', 'township', 'VC-703', '第三十一条'),
  row('seal.when', 'within_handover', 'VC-707', null),
  row('recall.days', 30, 'VC-722', '第三十三条', { unit: 'days' }),
  row('recall.cooldown', 'rest_of_term', 'VC-723', '第三十四条'),
];

/** Beijing's measure on the election of villagers' committees, in the text of 2012. */
export const BEIJING_2012: Overlay = {
  id: 'PV-BJ-2012',
  title: { zh: LAW, en: "Beijing Measures for the Election of Villagers' Committees (2012)" },
  province: { code: '110000', pinyin: 'Beijing', zh: '北京市' },
  appliesTo: ['villagers-committee'],
  byAnalogy: ['residents-committee'],
  inForce: { from: '2012-01-01', to: null, fromKnownBy: 'year' },
  source: LAW,
  complete: false,
  parameters: [...BEFORE_THE_VOTE, ...BALLOTS_AND_PROXIES, ...RESULT, ...AFTERWARDS],
};
