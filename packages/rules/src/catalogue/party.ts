import { type Rule, rule } from './types.ts';

/** Rules of Party elections before the vote. */
const BEFORE_THE_VOTE: Readonly<Record<string, Rule>> = {
  'PB-003': rule(
    ['召开代表大会须经批准', 'A congress needs approval'],
    ['经批准可以召开党员代表大会选举', 'With approval the election is held by a congress of delegates'],
    'V*',
    { 'PB-2020': '第四条' },
  ),
  'PB-010': rule(
    ['到会人数', 'Quorum'],
    [
      '到会有选举权人数不少于应到会有选举权人数的五分之四',
      'At least four fifths of those entitled to vote must be present',
    ],
    'V*',
  ),
  'PB-013': rule(
    ['不得委托投票', 'No proxy'],
    ['因故未出席会议的不能委托他人代为投票', 'Absentees cannot vote by proxy'],
    'V*',
    {
      'PB-2020': '第二十四条',
    },
  ),
  'PB-020': rule(
    ['委员候选人差额', 'Surplus for committee members'],
    ['委员候选人的差额不少于应选人数的百分之二十', 'At least 20 % more candidates than seats'],
    'V*',
    { 'PB-2020': '第十三条' },
  ),
  'PB-021': rule(
    ['代表候选人差额', 'Surplus for delegates'],
    ['代表候选人的差额不少于应选人数的百分之二十', 'At least 20 % more candidates than seats in each electing unit'],
    'V*',
    { 'PB-2020': '第九条' },
  ),
  'PB-023': rule(
    ['书记、副书记等额选举', 'Secretaries by equal-number election'],
    [
      '书记、副书记由新一届委员会全体会议等额选举产生',
      'The new committee elects its secretary and deputies, as many candidates as posts',
    ],
    'V*',
  ),
  'PB-025': rule(
    ['候选人须经上级同意', 'The superior agrees to the candidates'],
    [
      '委员会候选人预备人选报上级党组织审查同意后提交会议酝酿',
      'The superior Party organisation reviews the persons proposed before they are deliberated',
    ],
    'V*',
    { 'PB-2020': '第十四条' },
  ),
  'PB-026': rule(
    ['党代会候选人的提出', 'Candidates at a congress'],
    [
      '上届委员会根据多数下级党组织意见提出人选，报上级同意后提交大会酝酿',
      'The outgoing committee proposes, the superior agrees, the congress deliberates',
    ],
    'R',
  ),
  'PB-030': rule(
    ['大会主席团', 'Presidium'],
    ['党员代表大会由大会主席团主持选举', 'The presidium presides over the election'],
    'V*',
    {
      'PB-2020': '第二十条',
    },
  ),
  'PB-033': rule(
    ['监票人', 'Scrutineers'],
    ['监票人从不是候选人的党员或者代表中产生', 'Scrutineers are members or delegates who are not candidates'],
    'V*',
    { 'PB-2020': '第二十二条' },
  ),
  'PB-035': rule(['无记名投票', 'Secret ballot'], ['选举采用无记名投票', 'The ballot is secret'], 'V*', {
    'PB-2020': '第二十四条',
  }),
  'PB-064': rule(
    ['选举办法', 'Election measure'],
    ['选举办法由会议通过后施行', 'The meeting adopts its election measure before voting'],
    'V~',
  ),
  'PC-01': rule(
    ['代表名额', 'Number of delegates'],
    ['代表名额一般为一百至二百名，最多不超过三百名', 'Normally 100 to 200 delegates, at most 300'],
    'V*',
    { 'PB-2020': '第八条' },
  ),
  'PC-03': rule(
    ['代表产生程序', 'How delegates are chosen'],
    [
      '从党支部开始推荐，经审查确定预备人选，由选举单位会议选举',
      'Recommended from the branches up, reviewed, elected by the unit’s meeting',
    ],
    'V*',
    { 'PB-2020': '第十条' },
  ),
  'PC-04': rule(
    ['代表资格审查', 'Credentials'],
    [
      '代表资格审查小组对代表进行审查并向预备会议报告',
      'A panel examines the delegates and reports to the preparatory meeting',
    ],
    'V*',
    { 'PB-2020': '第十一条' },
  ),
};

