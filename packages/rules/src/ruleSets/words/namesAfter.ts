import type { WordPairs } from './pairs.ts';

/** Announcement, filing, approval. */
export const ANNOUNCEMENT_NAMES: WordPairs = {
  announce: ['何时公布选举结果', 'When the result is announced'],
  'announce.delay_approval': ['推迟公布结果由谁同意', 'Who agrees to a later announcement'],
  'publish_elected.days': ['当选名单最迟多少日内公布', 'Days until the list of the elected is published'],
  'file.with': ['选举结果报何处备案', 'Where the result is filed'],
  'file.when': ['选举结果何时备案', 'When the result is filed'],
  'rc.file_with': ['居民委员会选举结果报何处备案', "Where the residents' result is filed"],
  'cert.by': ['当选证书由谁颁发', 'Who issues certificates'],
  'cert.days': ['当选证书多少日内颁发', 'Days until certificates are issued'],
  'cert.when': ['当选证书何时颁发', 'When certificates are issued'],
  'post.approval': ['须经上级批准的职务', 'Posts that the superior approves'],
  'post.approval.standing': ['常委须经上级批准', 'The superior approves the standing committee'],
  'post.record': ['报上级备案的职务', 'Posts reported for record'],
  'dc.order': ['纪委书记、副书记的产生顺序', 'Order of electing the discipline secretaries'],
  'void.by': ['党内选举无效由谁决定', 'Who declares a Party election void'],
  'void.approval': ['宣布党内选举无效由谁批准', 'Who approves declaring it void'],
  'void.states': ['宣布党内选举无效的步骤', 'Steps of declaring it void'],
};

/** Handover, files, audit. */
export const HANDOVER_NAMES: WordPairs = {
  'handover.days': ['工作移交最迟多少日内完成', 'Days until the handover is complete'],
  'handover.supervised_by': ['工作移交由谁监督', 'Who supervises the handover'],
  'seal.when': ['印章何时移交', 'When the seal is handed over'],
  'audit.before': ['离任审计结果何时公布', 'When the audit is published'],
  'audit.scope': ['离任审计的对象', 'Whom the audit concerns'],
  'archive.contains': ['选举档案的内容', 'What the election files hold'],
  'archive.min_years': ['选举档案最少保存年数', 'Years that the files are kept'],
  'ballot.retention': ['选票保存期限', 'How long ballots are kept'],
  'ballot.kept_by': ['选票由谁保管', 'Who keeps the ballots'],
  'disclosure.days': ['村务公开事项公示日数', 'Days that items stay posted'],
};

/** Recall, resignation, vacancies during the term. */
export const TERM_NAMES: WordPairs = {
  'recall.voters': ['要求罢免的选民比例', 'Share of voters who may ask for recall'],
  'recall.households': ['要求罢免的户代表比例', 'Share of household representatives who may ask for recall'],
  'recall.reps': ['要求罢免的代表比例', 'Share of representatives who may ask for recall'],
  'recall.pass': ['罢免通过所需票数', 'Votes that pass a recall'],
  'recall.days': ['罢免要求多少日内表决', 'Days until the recall is voted on'],
  'recall.township_days': [
    '逾期未表决时乡镇办理的期限',
    'Days for the township to step in when a recall is not voted on',
  ],
  'recall.cooldown': ['罢免未通过多久不得再提', 'How long a failed recall bars another'],
  'resign.effective': ['辞职何时生效', 'When a resignation takes effect'],
  auto_end: ['职务自行终止的情形', 'When office ends by itself'],
  'byelection.by': ['由谁补选', 'Who holds the by-election'],
  'byelection.max_months': ['最迟多久内补选', 'Deadline of the by-election'],
  'byelection.representatives': ['代表会议补选的到会要求', 'Attendance when representatives hold the by-election'],
  'byelection.term': ['补选成员的任期', 'Term of those elected in a by-election'],
  'rc2018.call': ['谁可以提议召开居民会议', "Who may call a residents' meeting"],
  'pb.byelection.by': ['党组织出缺由谁补选', 'Who fills a vacancy in the Party body'],
  'pb.assign.allowed': ['上级可以调动或者指派负责人', 'The superior may transfer or assign leaders'],
};

/** Meetings that decide. */
export const MEETING_NAMES: WordPairs = {
  'meeting.quorum': ['村（居）民会议到会人数', 'Attendance of a general meeting'],
  'meeting.decision': ['村（居）民会议如何通过', 'How a general meeting decides'],
  'reps.quorum': ['代表会议到会人数', "Attendance of a representatives' meeting"],
  'reps.decision': ['代表会议如何通过', "How a representatives' meeting decides"],
  'reps.share': ['代表占组成人员的比例', 'Share of representatives in their meeting'],
  'reps.women': ['妇女代表的比例', 'Share of women among the representatives'],
  'reps.households': ['多少户推选一名村民代表', 'Households for each representative'],
  'group.quorum': ['村民小组会议到会人数', 'Attendance of a group meeting'],
  'group.decision': ['村民小组会议如何通过', 'How a group meeting decides'],
};
