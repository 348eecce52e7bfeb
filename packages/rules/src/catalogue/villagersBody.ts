import { type Rule, rule } from './types.ts';

const BODY = { 'VC-2018': '第六条', 'VC-2026': '第八条' };
const COMMITTEE = { 'VC-2018': '第十二条', 'VC-2026': '第十五条' };
const REGISTER = { 'VC-2018': '第十三条', 'VC-2026': '第十六条' };

/** The villagers' committee and those who conduct its election. */
const COMMITTEES: Readonly<Record<string, Rule>> = {
  'VC-101': rule(['委员会人数', 'Size'], ['由三至七人组成', 'Three to seven members in all'], 'V', BODY),
  'VC-103': rule(['妇女成员', 'Women'], ['成员中至少有一名妇女', 'At least one member is a woman'], 'V', BODY),
  'VC-104': rule(
    ['少数民族成员', 'Minority members'],
    [
      '多民族村应有人数较少民族的成员（2025年文本已无此规定）',
      'In mixed villages a member of the smaller group (no longer in the text of 2025)',
    ],
    'V',
    { 'VC-2018': '第六条' },
  ),
  'VC-105': rule(
    ['成员近亲属回避', 'Kin avoidance among members'],
    ['近亲属不同时担任成员', 'Near relatives do not serve together'],
    'V',
    { 'VC-2026': '第八条' },
  ),
  'VC-106': rule(
    ['任期', 'Term'],
    ['2018年12月29日前每届三年，此后五年，可连选连任', 'Three years until 2018-12-28, five since; re-election allowed'],
    'V',
    {
      'VC-2018': '第十一条',
      'VC-2026': '第十四条',
    },
  ),
  'VC-107': rule(
    ['一肩挑', 'One person in both posts'],
    [
      '党组织书记可通过法定程序担任主任，可交叉任职',
      'The Party secretary may be elected chair; cross-appointment is allowed',
    ],
    'V',
    { 'VC-2026': '第八条' },
  ),
  'VC-108': rule(
    ['不得指派', 'No appointment'],
    ['任何组织和个人不得指定、委派、撤换成员', 'Nobody may appoint, assign or replace members'],
    'V',
    {
      'VC-2018': '第十一条',
      'VC-2026': '第十四条',
    },
  ),
  'VC-109': rule(
    ['提前或延期换届', 'Early or late term change'],
    ['须经批准，期限由各省规定', 'It needs approval; provinces fix the limit'],
    'V',
  ),
  'VC-202': rule(
    ['选举委员会的组成', 'Composition of the election committee'],
    ['由主任和委员组成，2025年文本增加副主任', 'A chair and members; a vice-chair since the text of 2025'],
    'V',
    COMMITTEE,
  ),
  'VC-204': rule(
    ['选举委员会人数', 'Size of the election committee'],
    ['人数由各省规定，以单数为宜', 'Provinces fix the size; an odd number is advised'],
    'V*',
  ),
  'VC-205': rule(
    ['选举委员会近亲属', 'Kin on the election committee'],
    ['近亲属不宜同在选举委员会', 'Near relatives should not sit on it together'],
    'V*',
  ),
  'VC-206': rule(
    ['选举委员会公布备案', 'Publication of the election committee'],
    ['名单及时公布并报乡镇备案', 'Its list is published at once and filed with the township'],
    'V*',
  ),
  'VC-207': rule(
    ['被提名者退出', 'Nominees leave'],
    ['成员被提名为候选人的，退出选举委员会', 'A member nominated as candidate leaves the election committee'],
    'V',
    COMMITTEE,
  ),
  'VC-208': rule(
    ['近亲属被提名者退出', "Nominees' kin leave"],
    ['近亲属被提名的成员也退出', 'So does a member whose near relative is nominated'],
    'V',
    { 'VC-2026': '第十五条' },
  ),
  'VC-209': rule(
    ['选举委员会缺额', 'Vacancies on it'],
    ['按原推选结果依次递补，也可另行推选', 'Filled in the order of the first vote or by a new one'],
    'V',
    COMMITTEE,
  ),
  'VC-210': rule(
    ['缺席视为辞职', 'Absence counts as leaving'],
    ['两次缺席视为退出选举委员会', 'Twice absent is taken as leaving the election committee'],
    'V',
  ),
  'VC-211': rule(
    ['重组选举委员会', 'Re-forming it'],
    ['不履行职责的，经乡镇认定和县级批准重新推选', 'When it fails its duties it is formed anew with county approval'],
    'V',
  ),
  'VC-212': rule(
    ['选举委员会履职期限', 'Its mandate'],
    ['自组成之日起至工作移交完成止', 'From its formation until handover is done'],
    'V*',
  ),
  'VC-213': rule(
    ['选举委员会议事', 'How it decides'],
    ['少数服从多数，决定记录在案', 'By majority, with minutes'],
    'V*',
  ),
};

