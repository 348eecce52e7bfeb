import { type Rule, rule } from './types.ts';

/** Party rules on rights, steps and bodies beside those that decide a vote. */
export const PARTY_BODY_RULES: Readonly<Record<string, Rule>> = {
  'PB-002': rule(
    ['提前或延期换届', 'Early or late term change'],
    ['须经上级批准，延期不超过一年', 'With the approval of the superior, at most a year'],
    'V*',
    { 'PB-2020': '第三条' },
  ),
  'PB-004': rule(
    ['党员权利', 'Rights of members'],
    [
      '预备党员和留党察看的党员无表决权、选举权、被选举权；被留置、逮捕的权利中止',
      'Probationary members and those on Party probation have none; detention suspends them',
    ],
    'V*',
    { 'PB-2020': '第五条' },
  ),
  'PB-005': rule(
    ['选举人的权利', 'Rights of voters'],
    [
      '可以了解候选人、要求改变候选人、不选任何人、另选他人',
      'They may ask about candidates, ask for others, choose none or another',
    ],
    'V*',
    { 'PB-2020': '第六条', PCH: '第十一条' },
  ),
  'PB-011': rule(
    ['不计入应到会人数', 'Left out of those entitled'],
    [
      '患病、出国、服刑、卧床、长期外出等情形，经上级和党员大会同意可不计入',
      'Illness, abroad, in prison, bedridden, long away: with consent of the superior and the meeting',
    ],
    'V*',
  ),
  'PB-012': rule(
    ['其他缺席', 'Other absentees'],
    ['其余缺席党员仍计入应到会人数', 'They stay in the number entitled'],
    'V*',
  ),
  'PB-022': rule(
    ['常委差额', 'Surplus for the standing committee'],
    ['多于应选名额一至二人', 'One or two more than seats'],
    'R',
  ),
  'PB-024': rule(
    ['不设委员会的支部', 'Branch without committee'],
    ['由党员大会选举书记、副书记', "The members' meeting elects the secretary and deputy"],
    'V*',
    { 'BR-2018': '第二十一条' },
  ),
  'PB-027': rule(
    ['两种差额方式', 'Two forms'],
    [
      '直接差额选举，或者差额预选后正式选举',
      'A differential election, or a differential pre-election before the formal one',
    ],
    'V*',
    { PCH: '第十一条' },
  ),
  'PB-031': rule(
    ['第一次全会的主持', 'Who presides over the first plenary'],
    ['由主席团或者上届委员会推荐的新委员主持', 'A new member named by the presidium or the outgoing committee'],
    'V*',
    { 'PB-2020': '第二十条' },
  ),
  'PB-032': rule(
    ['介绍候选人', 'Introduction of candidates'],
    ['应如实介绍候选人情况并回答询问', 'Their record is introduced and questions answered'],
    'V*',
    { 'PB-2020': '第二十一条' },
  ),
  'PB-034': rule(['计票人', 'Tellers'], ['在监票人监督下工作', 'They work under the scrutineers'], 'V*', {
    'PB-2020': '第二十三条',
  }),
  'PB-036': rule(
    ['代写', 'Help in writing'],
    ['不能填写的可以请非候选人代写', 'A non-candidate may write for who cannot'],
    'V*',
    { 'PB-2020': '第二十四条' },
  ),
  'PB-041': rule(
    ['划票符号', 'Marks'],
    ['赞成、不赞成、弃权的符号由选举办法规定', 'The election measure says which marks are used'],
    'V~',
  ),
  'PB-043': rule(
    ['多选无效', 'Too many choices'],
    ['所选人数多于应选名额的选票无效', 'A ballot with more choices than seats is invalid'],
    'V~',
  ),
  'PB-062': rule(
    ['补选和指派', 'Vacancies'],
    [
      '出缺一般由会议补选；上级必要时可以调动或者指派负责人',
      'Normally by by-election; the superior may transfer or assign leaders',
    ],
    'V*',
    { PCH: '第十三条', 'BR-2018': '第二十一条' },
  ),
  'PB-063': rule(
    ['违反党章的选举', 'Election against the charter'],
    [
      '上一级党委查实后决定无效，报再上一级审查批准后宣布',
      'The superior decides after checking, the next higher approves, then it is announced',
    ],
    'V*',
    { PCH: '第十一条' },
  ),
  'PB-070': rule(
    ['任期', 'Term'],
    [
      '委员会一般五年，支部一般三年，村和社区五年',
      'Committees normally five years, branches three, villages and communities five',
    ],
    'V*',
    { PCH: '第三十一条', 'BR-2018': '第二十一条' },
  ),
  'PB-071': rule(
    ['届满提醒', 'Reminder'],
    ['上级一般提前六个月提醒', 'The superior reminds some six months ahead'],
    'V*',
  ),
  'PB-072': rule(
    ['组织设置', 'Structure'],
    [
      '三名以上正式党员设支部，超过五十人设总支，超过一百人设党委',
      'A branch from three full members, a general branch over fifty, a committee over a hundred',
    ],
    'V*',
  ),
  'PB-073': rule(['新建组织', 'New bodies'], ['成立后一年内选举', 'Elected within a year of founding'], 'V*'),
  'PC-05': rule(['乡镇党委人数', 'Size of a township committee'], ['委员七至九名', 'Seven to nine members'], 'V*'),
  'PB-042': rule(
    ['另选人的资格', 'Who may be written in'],
    [
      '另选的人应有被选举权；选书记的应是新一届委员',
      'A person with the right to be elected; for secretary a member of the new committee',
    ],
    'R',
  ),
  'PC-02': rule(
    ['代表结构', 'Structure of delegates'],
    ['应保证生产和工作一线代表的比例', 'A share of frontline delegates is secured'],
    'V*',
    { 'PB-2020': '第八条' },
  ),
  'PC-06': rule(['纪委人数', 'Size of the discipline committee'], ['一般五至七名', 'Commonly five to seven'], 'V~'),
  'PC-07': rule(
    ['大会选举的项目', 'Contests of the congress'],
    [
      '党委、纪委和出席县党代会代表分别投票',
      'Party committee, discipline committee and county delegates, each on its own ballot',
    ],
    'V~',
  ),
  'PX-02': rule(['推荐得票要求', 'Threshold of the recommendation'], ['由当地规定', 'Set locally'], 'R'),
  'PX-03': rule(
    ['社区党组织选举步骤', 'Steps of a community Party election'],
    [
      '推荐、审查、公示、上级同意、党员大会选举、委员会第一次会议、报批',
      'Recommendation, review, publicity, consent, members’ meeting, first committee meeting, approval',
    ],
    'R',
  ),
  'PX-04': rule(
    ['公推直选', 'Direct election of the secretary'],
    ['有的地方由党员大会直接选举书记', 'In some places the members elect the secretary directly'],
    'R',
  ),
  'PX-05': rule(
    ['社区党组织委员人数', 'Size of a community Party committee'],
    ['一般五至九名，含兼职委员', 'Commonly five to nine with part-time members'],
    'V*',
  ),
  'PX-06': rule(
    ['先党内后村居', 'Party body first'],
    ['党组织换届一般先于村（居）民委员会', 'The Party body is normally elected before the committee'],
    'R',
  ),
  'PX-07': rule(
    ['换届指标', 'Indicators'],
    ['一肩挑、交叉任职、年龄、妇女、学历等比例', 'One person in both posts, cross-appointment, age, women, education'],
    'V',
  ),
};
