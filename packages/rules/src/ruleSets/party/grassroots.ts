import { rowsOf } from '../row.ts';
import type { Parameter } from '../types.ts';

const row = rowsOf('中国共产党基层组织选举工作条例（2020）', 'V*');
const answers = rowsOf('组织部门问答', 'V*');
const handbook = rowsOf('中央组织部门工作问答手册', 'V*');
const charter = rowsOf('中国共产党章程', 'V*');
const terms = rowsOf('关于党的基层组织任期的意见（2018）', 'V*');
const rural = rowsOf('中国共产党农村基层组织工作条例（2019）', 'V*');
const practice = rowsOf('各地做法', 'R');

const RIGHTS_AND_QUORUM: readonly Parameter[] = [
  row('defer.max_months', 12, 'PB-002', '第三条', { unit: 'months' }),
  row('defer.approval', 'superior', 'PB-002', '第三条'),
  row('congress.min_members', 500, 'PB-003', '第四条', { unit: 'persons' }),
  row('congress.approval', 'required', 'PB-003', '第四条'),
  row('rights.none_for', ['PROBATIONARY', 'PARTY_PROBATION'], 'PB-004', '第五条'),
  row('rights.suspended_for', ['DETAINED', 'ARRESTED'], 'PB-004', '第五条'),
  row('rights.voter', ['learn_about', 'ask_for_change', 'choose_none', 'choose_another'], 'PB-005', '第六条'),
  row('quorum', '5A >= 4E', 'PB-010', null),
  answers(
    'quorum.exclusions',
    [
      'ILLNESS_WITHOUT_WILL',
      'ABROAD_HALF_YEAR',
      'SERVING_SENTENCE',
      'BEDRIDDEN',
      'AWAY_HALF_YEAR',
      'RETIRED_ELSEWHERE',
    ],
    'PB-011',
    null,
  ),
  answers('quorum.exclusions.approval', ['superior', 'members_meeting'], 'PB-011', null),
  answers('quorum.other_absentees', 'counted', 'PB-012', null),
  row('proxy.allowed', false, 'PB-013', '第二十四条'),
  row('measure.adopt', true, 'PB-064', null, { mark: 'L', confidence: 'V~' }),
];

const CANDIDATES: readonly Parameter[] = [
  row('delegates.normal', '100..200', 'PC-01', '第八条'),
  row('delegates.max', 300, 'PC-01', '第八条', { unit: 'persons' }),
  row('delegates.extra', 'ceil(S/5)', 'PB-021', '第九条'),
  row('delegates.steps', ['recommend', 'preliminary', 'prospective_reviewed', 'elect'], 'PC-03', '第十条'),
  row('credential.gate', true, 'PC-04', '第十一条'),
  row('nom.extra', 'ceil(S/5)', 'PB-020', '第十三条'),
  row('sc.extra', '1..2', 'PB-022', null, { confidence: 'R' }),
  row('secretary.mode', 'equal', 'PB-023', null),
  row('cand.steps', ['proposed', 'superior_agreed', 'deliberated', 'elected'], 'PB-025', '第十四条'),
  row('form', ['direct_diff', 'pre_then_formal'], 'PB-027', null, { mark: 'L' }),
];

