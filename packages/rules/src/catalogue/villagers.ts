import { type Rule, rule } from './types.ts';

const ELECTION = { 'VC-2018': '第十五条', 'VC-2026': '第十八条' };
const COMMITTEE = { 'VC-2018': '第十二条', 'VC-2026': '第十五条' };
const REGISTER = { 'VC-2018': '第十三条', 'VC-2026': '第十六条' };
const LIST = { 'VC-2018': '第十四条', 'VC-2026': '第十七条' };

/** Rules of villagers' committee elections before and around the vote. */
const BEFORE_THE_VOTE: Readonly<Record<string, Rule>> = {
  'VC-102': rule(
    ['职数由村民会议决定', 'Seats are fixed by the meeting'],
    [
      '村民委员会职数由村民会议或者村民代表会议决定',
      "The villagers' or representatives' meeting decides the number of seats",
    ],
    'V',
  ),
  'VC-201': rule(
    ['选举委员会主持选举', 'The election committee conducts the election'],
    ['村民委员会的选举由村民选举委员会主持', "The villagers' election committee conducts the election"],
    'V',
    COMMITTEE,
  ),
  'VC-203': rule(
    ['选举委员会的产生', 'How the election committee is formed'],
    [
      '村民选举委员会由村民会议、村民代表会议或者各村民小组会议推选产生',
      "It is chosen by the villagers' meeting, the representatives' meeting or the group meetings",
    ],
    'V',
    COMMITTEE,
  ),
  'VC-301': rule(
    ['选民资格', 'Who may vote'],
    ['年满十八周岁、未依法被剥夺政治权利的村民', 'Villagers of 18 years who are not deprived of political rights'],
    'V',
    REGISTER,
  ),
  'VC-302': rule(
    ['户籍在本村并居住的', 'Registered and living here'],
    ['户籍在本村并且在本村居住的村民列入参加选举的村民名单', 'Those registered and living in the village are listed'],
    'V',
    REGISTER,
  ),
  'VC-310': rule(
    ['选民名单公布', 'Publication of the voter roll'],
    ['名单应当在选举日的二十日前公布', 'The roll is published at least twenty days before election day'],
    'V',
    LIST,
  ),
  'VC-311': rule(
    ['名单异议', 'Objections to the roll'],
    ['对名单有异议的，自公布之日起五日内提出申诉', 'Objections are made within five days of publication'],
    'V',
    LIST,
  ),
  'VC-312': rule(
    ['异议处理', 'Decision on objections'],
    [
      '自收到申诉之日起三日内作出处理决定并公布结果',
      'They are decided within three days of receipt and the outcome published',
    ],
    'V',
    LIST,
  ),
  'VC-401': rule(
    ['提名候选人', 'Nomination'],
    [
      '2018年文本由登记参加选举的村民直接提名；2025年文本由村党组织或者登记参加选举的村民提名推荐',
      'Registered voters nominate directly (2018); the village Party organisation or registered voters nominate (2025)',
    ],
    'V',
    ELECTION,
  ),
  'VC-402': rule(
    ['差额选举', 'More candidates than seats'],
    ['候选人的名额应当多于应选名额', 'There must be more candidates than seats'],
    'V',
    ELECTION,
  ),
  'VC-403': rule(
    ['各职务差额', 'Surplus for each post'],
    [
      '主任、副主任、委员的候选人分别多于应选名额，各省人数不同',
      'Each post needs more candidates than seats; provinces differ',
    ],
    'V',
  ),
  'VC-412': rule(
    ['正式候选人名单公布', 'Publication of the formal candidates'],
    [
      '正式候选人名单在选举日前公布，日数由各省规定',
      'The list is published before election day; provinces fix the days',
    ],
    'V',
  ),
  'VC-416': rule(
    ['候选人与村民见面', 'Candidates meet the villagers'],
    [
      '选举委员会应当组织候选人与村民见面，介绍履职设想并回答提问',
      'The election committee arranges a meeting at which candidates set out plans and answer questions',
    ],
    'V',
    ELECTION,
  ),
  'VC-501': rule(
    ['无记名投票、公开计票', 'Secret ballot, public count'],
    [
      '无记名投票，公开计票，当场公布选举结果，设立秘密写票处',
      'Secret ballot, public count, result on the spot, a secret writing booth',
    ],
    'V',
    ELECTION,
  ),
  'VC-510': rule(
    ['废票计入总数', 'Invalid ballots stay in the total'],
    ['废票计入已投选票总数', 'Invalid ballots count in the total of ballots cast'],
    'V',
  ),
  'VC-536': rule(
    ['投票时间地点公布', 'Notice of the poll'],
    [
      '投票时间、地点、方式和工作人员名单在选举日前公布',
      'Time, place, method and staff are published before election day',
    ],
    'V',
  ),
};

