import type { Bilingual } from '@huanjie/rules';

/**
 * Every event of the journal, declared once: what it means in words, and what its payload holds.
 * Payloads hold ids, counts and digests, never personal data.
 */
export interface EventPayloads {
  'account.granted': { accountId: string; role: string };
  'keys.rotated': { persons: number; key: string };
  'data.purged': { before: string; total: number; erased: Readonly<Record<string, number>> };
  'round.created': { kind: string; electionDay: string; practice: boolean };
  'file.imported': { kind: string; rows: number; sha256: string };
  'poll.determined': { pollId: string; validity: string; elected: number; digest: string };
  'poll.prepared': { pollId: string; body: string; stage: string; heldOn: string; candidates: number };
  'poll.cancelled': { pollId: string };
  'poll.announced': { pollId: string; announcedOn: string };
  'poll.followed': { pollId: string; kind: string; votes: number };
  'count.started': { pollId: string; number: number; sheets: number };
  'count.sheetAdded': { pollId: string; sheetId: string };
  'count.writeInNamed': { pollId: string; candidateId: string };
  'count.entered': { sheetId: string; ordinal: number; digest: string };
  'count.corrected': { sheetId: string; fields: number };
  'count.discarded': { sheetId: string };
  'count.explained': { pollId: string; check: string };
  'count.doubtSetAside': { doubtfulId: string; kind: string; papers: number };
  'count.doubtRuled': { doubtfulId: string; papers: number; valid: number };
  'count.called': { sheetId: string; strokes: number };
  'count.sealed': { pollId: string; number: number; digest: string };
  'count.amended': { sheetId: string; fields: number };
  'count.reopened': { pollId: string; number: number };
  'result.filed': { pollId: string; requestedOn: string };
  'result.replied': { pollId: string; outcome: string };
  'certificate.issued': { pollId: string; certificates: number };
  'certificate.returned': { certificateId: string };
  'programme.factRecorded': { factId: string; fact: string };
  'programme.documentRecorded': { documentId: string; kind: string; direction: string };
  'programme.planReviewed': { documentId: string; state: string };
  'programme.meetingRecorded': { meetingId: string; kind: string; heldOn: string };
  'programme.approvalRequested': { approvalId: string; kind: string };
  'programme.approvalReplied': { approvalId: string; outcome: string };
  'programme.bodyFormed': { bodyId: string; kind: string; members: number };
  'programme.memberNamed': { bodyId: string; personId: string; role: string };
  'programme.memberReleased': { bodyId: string; personId: string };
  'programme.stepDone': { step: string; doneOn: string };
  'person.revealed': { personId: string; purposeDigest: string };
  'report.paragraphEdited': { outline: string; paragraph: string; digest: string };
  'records.exported': { measure: string; rows: number };
  'report.exported': { outline: string; format: string; digest: string };
  'committee.formed': { bodyId: string; members: number; source: string };
  'committee.published': { bodyId: string; publishedOn: string };
  'committee.left': { changeId: string; ground: string };
  'committee.joined': { changeId: string; how: string };
  'committee.met': { bodyId: string; metOn: string; present: number };
  'committee.kinDeclared': { kinshipId: string };
  'committee.kinRemoved': { kinshipId: string };
  'committee.staffNamed': { bodyId: string; members: number };
  'committee.staffPublished': { bodyId: string; publishedOn: string };
  'nomination.opened': { nominationId: string; body: string; method: string };
  'nomination.tallied': { sheetId: string; version: number };
  'nomination.nameSettled': { nameId: string; outcome: string };
  'nomination.formReceived': { formId: string; supporters: number };
  'nomination.closed': { nominationId: string; nominees: number };
  'nomination.postChosen': { nominationId: string; post: string };
  'nomination.declared': { nominationId: string; declared: number };
  'nomination.reviewAsked': { nominationId: string; asked: number; dueOn: string };
  'nomination.opinionsGiven': { nominationId: string; given: number; outcome: string };
  'nomination.publicised': { nominationId: string; from: string; until: string };
  'nomination.ended': { nominationId: string; ground: string };
  'nomination.preliminarySet': { nominationId: string; pollId: string; heldOn: string };
  'nomination.listFixed': { nominationId: string; pollId: string; candidates: number };
  'nomination.listPublished': { nominationId: string; publishedOn: string };
  'nomination.met': { nominationId: string; metOn: string; speakers: number };
  'roll.applied': { registrationId: string; state: string };
  'roll.entered': { voterId: string; registrationId: string; category: string };
  'roll.struck': { voterId: string; ground: string; proxiesWithdrawn: number; boxesWithdrawn: number };
  'roll.restored': { voterId: string };
  'roll.corrected': { voterId: string; fields: readonly string[] };
  'roll.withdrawn': { registrationId: string };
  'roll.exported': { rows: number; format: string; numbers: string; purposeDigest: string | null };
  'roll.published': { publicationId: string; number: number; entries: number; digest: string };
  'roll.objected': { objectionId: string; kind: string; dueOn: string };
  'roll.objectionDecided': { objectionId: string; outcome: string };
  'roll.pairsFound': { found: number };
  'roll.pairDecided': { pairId: string; decision: string };
  'roll.representativeChosen': { representativeId: string; kind: string };
  'roll.representativeEnded': { representativeId: string; kind: string };
  'roll.layoutSaved': { columns: number; fingerprint: string };
  'roll.absent': { voterId: string; reason: string };
  'roll.absenceChoice': { voterId: string; choice: string };
  'roll.absenceEnded': { voterId: string };
  'roll.proxyApplied': { proxyVoteId: string; state: string };
  'roll.proxyDecided': { proxyVoteId: string; state: string };
  'roll.proxyWithdrawn': { proxyVoteId: string };
  'roll.proxiesAnnounced': { proxies: number; announcedOn: string };
  'roll.cardsIssued': { cards: number };
  'roll.cardReissued': { cardId: string; ground: string };
  'roll.cardWithdrawn': { cardId: string };
  'roll.mobileBoxRequested': { mobileBoxId: string; ground: string };
  'roll.mobileBoxDecided': { mobileBoxId: string; outcome: string };
  'roll.mobileBoxWithdrawn': { mobileBoxId: string };
  'roll.mobileBoxesAnnounced': { voters: number; announcedOn: string };
  'roll.memberRecorded': { standingId: string; standing: string };
  'voting.placeNamed': { pollId: string; placeId: string; kind: string };
  'voting.placeRemoved': { pollId: string; placeId: string };
  'voting.opened': { pollId: string; entitled: number };
  'voting.placeOpened': { pollId: string; placeId: string };
  'voting.placeClosed': { pollId: string; placeId: string };
  'voting.boxBrought': { pollId: string; placeId: string; intact: boolean };
  'voting.closed': { pollId: string; checkedIn: number; issued: number };
  'voting.checkedIn': {
    pollId: string;
    placeId: string;
    desk: string;
    accepted: number;
    already: number;
    refused: number;
    digest: string;
  };
  'voting.conflictDecided': { pollId: string; conflictId: string; decision: string };
  'voting.ballotsRecorded': { pollId: string; placeId: string; entryId: string };
  'voting.ballotsPrinted': { pollId: string; entryId: string; printed: number };
  'voting.incident': { pollId: string; incidentId: string; kind: string };
  'voting.messageWritten': { pollId: string; messageId: string; channel: string; recipients: number };
  'voting.messageSent': { pollId: string; messageId: string; state: string };
}