const VOTE: readonly Parameter[] = [
  row('presiding.congress', 'presidium', 'PB-030', '第二十条'),
  row('presiding.members_meeting', 'outgoing_committee', 'PB-030', null),
  row('plenary.first.presided_by', ['named_by_presidium', 'recommended_by_outgoing_committee'], 'PB-031', '第二十条'),
  row('cand.introduction', 'required', 'PB-032', '第二十一条'),
  row('scrutineer.not_candidate', true, 'PB-033', '第二十二条'),
  row('tellers.under', 'scrutineers', 'PB-034', '第二十三条'),
  row('ballot.secret', true, 'PB-035', '第二十四条'),
  row('ballot.order', 'surname_strokes', 'PB-035', '第二十四条'),
  row('ballot.order.secretaries', 'approved_by_superior', 'PB-035', '第二十四条'),
  row('scribe.not_candidate', true, 'PB-036', '第二十四条'),
  row('choices', ['approve', 'disapprove', 'abstain', 'write_in'], 'PB-040', '第二十五条'),
  row('write_in.requires', 'disapprove', 'PB-040', '第二十五条'),
  row('marks', 'circle', 'PB-041', null, { mark: 'L', confidence: 'V~' }),
  row('overvote', 'invalid', 'PB-043', null, { confidence: 'V~' }),
  row('abstain_write_in', 'ignore', 'PB-040', null, { mark: 'L', confidence: 'R' }),
];

const RESULT: readonly Parameter[] = [
  row('overcount.against', 'issued', 'PB-044', null, { mark: 'L' }),
  row('base.includes_invalid', true, 'PB-045', null),
  row('pb.base', 'A', 'PB-050', null),
  row('pre.base', 'A', 'PB-051', null, { mark: 'L', confidence: 'R' }),
  row('election.threshold', '2v > A', 'PB-050', null),
  row('revote.rule', 'plurality', 'PB-053', null),
  row('runoff.threshold', 'majority', 'PB-054', null),
  row('runoff.extra', 1, 'PB-054', null, { unit: 'persons', mark: 'L', confidence: 'R' }),
  handbook('seats.planned_vacancy', false, 'PB-054', null),
  handbook('seats.reduce', '2agree >= A or presidium', 'PB-055', null),
  row('report.columns', ['approve', 'disapprove', 'abstain', 'write_in'], 'PB-056', null, { confidence: 'R' }),
  row('elected.order', 'surname_strokes', 'PB-057', null, { confidence: 'R' }),
];

/** What no text orders and places do in their own ways (社区“两推一选”, PX; 乡镇党代会, PC). */
const PRACTICE: readonly Parameter[] = [
  practice('two_rec', true, 'PX-01', null, { mark: 'L' }),
  practice('direct_secretary', false, 'PX-04', null, { mark: 'L' }),
  practice('px.size', '5..9', 'PX-05', null, { mark: 'L', confidence: 'V*' }),
  practice('sequence', 'party_first', 'PX-06', null, { mark: 'L' }),
  practice('dc.size', '5..7', 'PC-06', null, { mark: 'L', confidence: 'V~' }),
];

const AFTERWARDS: readonly Parameter[] = [
  charter('post.approval', ['secretary', 'deputy'], 'PB-060', '第三十一条'),
  row('post.approval.standing', true, 'PB-060', null, { confidence: 'R' }),
  row('post.record', ['members'], 'PB-060', null, { confidence: 'V~' }),
  row('dc.order', ['dc_plenary', 'committee_pass', 'superior'], 'PB-061', null, { confidence: 'R' }),
  row('pb.byelection.by', 'meeting', 'PB-062', null, { confidence: 'V~' }),
  terms('term_years.village_community', 5, 'PB-070', null, { unit: 'years' }),
  terms('term_years.committee', 5, 'PB-070', null, { unit: 'years' }),
  terms('term_years.branch', 3, 'PB-070', null, { unit: 'years' }),
  handbook('new_body.max_months', 12, 'PB-073', null, { unit: 'months' }),
  rural('pc.size.min', 7, 'PC-05', null, { unit: 'persons', mark: 'P' }),
  rural('pc.size.max', 9, 'PC-05', null, { unit: 'persons', mark: 'P' }),
];

/** The regulations of 2020. Arts. 1 to 14 and 20 to 25 were seen; the numbers of the others are not proved. */
export const ROWS_2020: readonly Parameter[] = [
  ...RIGHTS_AND_QUORUM,
  ...CANDIDATES,
  ...VOTE,
  ...RESULT,
  ...AFTERWARDS,
  ...PRACTICE,
];