/** Who votes (登记). */
const REGISTRATION: Readonly<Record<string, Rule>> = {
  'VC-303': rule(
    ['户籍在本村的外出村民', 'Registered here, living elsewhere'],
    ['本人表示参加选举的予以登记', 'Listed when they state that they take part'],
    'V',
    REGISTER,
  ),
  'VC-304': rule(
    ['户籍不在本村的居民', 'Living here, registered elsewhere'],
    [
      '居住（2025年文本：或者从事村务工作）一年以上，本人申请并经会议同意的予以登记',
      'Listed after a year of residence (text of 2025: or village work), on application and with consent of the meeting',
    ],
    'V',
    REGISTER,
  ),
  'VC-305': rule(
    ['不得重复登记', 'Listed once'],
    ['已在一村登记的不得参加他村选举', 'Whoever is listed in one village does not vote in another'],
    'V',
    REGISTER,
  ),
  'VC-306': rule(
    ['选民基数', 'The number of voters'],
    [
      '以登记参加选举的名单为准，不以人口为准',
      'It is the list of those registered for the election, not the population',
    ],
    'V',
    {
      'VC-2018': '第十三条、第十五条',
      'VC-2026': '第十六条、第十八条',
    },
  ),
  'VC-307': rule(
    ['不列入名单', 'Left off the list'],
    [
      '丧失行为能力、被剥夺政治权利、经通知无法联系的，原因消失即恢复',
      'Incapacity, loss of political rights, no contact after notices; restored when the ground ends',
    ],
    'V',
  ),
  'VC-308': rule(
    ['长期外出不计入', 'Long absence'],
    [
      '早期规定：外出一年以上又不委托的可不计入',
      'Earlier texts: those away over a year without proxy may be left out of the count',
    ],
    'V*',
  ),
  'VC-313': rule(
    ['推迟选举的名单', 'List after a postponement'],
    ['推迟后满十八周岁的应补入名单', 'Those who turn eighteen before the new day are added'],
    'V*',
  ),
  'VC-314': rule(['选民证', 'Voter card'], ['登记的选民发给选民证', 'Registered voters are given a card'], 'V'),
  'VC-315': rule(
    ['户籍地证明', 'Certificate of the home village'],
    ['须证明未在户籍地村参加选举', 'Proof that the person does not vote at home is needed'],
    'V',
  ),
};

/** How persons come to stand. */
const CANDIDATES: Readonly<Record<string, Rule>> = {
  'VC-404': rule(
    ['候选人条件', 'What candidates should be'],
    ['提名时应按法定条件推荐', 'Nominators look to the conditions that the law names'],
    'V',
    {
      'VC-2018': '第十五条',
      'VC-2026': '第十八条',
    },
  ),
  'VC-405': rule(
    ['不得提名的情形', 'Who may not be nominated'],
    [
      '被开除党籍、因犯罪受过刑事处罚、有宗族或黑恶势力违法行为、组织参加非法宗教或邪教活动的',
      'Expelled from the Party, punished for a crime, clan or gang offences, illegal religious or cult activity',
    ],
    'V',
    { 'VC-2026': '第十八条' },
  ),
  'VC-406': rule(
    ['资格联审', 'Joint review'],
    ['县级有关部门联合审查人选资格', 'County departments review the persons together'],
    'V*',
  ),
  'VC-407': rule(
    ['提名人数', 'Names on a nomination'],
    ['每人提名不超过应选名额', 'Nobody names more than there are seats'],
    'V',
  ),
  'VC-408': rule(
    ['提名限制', 'Limits of nomination'],
    ['不得委托提名，同一人提名两职的该提名无效', 'No proxy; naming one person for two posts is void'],
    'V',
  ),
  'VC-409': rule(
    ['提名参加人数', 'Turnout of the nomination'],
    ['过半数选民参加提名方为有效', 'More than half of the voters must take part'],
    'V',
  ),
  'VC-410': rule(
    ['预选', 'Preliminary vote'],
    ['提名人数过多的，可以预选确定候选人', 'Too many nominees may be reduced by a preliminary vote'],
    'V',
  ),
  'VC-411': rule(
    ['两职被提名', 'Nominated twice'],
    ['本人书面选择其中一职', 'The person chooses one post in writing'],
    'V',
  ),
  'VC-413': rule(
    ['候选人排列', 'Order of candidates'],
    ['按提名得票或者姓名笔画排列', 'By nomination votes or by strokes'],
    'V',
  ),
  'VC-414': rule(
    ['候选人退出', 'Withdrawal'],
    ['书面提出，缺额按提名得票递补', 'In writing; the next in nomination votes follows'],
    'V',
  ),
  'VC-415': rule(
    ['无候选人方式', 'Without formal candidates'],
    ['各省可规定自荐直选或者不确定候选人的方式', 'Provinces may allow self-nomination or an open ballot'],
    'V',
  ),
  'VC-417': rule(
    ['竞选结束', 'End of campaigning'],
    ['选举日停止竞选活动', 'There is no campaigning on election day'],
    'V',
  ),
};

export const VILLAGERS_BODY_RULES: Readonly<Record<string, Rule>> = { ...COMMITTEES, ...REGISTRATION, ...CANDIDATES };