/** Rules by which villagers' committee elections are decided, and what follows. */
const RESULT: Readonly<Record<string, Rule>> = {
  'VC-601': rule(
    ['参加投票人数过半', 'Turnout of more than half'],
    [
      '登记参加选举的村民过半数投票，选举有效',
      'The election is valid when more than half of the registered voters vote',
    ],
    'V',
    ELECTION,
  ),
  'VC-603': rule(
    ['参加投票人数的认定', 'Which number is the turnout'],
    ['参加投票人数默认按收回选票数认定', 'By default the ballots returned are taken as the turnout'],
    'R',
  ),
  'VC-604': rule(
    ['收回选票不得多于基准数', 'No more ballots than issued'],
    [
      '收回的选票多于发出的选票（有的省为投票人数）的，选举无效',
      'More ballots returned than issued (in some provinces: than voters) make the election invalid',
    ],
    'V',
  ),
  'VC-605': rule(
    ['选举无效的情形', 'Grounds of invalidity'],
    ['选举无效的，应当重新选举', 'An invalid election is held again'],
    'R',
  ),
  'VC-610': rule(
    ['获过半数选票当选', 'Elected by more than half'],
    [
      '候选人获得参加投票的村民过半数的选票，始得当选',
      'A candidate is elected by more than half of those taking part in the vote',
    ],
    'V',
    ELECTION,
  ),
  'VC-611': rule(
    ['得票多的当选', 'Most votes win'],
    [
      '获得过半数选票的人数超过应选名额时，以得票多的当选',
      'When more persons than seats pass the half, those with most votes are elected',
    ],
    'V',
  ),
  'VC-612': rule(
    ['票数相等再次投票', 'Re-vote on a tie'],
    [
      '票数相等不能确定当选人时，就票数相等的人再次投票，得票多的当选',
      'When a tie leaves the winner open, the tied are voted on again and most votes win',
    ],
    'V',
  ),
  'VC-613': rule(
    ['另选他人可以当选', 'Write-ins may win'],
    ['另选的其他选民获得规定票数的，同样当选', 'Another voter written in is elected on the same terms'],
    'V',
  ),
  'VC-620': rule(
    ['另行选举', 'By-run'],
    ['当选人数不足应选名额的，不足的名额另行选举', 'Seats left open are filled by a by-run'],
    'V',
    ELECTION,
  ),
  'VC-621': rule(
    ['另行选举的候选人', 'Candidates of the by-run'],
    [
      '第一次投票未当选的人员得票多的为候选人',
      'Those not elected with most votes in the first ballot are the candidates',
    ],
    'V',
    ELECTION,
  ),
  'VC-622': rule(
    ['另行选举的差额', 'Surplus in the by-run'],
    ['另行选举仍实行差额', 'There are again more candidates than seats'],
    'V',
  ),
  'VC-623': rule(
    ['另行选举的当选票数', 'Votes needed in the by-run'],
    [
      '候选人以得票多的当选，但是所得票数不得少于已投选票总数的三分之一',
      'Most votes win, but not fewer than one third of the ballots cast',
    ],
    'V',
    ELECTION,
  ),
  'VC-624': rule(
    ['先过半数后三分之一', 'Majority first, then one third'],
    [
      '另行选举先以过半数当选，无人过半时以得票多且不少于三分之一的当选',
      'The by-run needs a majority first; with none, most votes and one third',
    ],
    'V',
  ),
  'VC-625': rule(
    ['另行选举的投票人数', 'Turnout of the by-run'],
    ['另行选举的投票人数仍应过半数', 'More than half must vote again in the by-run'],
    'R',
  ),
  'VC-628': rule(
    ['暂缺', 'Seats left vacant'],
    [
      '另行选举后仍不足的，符合规定人数可以暂缺',
      'After a by-run seats may stay vacant when enough members are elected',
    ],
    'V',
  ),
  'VC-630': rule(
    ['高票低套', 'Votes for a higher post'],
    [
      '当选较高职务的，不再计入较低职务；是否下加选票由选举办法规定',
      'Whoever wins a higher post leaves the lower contest; adding votes downward needs the election measure',
    ],
    'V*',
  ),
  'VC-701': rule(
    ['当场公布结果', 'Result on the spot'],
    ['选举结果当场公布', 'The result is announced on the spot'],
    'V',
    ELECTION,
  ),
  'VC-703': rule(
    ['选举结果备案', 'Filing of the result'],
    ['选举结果报乡镇人民政府备案', 'The result is reported to the township for record'],
    'V',
  ),
  'VC-706': rule(
    ['工作移交', 'Handover'],
    ['新一届村民委员会产生之日起十日内完成工作移交', 'Handover is completed within ten days of the new committee'],
    'V',
    { 'VC-2018': '第二十条', 'VC-2026': '第二十四条' },
  ),
  'VC-708': rule(
    ['离任审计', 'Audit on leaving office'],
    ['审计结果在下一届选举之前公布', 'The audit result is published before the next election'],
    'V',
    { 'VC-2018': '第三十五条', 'VC-2026': '第四十条' },
  ),
  'VC-709': rule(
    ['选举档案', 'Election files'],
    ['村务档案包括选举文件和选票', 'Village files contain the election documents and ballots'],
    'V',
    { 'VC-2018': '第三十四条', 'VC-2026': '第三十九条' },
  ),
};

export const VILLAGERS_RULES: Readonly<Record<string, Rule>> = { ...BEFORE_THE_VOTE, ...RESULT };
