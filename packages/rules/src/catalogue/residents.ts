import { type Rule, rule } from './types.ts';

/** Rules of residents' committee elections. */
export const RESIDENTS_RULES: Readonly<Record<string, Rule>> = {
  'RC-110': rule(
    ['选举方式', 'Modes of election'],
    [
      '由全体选民、每户代表或者居民代表选举产生',
      'Elected by all voters, by one representative a household or by residents’ representatives',
    ],
    'V',
    { 'RC-2018': '第八条', 'RC-2026': '第十四条' },
  ),
  'RC-120': rule(
    ['选举委员会', 'Election committee'],
    [
      '由居民会议或者居民代表会议推选产生，主持选举',
      "It is chosen by the residents' or representatives' meeting and conducts the election",
    ],
    'V',
    { 'RC-2026': '第十五条' },
  ),
  'RC-130': rule(
    ['选民登记', 'Registration'],
    [
      '年满十八周岁、有政治权利并表示参加选举的居民予以登记',
      'Residents of 18 with political rights who say they take part are registered',
    ],
    'V',
    { 'RC-2026': '第十六条' },
  ),
  'RC-131': rule(
    ['名单公布', 'Publication of the roll'],
    ['名单在选举日的二十日前公布', 'The roll is published at least twenty days before election day'],
    'V',
    { 'RC-2026': '第十七条' },
  ),
  'RC-132': rule(
    ['名单异议', 'Objections to the roll'],
    ['公布之日起五日内提出，三日内处理', 'Objections within five days, decisions within three'],
    'V',
    { 'RC-2026': '第十七条' },
  ),
  'RC-140': rule(
    ['提名', 'Nomination'],
    ['由社区党组织或者十名以上选民联名提名', 'By the community Party organisation or ten or more voters jointly'],
    'V',
    { 'RC-2026': '第十八条' },
  ),
  'RC-142': rule(
    ['差额选举', 'More candidates than seats'],
    ['候选人的名额应当多于应选名额', 'There must be more candidates than seats'],
    'V',
    { 'RC-2026': '第十八条' },
  ),
  'RC-143': rule(
    ['候选人与居民见面', 'Candidates meet the residents'],
    ['选举委员会应当组织候选人与居民见面', 'The election committee arranges a meeting with the residents'],
    'V',
    { 'RC-2026': '第十八条' },
  ),
  'RC-150': rule(
    ['参加投票人数', 'Turnout'],
    [
      '全体选民、户代表选举的过半数投票，居民代表选举的超过三分之二投票，选举有效',
      'More than half must vote in direct and household elections, more than two thirds of the representatives otherwise',
    ],
    'V',
    { 'RC-2026': '第十九条' },
  ),
  'RC-151': rule(
    ['会议有效人数', 'Attendance'],
    [
      '全体居民、户代表或者居民代表过半数参加，方为有效',
      'Valid when more than half of the residents, household representatives or representatives take part',
    ],
    'V',
    { 'RC-2018': '第九条' },
  ),
  'RC-152': rule(
    ['当选票数', 'Votes needed'],
    [
      '获得参加投票人数过半数的选票始得当选；另行选举以得票多的当选，但不得少于已投选票总数的三分之一',
      'Elected by more than half of those voting; in a by-run by most votes, not fewer than one third of the ballots cast',
    ],
    'V',
    { 'RC-2026': '第十九条' },
  ),
  'RC-153': rule(
    ['无记名投票、公开计票', 'Secret ballot, public count'],
    [
      '无记名投票，公开计票，当场公布结果，设立秘密写票处',
      'Secret ballot, public count, result on the spot, a secret writing booth',
    ],
    'V',
    { 'RC-2026': '第十九条' },
  ),
  'RC-155': rule(
    ['参照村民委员会选举', "By analogy with villagers' committees"],
    [
      '选票认定、票数相等等未规定的事项参照村民委员会选举的规定',
      "What the law leaves open (ballots, ties) follows the rules of villagers' committees",
    ],
    'R',
  ),
  'RC-171': rule(
    ['工作移交', 'Handover'],
    ['新一届居民委员会产生之日起十日内完成工作移交', 'Handover is completed within ten days of the new committee'],
    'V',
    { 'RC-2026': '第二十五条' },
  ),
  'RC-172': rule(
    ['选举结果备案', 'Filing of the result'],
    ['选举结果按当地规定备案', 'The result is filed as local rules provide'],
    'V',
  ),
};