export type EventType = keyof EventPayloads;

/** The sentence of a journal line; `{name}` stands for a field of the payload. */
export const EVENT_SENTENCES: Readonly<Record<EventType, Bilingual>> = {
  'account.granted': { zh: '授予账号权限：{role}', en: 'Granted a role: {role}' },
  'data.purged': {
    zh: '清除保存期在 {before} 以前届满的个人信息 {total} 项',
    en: 'Erased personal fields whose time was over before {before}: {total}',
  },
  'keys.rotated': {
    zh: '更换加密密钥：{persons} 人的证件号码和电话',
    en: 'Put the ID and telephone numbers of {persons} persons under new keys',
  },
  'round.created': { zh: '建立换届（选举日 {electionDay}）', en: 'Started the round (election day {electionDay})' },
  'file.imported': { zh: '导入 {kind}：{rows} 行', en: 'Imported {kind}: {rows} rows' },
  'poll.determined': {
    zh: '确定选举结果：当选 {elected} 人（{validity}）',
    en: 'Determined a result: {elected} elected ({validity})',
  },
  'poll.prepared': {
    zh: '确定投票安排（{body}，{heldOn}，候选人 {candidates} 人次）',
    en: 'Set a vote ({body}, {heldOn}, {candidates} names on the ballot)',
  },
  'poll.cancelled': { zh: '取消投票', en: 'Cancelled a vote' },
  'poll.announced': { zh: '宣布选举结果（{announcedOn}）', en: 'Announced a result ({announcedOn})' },
  'poll.followed': { zh: '安排后续投票 {votes} 次（{kind}）', en: 'Set {votes} vote(s) that follow ({kind})' },
  'count.started': {
    zh: '开始第 {number} 次计票（计票单 {sheets} 张）',
    en: 'Started count {number} ({sheets} sheets)',
  },
  'count.sheetAdded': { zh: '增加计票单', en: 'Added a count sheet' },
  'count.writeInNamed': { zh: '登记另选他人', en: 'Named someone written in' },
  'count.entered': { zh: '录入计票单（第 {ordinal} 次）', en: 'Entered a count sheet (entry {ordinal})' },
  'count.corrected': { zh: '对照更正计票单 {fields} 项', en: 'Corrected {fields} differing field(s) of a sheet' },
  'count.discarded': { zh: '作废录入，重新录入计票单', en: 'Discarded the entries of a sheet' },
  'count.explained': { zh: '说明计票核对（{check}）', en: 'Explained a check of the count ({check})' },
  'count.doubtSetAside': {
    zh: '留存疑义票 {papers} 张（{kind}）',
    en: 'Set {papers} doubtful paper(s) aside ({kind})',
  },
  'count.doubtRuled': {
    zh: '认定疑义票 {papers} 张：有效 {valid} 张',
    en: 'Decided {papers} doubtful paper(s): {valid} valid',
  },
  'count.called': { zh: '唱票划记（{strokes} 笔）', en: 'Kept strokes while votes were called ({strokes})' },
  'count.sealed': { zh: '封存第 {number} 次计票', en: 'Sealed count {number}' },
  'count.amended': { zh: '更正已封存的计票单 {fields} 项', en: 'Corrected {fields} field(s) of a sealed sheet' },
  'count.reopened': { zh: '重新计票（第 {number} 次）', en: 'Began to count again (count {number})' },
  'result.filed': { zh: '报送选举结果（{requestedOn}）', en: 'Reported the result ({requestedOn})' },
  'result.replied': { zh: '收到选举结果批复（{outcome}）', en: 'Received the reply on the result ({outcome})' },
  'certificate.issued': { zh: '颁发当选证书 {certificates} 份', en: 'Issued certificates: {certificates}' },
  'certificate.returned': { zh: '收回当选证书', en: 'Took a certificate back' },
  'programme.factRecorded': { zh: '登记程序事实（{fact}）', en: 'Recorded a fact of the procedure ({fact})' },
  'programme.documentRecorded': { zh: '登记文件（{kind}）', en: 'Registered a document ({kind})' },
  'programme.planReviewed': { zh: '审核方案（{state}）', en: 'Reviewed a plan ({state})' },
  'programme.meetingRecorded': { zh: '登记会议（{kind}，{heldOn}）', en: 'Recorded a meeting ({kind}, {heldOn})' },
  'programme.approvalRequested': { zh: '向上级请示（{kind}）', en: 'Sent a request to the superior ({kind})' },
  'programme.approvalReplied': {
    zh: '登记上级批复（{outcome}）',
    en: 'Recorded the reply of the superior ({outcome})',
  },
  'programme.bodyFormed': { zh: '成立机构（{kind}，{members} 人）', en: 'Formed a body ({kind}, {members} members)' },
  'programme.memberNamed': { zh: '确定机构成员（{role}）', en: 'Named a member of a body ({role})' },
  'programme.memberReleased': { zh: '免去机构成员', en: 'Released a member of a body' },
  'programme.stepDone': { zh: '完成步骤 {step}（{doneOn}）', en: 'Step {step} done ({doneOn})' },
  'person.revealed': { zh: '查看了证件号码', en: 'Looked at an ID number' },
  'report.paragraphEdited': { zh: '修改总结段落 {paragraph}', en: 'Edited paragraph {paragraph} of the report' },
  'records.exported': { zh: '导出 {measure} 的明细：{rows} 行', en: 'Exported the records of {measure}: {rows} rows' },
  'report.exported': { zh: '导出总结（{format}）', en: 'Exported the report ({format})' },
  'committee.formed': {
    zh: '登记选举委员会（{members} 人）',
    en: 'Recorded an election committee ({members} members)',
  },
  'committee.published': {
    zh: '公布选举委员会名单（{publishedOn}）',
    en: 'Published the election committee ({publishedOn})',
  },
  'committee.left': { zh: '选举委员会成员退出（{ground}）', en: 'A member left the election committee ({ground})' },
  'committee.joined': { zh: '选举委员会递补成员（{how}）', en: 'A member came onto the election committee ({how})' },
  'committee.met': {
    zh: '登记选举委员会会议出席：{present} 人（{metOn}）',
    en: 'Recorded attendance of the committee: {present} ({metOn})',
  },
  'committee.kinDeclared': { zh: '登记亲属关系', en: 'Recorded that two people are related' },
  'committee.kinRemoved': { zh: '更正亲属关系登记', en: 'Took back a declaration of relatives' },
  'committee.staffNamed': { zh: '确定选举工作人员 {members} 人', en: 'Named the staff of the election: {members}' },
  'committee.staffPublished': { zh: '公布选举工作人员（{publishedOn}）', en: 'Published the staff ({publishedOn})' },
  'nomination.opened': { zh: '确定提名方式和职数（{body}，{method}）', en: 'Opened a nomination ({body}, {method})' },
  'nomination.tallied': {
    zh: '登记提名计票单（第 {version} 版）',
    en: 'Entered a tally sheet of nominations (version {version})',
  },
  'nomination.nameSettled': { zh: '认定提名票上的姓名（{outcome}）', en: 'Settled a name on the papers ({outcome})' },
  'nomination.formReceived': {
    zh: '受理候选人推荐表（签名 {supporters} 人）',
    en: 'Received a recommendation form ({supporters} signatures)',
  },
  'nomination.closed': { zh: '提名结束：初步人选 {nominees} 人次', en: 'Closed the nomination: {nominees} nominees' },
  'nomination.postChosen': { zh: '被提名人书面选定职务（{post}）', en: 'A nominee chose a post in writing ({post})' },
  'nomination.declared': { zh: '登记候选人声明 {declared} 份', en: 'Recorded statements of nominees: {declared}' },
  'nomination.reviewAsked': { zh: '提请联审 {asked} 件，{dueOn}前反馈', en: 'Asked for {asked} opinions by {dueOn}' },
  'nomination.opinionsGiven': {
    zh: '登记联审意见 {given} 件（{outcome}）',
    en: 'Recorded {given} opinions ({outcome})',
  },
  'nomination.publicised': { zh: '公示人选（{from}至{until}）', en: 'Made the nominees public ({from} to {until})' },
  'nomination.ended': { zh: '人选退出（{ground}）', en: 'A nominee ended ({ground})' },
  'nomination.preliminarySet': { zh: '确定预选安排（{heldOn}）', en: 'Set a preliminary election ({heldOn})' },
  'nomination.listFixed': {
    zh: '确定正式候选人 {candidates} 人次',
    en: 'Fixed the formal list: {candidates} candidates',
  },
  'nomination.listPublished': {
    zh: '公布正式候选人名单（{publishedOn}）',
    en: 'Published the formal list ({publishedOn})',
  },
  'nomination.met': {
    zh: '候选人见面，{speakers} 人作竞选演说（{metOn}）',
    en: 'Candidates met the voters; {speakers} spoke ({metOn})',
  },
  'roll.applied': { zh: '受理选民登记申请（{state}）', en: 'Took an application for the roll ({state})' },
  'roll.entered': { zh: '登记选民（{category}）', en: 'Entered a voter ({category})' },
  'roll.struck': {
    zh: '从选民名单除名（{ground}），撤回委托 {proxiesWithdrawn} 件、流动票箱申请 {boxesWithdrawn} 件',
    en: 'Struck a voter off the roll ({ground}); proxies withdrawn: {proxiesWithdrawn}, mobile box requests: {boxesWithdrawn}',
  },
  'roll.restored': { zh: '恢复选民登记', en: 'Restored a voter to the roll' },
  'roll.corrected': { zh: '更正选民登记（{fields}）', en: 'Corrected a voter ({fields})' },
  'roll.published': {
    zh: '公布第 {number} 号选民名单（{entries} 人次）',
    en: 'Published list {number} of the roll ({entries} lines)',
  },
  'roll.objected': { zh: '受理名单异议（{kind}），{dueOn}前处理', en: 'Took an objection ({kind}), due {dueOn}' },
  'roll.objectionDecided': { zh: '处理名单异议（{outcome}）', en: 'Decided an objection ({outcome})' },
  'roll.pairsFound': { zh: '全县查重：新发现疑似同一人 {found} 对', en: 'Looked for duplicates: {found} new pairs' },
  'roll.pairDecided': { zh: '判定疑似同一人（{decision}）', en: 'Decided a pair of records ({decision})' },
  'roll.representativeChosen': { zh: '登记代表（{kind}）', en: 'Recorded a representative ({kind})' },
  'roll.representativeEnded': { zh: '结束代表资格（{kind}）', en: 'Ended the time of a representative ({kind})' },
  'roll.layoutSaved': { zh: '记住名单的列（{columns} 列）', en: 'Remembered the columns of a roll ({columns})' },
  'roll.absent': { zh: '登记选民外出（{reason}）', en: 'Marked a voter as away ({reason})' },
  'roll.absenceChoice': {
    zh: '登记外出选民的投票方式（{choice}）',
    en: 'Recorded how a voter away will vote ({choice})',
  },
  'roll.absenceEnded': { zh: '登记外出选民返回', en: 'Recorded that a voter is back' },
  'roll.proxyApplied': { zh: '受理委托投票申请（{state}）', en: 'Took an application to vote by proxy ({state})' },
  'roll.proxyDecided': { zh: '决定委托投票申请（{state}）', en: 'Decided an application to vote by proxy ({state})' },
  'roll.proxyWithdrawn': { zh: '撤回委托投票', en: 'Withdrew a vote by proxy' },
  'roll.proxiesAnnounced': {
    zh: '公布委托投票名单：{proxies} 件（{announcedOn}）',
    en: 'Announced the votes by proxy: {proxies} ({announcedOn})',
  },
  'roll.cardsIssued': { zh: '发放选民证 {cards} 张', en: 'Issued voter cards: {cards}' },
  'roll.cardReissued': { zh: '补发选民证（{ground}）', en: 'Issued a new card for another ({ground})' },
  'roll.cardWithdrawn': { zh: '收回选民证', en: 'Took a card back' },
  'roll.mobileBoxRequested': { zh: '受理流动票箱申请（{ground}）', en: 'Took a request for the mobile box ({ground})' },
  'roll.mobileBoxDecided': {
    zh: '决定流动票箱申请（{outcome}）',
    en: 'Decided a request for the mobile box ({outcome})',
  },
  'roll.mobileBoxWithdrawn': { zh: '撤回流动票箱申请', en: 'Withdrew a request for the mobile box' },
  'roll.mobileBoxesAnnounced': {
    zh: '公布流动票箱投票人 {voters} 人（{announcedOn}）',
    en: 'Named those who use the mobile box: {voters} ({announcedOn})',
  },
  'roll.memberRecorded': { zh: '登记党员权利情况（{standing}）', en: 'Recorded the standing of a member ({standing})' },
  'roll.exported': {
    zh: '导出选民名单 {rows} 人（{format}，证件号码 {numbers}）',
    en: 'Exported the roll: {rows} persons ({format}, ID numbers {numbers})',
  },
  'roll.withdrawn': { zh: '撤回选民登记申请', en: 'Withdrew an application for the roll' },
  'voting.placeNamed': { zh: '确定投票地点（{kind}）', en: 'Named a place of the vote ({kind})' },
  'voting.placeRemoved': { zh: '撤销投票地点', en: 'Took back a place of the vote' },
  'voting.opened': { zh: '开始投票（应参加 {entitled} 人）', en: 'Opened the vote ({entitled} entitled)' },
  'voting.placeOpened': { zh: '投票地点开放，票箱加封', en: 'Opened a place and sealed its box' },
  'voting.placeClosed': { zh: '投票地点结束投票，票箱加封', en: 'Closed a place and sealed its box' },
  'voting.boxBrought': { zh: '票箱送到会场（封条完好：{intact}）', en: 'Brought a box in (seal intact: {intact})' },
  'voting.closed': {
    zh: '结束投票（签到 {checkedIn} 人，发票 {issued} 张）',
    en: 'Closed the vote ({checkedIn} checked in, {issued} ballots issued)',
  },
  'voting.checkedIn': {
    zh: '{desk} 签到：{accepted} 人，重复 {already} 人，不予受理 {refused} 人',
    en: '{desk} checked in: {accepted}; already in: {already}; refused: {refused}',
  },
  'voting.conflictDecided': { zh: '处理重复签到（{decision}）', en: 'Decided on a second check-in ({decision})' },
  'voting.ballotsRecorded': { zh: '登记投票地点的选票数', en: 'Recorded the ballots of a place' },
  'voting.ballotsPrinted': { zh: '登记印制选票 {printed} 张', en: 'Recorded {printed} ballots printed' },
  'voting.incident': { zh: '登记突发情况（{kind}）', en: 'Recorded an incident ({kind})' },
  'voting.messageWritten': {
    zh: '向领导小组报送投票进度（{channel}，接收人 {recipients} 个）',
    en: 'Told the leading group how the vote stands ({channel}, {recipients} recipients)',
  },
  'voting.messageSent': { zh: '投票进度信息发送结果：{state}', en: 'A message on the vote was handed over: {state}' },
};

/** Fills a sentence from a payload. */
export function describeEvent(eventType: string, payload: Readonly<Record<string, unknown>>): Bilingual {
  const sentence = EVENT_SENTENCES[eventType as EventType] ?? { zh: eventType, en: eventType };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, key: string) => String(payload[key] ?? ''));
  return { zh: fill(sentence.zh), en: fill(sentence.en) };
}
