import { CHOICES, rowsOf, SPOUSE_PARENT_CHILD_SIBLING } from '../row.ts';
import type { Overlay, Parameter } from '../types.ts';

const LAW = '浙江省村民委员会选举办法（2020）';
const row = rowsOf(LAW);

const BEFORE_THE_VOTE: readonly Parameter[] = [
  row('vc.size.decided_by', 'village_size', 'VC-102', null),
  row('vc.defer.max_months', 6, 'VC-109', '第三条', { unit: 'months' }),
  row('ec.size.min', 5, 'VC-204', '第八条', { unit: 'persons' }),
  row('ec.size.max', 9, 'VC-204', '第八条', { unit: 'persons' }),
  row('ec.publish', 'immediate', 'VC-206', '第八条'),
  row('ec.file_with', 'township', 'VC-206', '第八条'),
  row('ec.exit_on', ['nominated', 'self_nominated'], 'VC-207', null),
  row('ec.exit_on_kin', SPOUSE_PARENT_CHILD_SIBLING, 'VC-208', '第九条'),
  row('ec.absent_limit', 2, 'VC-210', '第九条'),
  row('ec.reform.approval', 'county', 'VC-211', '第十一条'),
  row('ec.end', 'handover_done', 'VC-212', '第十一条'),
  row('voter.age_on', 'election_day', 'G-23', '第十二条'),
  row('reg.cat_c.grounds', ['residence', 'village_work'], 'VC-304', null),
  row('reg.cat_c.years', 1, 'VC-304', null, { unit: 'years' }),
  row('nom.per_voter_max', 'S', 'VC-407', '第十七条'),
  row('nom.proxy', false, 'VC-408', '第十七条'),
  row('nom.dup_post', 'void', 'VC-408', '第十七条'),
  row('nom.quorum', '1/2+', 'VC-409', '第十八条'),
  row('nom.primary', 'voters', 'VC-410', '第十八条第二款'),
  row('nom.two_posts', 'written_choice', 'VC-411', '第十八条'),
  row('cand.lead_days', 5, 'VC-412', '第十八条', { unit: 'days' }),
  row('cand.order', 'nomination_votes', 'VC-413', '第十八条'),
  row('cand.order.self_nominated', 'name_strokes', 'VC-413', '第二十条'),
  row('cand.withdraw', 'T-3', 'VC-414', '第十九条'),
  row('mode', ['candidates', 'self_nomination'], 'VC-415', '第三条、第二十条'),
  row('self_nomination.close_lead_days', 10, 'VC-415', '第二十条', { unit: 'days' }),
  row('self_nomination.list_lead_days', 5, 'VC-415', '第二十条', { unit: 'days' }),
  row('campaign.end', 'T-1', 'VC-417', '第二十三条'),
  row('poll_notice.lead_days', 5, 'VC-536', '第二十二条', { unit: 'days' }),
];

const BALLOTS_AND_PROXIES: readonly Parameter[] = [
  row('ballot.rounds', 'single', 'VC-502', '第二十一条'),
  row('choices', CHOICES, 'VC-503', '第二十一条'),
  row('write_in.pool', 'voters', 'VC-504', '第二十一条'),
  row('overvote', 'invalid', 'VC-505', '第二十七条'),
  row('undervote', 'valid', 'VC-505', '第二十七条'),
  row('dup_post', 'invalid', 'VC-507', '第二十七条'),
  row('doubtful.by', 'ec', 'VC-511', '第二十七条'),
  row('proxy.who', 'near_relative', 'VC-521', '第二十五条'),
  row('proxy.max', 3, 'VC-522', null, { unit: 'persons' }),
  row('proxy.candidate_ok', false, 'VC-523', '第二十五条'),
  row('proxy.subdelegate', false, 'VC-524', '第二十五条'),
  row('proxy.onsite', false, 'VC-524', '第二十五条'),
  row('proxy.apply_lead', 3, 'VC-526', '第二十五条', { unit: 'days' }),
  row('proxy.publish_lead', 1, 'VC-526', '第二十五条', { unit: 'days' }),
  row('mobile.for', ['scattered'], 'VC-531', '第二十四条'),
  row('mobile.approval', 'township', 'VC-531', '第二十四条'),
  row('mobile.min_scrutineers', 3, 'VC-531', '第二十四条', { unit: 'persons' }),
  row('count.central', true, 'VC-533', '第二十六条'),
  row('staff.kin_scope', SPOUSE_PARENT_CHILD_SIBLING, 'VC-535', '第二十二条'),
];

const RESULT: readonly Parameter[] = [
  row('overcount.against', 'voters', 'VC-604', '第二十七条'),
  row('revote.rule', 'plurality', 'VC-612', '第二十八条'),
  row('write_in.electable', true, 'VC-613', '第二十八条'),
  row('runoff.extra', 1, 'VC-622', '第二十九条', { unit: 'persons' }),
  row('runoff.threshold', 'third', 'VC-623', null),
  row('runoff.max_days', 30, 'VC-626', '第二十九条', { unit: 'days' }),
  row('runoff.same_day', true, 'VC-626', '第二十九条'),
  row('vacancy.min_members', 3, 'VC-628', '第三十条', { unit: 'persons' }),
  row('vacancy.by', 'automatic', 'VC-628', '第三十条'),
  row('acting', ['vice_chair', 'member_chosen_by_representatives'], 'VC-629', '第三十条'),
  row('women.method', 'separate', 'VC-640', '第二十一条、第二十九条'),
  row('kin.scope', SPOUSE_PARENT_CHILD_SIBLING, 'VC-650', '第三十一条'),
  row('kin.resolution', 'highest_post', 'VC-650', '第三十一条'),
  row('post_check', true, 'VC-661', '第三十二条'),
];

const AFTERWARDS: readonly Parameter[] = [
  row('announce.delay_approval', 'township_guidance', 'AP-12', '第三十二条'),
  row('publish_elected.days', 1, 'VC-702', '第三十二条', { unit: 'days' }),
  row('ballot.retention', 'election_files', 'VC-705', null),
  row('seal.when', 'within_handover', 'VC-707', null),
  row('recall.days', 30, 'VC-722', '第三十五条', { unit: 'days' }),
  row('recall.township_days', 60, 'VC-722', '第三十五条', { unit: 'days' }),
  row('recall.cooldown', '1 year', 'VC-723', '第三十六条'),
  row('byelection.representatives', 'two_thirds', 'VC-740', '第三十八条'),
];

/** Zhejiang's measure on the election of villagers' committees, in the text of 2020. */
export const ZHEJIANG_2020: Overlay = {
  id: 'PV-ZJ-2020',
  title: { zh: LAW, en: "Zhejiang Measures for the Election of Villagers' Committees (2020)" },
  province: { code: '330000', pinyin: 'Zhejiang', zh: '浙江省' },
  appliesTo: ['villagers-committee'],
  byAnalogy: ['residents-committee'],
  inForce: { from: '2020-01-01', to: null, fromKnownBy: 'year' },
  source: LAW,
  complete: false,
  parameters: [...BEFORE_THE_VOTE, ...BALLOTS_AND_PROXIES, ...RESULT, ...AFTERWARDS],
};
