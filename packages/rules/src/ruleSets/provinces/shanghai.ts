import { CHOICES, rowsOf, SPOUSE_AND_LINEAL } from '../row.ts';
import type { Overlay, Parameter } from '../types.ts';

const LAW = '上海市村民委员会选举办法（2020）';
const row = rowsOf(LAW);

const BEFORE_THE_VOTE: readonly Parameter[] = [
  row('vc.size.decided_by', 'meeting', 'VC-102', '第二条'),
  row('vc.women.min', 1, 'VC-103', null, { unit: 'persons' }),
  row('vc.defer.approval', ['meeting', 'township', 'district'], 'VC-109', '第五条'),
  row('ec.size.min', 7, 'VC-204', '第七条', { unit: 'persons' }),
  row('ec.size.max', 9, 'VC-204', '第七条', { unit: 'persons' }),
  row('ec.exit_on', ['confirmed'], 'VC-207', null),
  row('ec.end', 'handover_done', 'VC-212', '第八条'),
  row('voter.age_on', 'election_day', 'G-23', '第九条'),
  row('reg.cat_c.grounds', ['residence', 'married_in', 'former_villager_with_collective_rights'], 'VC-304', null),
  row('reg.cat_c.years', 1, 'VC-304', null, { unit: 'years' }),
  row('nom.extra.chair', 1, 'VC-403', '第十二条', { unit: 'persons' }),
  row('nom.extra.vice', 1, 'VC-403', '第十二条', { unit: 'persons' }),
  row('nom.extra.member', '1..3', 'VC-403', '第十二条', { unit: 'persons' }),
  row('cand.lead_days', 5, 'VC-412', '第十二条', { unit: 'days' }),
  row('cand.order', 'nomination_votes', 'VC-413', '第十二条'),
  row('mode', ['candidates', 'open'], 'VC-415', '第十一条'),
  row('campaign.end', 'T-1', 'VC-417', '第十三条'),
];

const BALLOTS_AND_PROXIES: readonly Parameter[] = [
  row('ballot.rounds', ['single', 'per_post'], 'VC-502', '第十五条'),
  row('choices', CHOICES, 'VC-503', '第十七条'),
  row('overvote', 'invalid', 'VC-505', '第十九条'),
  row('undervote', 'valid', 'VC-505', '第十九条'),
  row('proxy.who', 'near_relative', 'VC-521', null),
  row('proxy.max', 3, 'VC-522', null, { unit: 'persons' }),
  row('proxy.subdelegate', false, 'VC-524', '第十六条'),
  row('proxy.onsite', false, 'VC-524', '第十六条'),
  row('proxy.apply_lead', 5, 'VC-526', '第十六条', { unit: 'days' }),
  row('proxy.publish_lead', 2, 'VC-526', '第十六条', { unit: 'days' }),
  row('count.central', true, 'VC-533', '第十八条'),
  row('staff.kin_scope', SPOUSE_AND_LINEAL, 'VC-535', '第十四条'),
];

const RESULT: readonly Parameter[] = [
  row('overcount.against', 'voters', 'VC-604', '第十九条'),
  row('revote.rule', 'plurality', 'VC-612', '第二十条'),
  row('runoff.extra', 1, 'VC-622', '第二十一条', { unit: 'persons' }),
  row('runoff.threshold', 'third', 'VC-623', null),
  // The limit holds when fewer than three were elected.
  row('runoff.max_days', 30, 'VC-626', '第二十一条', { unit: 'days' }),
  row('runoff.max_days.when', 'fewer_than_3_elected', 'VC-626', '第二十一条'),
  row('vacancy.min_members', 3, 'VC-628', '第二十一条', { unit: 'persons' }),
  row('vacancy.by', 'meeting', 'VC-628', '第二十一条'),
  row('acting', ['vice_chair_with_most_votes', 'member_with_most_votes'], 'VC-629', '第二十一条'),
  row('kin.scope', SPOUSE_AND_LINEAL, 'VC-650', '第二条'),
];

const AFTERWARDS: readonly Parameter[] = [
  row('file.with', 'township', 'VC-703', '第二十二条'),
  row('cert.by', 'electoral_committee', 'VC-704', '第二十二条'),
  row('ballot.retention', 'until_next_election_ends', 'VC-705', '第二十三条'),
  row('ballot.kept_by', 'township', 'VC-705', null),
  row('seal.when', 'formation_day', 'VC-707', '第二十四条'),
  row('recall.days', 30, 'VC-722', '第二十七条', { unit: 'days' }),
  // The limit holds when fewer than three members remain; otherwise the representatives may leave the seat open.
  row('byelection.max_months', 3, 'VC-740', '第二十九条', { unit: 'months' }),
];

/** Shanghai's measure on the election of villagers' committees, in the text of 2020. */
export const SHANGHAI_2020: Overlay = {
  id: 'PV-SH-2020',
  title: { zh: LAW, en: "Shanghai Measures for the Election of Villagers' Committees (2020)" },
  province: { code: '310000', pinyin: 'Shanghai', zh: '上海市' },
  appliesTo: ['villagers-committee'],
  byAnalogy: ['residents-committee'],
  inForce: { from: '2020-01-01', to: null, fromKnownBy: 'year' },
  source: LAW,
  complete: false,
  parameters: [...BEFORE_THE_VOTE, ...BALLOTS_AND_PROXIES, ...RESULT, ...AFTERWARDS],
};