/** Rules by which Party elections are decided, and what follows. */
const RESULT: Readonly<Record<string, Rule>> = {
  'PB-040': rule(
    ['不赞成的可以另选他人', 'Who may write in'],
    [
      '对候选人不赞成的可以另选他人，弃权的不能另选他人',
      'Only those who do not approve may write in another; abstainers may not',
    ],
    'V*',
    { 'PB-2020': '第二十五条' },
  ),
  'PB-044': rule(
    ['收回选票不得多于发出选票', 'No more ballots than issued'],
    [
      '收回的选票多于发出选票的，选举无效，应当重新选举',
      'More ballots returned than issued: invalid, to be held again',
    ],
    'V*',
  ),
  'PB-045': rule(
    ['废票不减基数', 'The base stays'],
    ['废票和未收回的选票不减少计算基数', 'Invalid and unreturned ballots do not reduce the base'],
    'V*',
  ),
  'PB-050': rule(
    ['实到会有选举权人数过半', 'More than half of those present'],
    [
      '获得赞成票超过实到会有选举权人数的半数，始得当选',
      'Elected by more than half of those present with the right to vote',
    ],
    'V*',
  ),
  'PB-051': rule(
    ['预选', 'Pre-election'],
    [
      '预选获得赞成票超过半数的，按得票多少确定为正式候选人',
      'Those over the half in the pre-election become formal candidates in order of votes',
    ],
    'R',
  ),
  'PB-052': rule(
    ['应到会有选举权人数过半', 'More than half of those entitled'],
    [
      '获得赞成票超过应到会有选举权人数的半数，始得当选',
      'Elected by more than half of those entitled to attend and vote',
    ],
    'V*',
  ),
  'PB-053': rule(
    ['得票多的当选、票数相等再次投票', 'Most votes win, re-vote on a tie'],
    [
      '过半数的人数多于应选名额时得票多的当选；票数相等不能确定时，就票数相等的再次投票',
      'With more persons than seats most votes win; a tie at the cut is voted on again',
    ],
    'V*',
  ),
  'PB-054': rule(
    ['名额不足另行选举', 'By-run'],
    [
      '当选人少于应选名额时，对不足的名额另行选举，仍须过半数',
      'Missing seats are filled by a by-run that again needs the majority',
    ],
    'V*',
  ),
  'PB-055': rule(
    ['减少名额', 'Fewer seats'],
    [
      '接近应选名额时，经半数以上选举人同意或者主席团决定，可以减少名额，不再选举',
      'Close to the number, seats may be reduced with consent of half the voters or by the presidium',
    ],
    'V*',
  ),
  'PB-056': rule(
    ['报告结果', 'Report of the result'],
    ['报告赞成、不赞成、弃权和另选他人票数', 'Approvals, non-approvals, abstentions and write-ins are reported'],
    'R',
  ),
  'PB-057': rule(
    ['当选人名单顺序', 'Order of the elected'],
    [
      '委员按姓氏笔画为序，书记、副书记按上级批准的顺序',
      'Members by surname strokes, secretaries in the approved order',
    ],
    'R',
  ),
  'PB-060': rule(
    ['报批和备案', 'Approval and record'],
    [
      '书记、副书记报上级批准，委员报上级备案',
      'Secretaries need the approval of the superior, members are reported for record',
    ],
    'V*',
  ),
  'PB-061': rule(
    ['纪委全会选举结果', 'Discipline committee plenary'],
    [
      '纪委书记、副书记由纪委全会选举，经同级党委全会通过后报上级批准',
      'Elected in its plenary, passed by the Party committee, approved by the superior',
    ],
    'R',
  ),
  'PC-08': rule(
    ['县党代会代表的计算基数', 'Base for county delegates'],
    [
      '以应到会还是实到会人数为基数存在不同规定，须由县委组织部门确定',
      'Whether those entitled or those present are the base is disputed and must be settled by the county',
    ],
    'V*',
  ),
  'PX-01': rule(
    ['两推一选', 'Two recommendations, one election'],
    ['党员推荐、群众推荐，党内选举', 'Recommended by members and by residents, elected inside the Party'],
    'R',
  ),
};

export const PARTY_RULES: Readonly<Record<string, Rule>> = { ...BEFORE_THE_VOTE, ...RESULT };
