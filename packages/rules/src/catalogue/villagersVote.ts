import { type Rule, rule } from './types.ts';

const ELECTION = { 'VC-2018': '第十五条', 'VC-2026': '第十八条' };
const NEW_ELECTION = { 'VC-2026': '第十八条' };

/** Ballots, proxies and boxes. */
const BALLOTS: Readonly<Record<string, Rule>> = {
  'VC-502': rule(
    ['投票方式', 'One ballot or several'],
    ['可以一次投票，也可以分职务投票', 'All posts at once or post by post'],
    'V',
  ),
  'VC-503': rule(
    ['四种选择', 'Four choices'],
    ['可以赞成、反对、另选他人或者弃权', 'Approve, oppose, choose another, abstain'],
    'V',
  ),
  'VC-504': rule(
    ['另选的范围', 'Who may be written in'],
    ['另选的应是本村登记的选民', 'A registered voter of the village'],
    'V',
  ),
  'VC-505': rule(
    ['多选无效', 'Too many choices'],
    ['所选人数等于或少于应选名额的有效，多于的无效', 'As many as seats or fewer is valid, more is not'],
    'V',
  ),
  'VC-507': rule(
    ['一人两职', 'One person for two posts'],
    ['同一张票选同一人任两职的，按各省规定处理', 'Provinces settle how such a ballot is read'],
    'V',
  ),
  'VC-508': rule(
    ['无法辨认', 'Illegible writing'],
    ['整票或者该项作废，由各省规定', 'The whole ballot or that item is void, as the province provides'],
    'V',
  ),
  'VC-509': rule(
    ['不按规定的符号', 'Marks outside the rules'],
    ['使用规定以外符号的选票无效', 'They spoil the ballot'],
    'V',
  ),
  'VC-511': rule(
    ['疑难选票', 'Doubtful ballots'],
    ['由选举委员会认定并记录', 'Decided by the election committee, with minutes'],
    'V',
  ),
  'VC-512': rule(
    ['空白票', 'Blank ballots'],
    ['默认按弃权处理，不改变计算基数', 'Read as abstention by default; the base stays'],
    'V~',
  ),
  'VC-520': rule(
    ['委托投票', 'Voting by proxy'],
    ['选举期间外出的可以书面委托', 'Voters who are away may delegate in writing'],
    'V',
    ELECTION,
  ),
  'VC-521': rule(
    ['受托人', 'Who may be proxy'],
    ['2018年文本限近亲属，2025年文本增加其他村民', 'Near relatives (2018), also other villagers (2025)'],
    'V',
    ELECTION,
  ),
  'VC-522': rule(
    ['受托人数上限', 'Delegations per proxy'],
    ['每人接受委托不超过三人', 'At most three for one proxy'],
    'V',
    NEW_ELECTION,
  ),
  'VC-523': rule(
    ['候选人不得受托', 'Candidates are no proxies'],
    ['候选人不得接受委托', 'A candidate accepts no delegation'],
    'V',
    NEW_ELECTION,
  ),
  'VC-524': rule(
    ['不得转委托', 'No sub-delegation'],
    ['受托人不得再委托，不得现场临时委托', 'Neither passed on nor made at the polling place'],
    'V',
  ),
  'VC-525': rule(
    ['公布委托名单', 'Published proxies'],
    ['委托人和受托人名单应公布', 'Delegators and proxies are published'],
    'V',
    ELECTION,
  ),
  'VC-526': rule(['委托期限', 'Deadlines of proxies'], ['申请和公布的日数由各省规定', 'Provinces fix the days'], 'V'),
  'VC-527': rule(
    ['换发委托证', 'Cards of proxies'],
    ['发委托证时收回委托人选民证', 'The voter card is withdrawn against the proxy card'],
    'V',
  ),
  'VC-530': rule(
    ['投票场所', 'Where votes are cast'],
    ['选举大会、中心会场和投票站、流动票箱', 'A meeting, a central place with stations, mobile boxes'],
    'V',
  ),
  'VC-531': rule(
    ['流动票箱', 'Mobile boxes'],
    [
      '限于不便到场的选民，使用者应公布，有监票人员在场',
      'For those who cannot come; users are named, scrutineers go along',
    ],
    'V',
  ),
  'VC-532': rule(['投票站人员', 'Staff of a station'], ['每站至少三名工作人员', 'At least three at each station'], 'V'),
  'VC-533': rule(
    ['集中开箱', 'One count'],
    ['票箱集中，一并公开开箱计票', 'All boxes are opened and counted together in public'],
    'V',
  ),
  'VC-534': rule(
    ['代写', 'Help in writing'],
    ['不能填写的可由他人按其意愿代写', 'Somebody writes for who cannot, as the voter wishes'],
    'V',
  ),
  'VC-535': rule(
    ['工作人员回避', 'Who may not be staff'],
    ['候选人及其亲属不担任监票、唱票、计票人员', 'Candidates and their kin are neither scrutineers nor tellers'],
    'V',
  ),
};

/** What a count leads to, beyond the majority itself. */
const RESULT: Readonly<Record<string, Rule>> = {
  'VC-506': rule(
    ['计算所选人数', 'Counting choices'],
    ['赞成人数和另选人数合并计算', 'Approvals and write-ins are added'],
    'V*',
  ),
  'VC-602': rule(
    ['全体选民过半', 'More than half of all eligible'],
    ['1998年法以有选举权的村民过半数投票为有效', 'The law of 1998 counted all eligible villagers'],
    'R',
  ),
  'VC-626': rule(['另行选举期限', 'Deadline of the by-run'], ['期限由各省规定', 'Provinces fix it'], 'V'),
  'VC-627': rule(
    ['沿用选民名单', 'Same list'],
    ['另行选举可以沿用第一次的选民名单', 'The by-run may use the list of the first ballot'],
    'V',
  ),
  'VC-629': rule(
    ['临时主持工作', 'Acting chair'],
    ['主任未选出的，由副主任或者推举的委员主持', 'A vice-chair, or a member chosen, acts while there is no chair'],
    'V',
  ),
  'VC-640': rule(
    ['妇女名额的产生', "How the woman's seat is filled"],
    [
      '可以单列职位、优先确定，或者另行选举中须有妇女候选人',
      'A separate column, priority, or a woman among the candidates of the by-run',
    ],
    'V*',
  ),
  'VC-650': rule(
    ['当选人近亲属', 'Kin among the elected'],
    [
      '保留职务较高的，同职务保留得票多的，空出名额依次递补',
      'The higher post stays, at the same post more votes; the next in order follows',
    ],
    'V',
  ),
  'VC-660': rule(
    ['当选无效', 'Void election'],
    [
      '以暴力、威胁、欺骗、贿赂、伪造选票、虚报票数等当选的无效',
      'Won by violence, threat, deceit, bribery, forged ballots or false counts it is void',
    ],
    'V',
    {
      'VC-2018': '第十七条',
      'VC-2026': '第二十一条',
    },
  ),
  'VC-661': rule(
    ['当选资格审查', 'Check after the vote'],
    [
      '不符合资格的，由选举委员会宣布当选无效',
      'The election committee declares the election of an unqualified person void',
    ],
    'V',
  ),
};

export const VILLAGERS_VOTE_RULES: Readonly<Record<string, Rule>> = { ...BALLOTS, ...RESULT };
