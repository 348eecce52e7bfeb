import { type Rule, rule } from './types.ts';

const BODY = { 'RC-2018': '第七条', 'RC-2026': '第八条' };

/** Rules of the residents' committee itself, its voters and its term. */
export const RESIDENTS_BODY_RULES: Readonly<Record<string, Rule>> = {
  'RC-101': rule(['委员会人数', 'Size'], ['由五至九人组成', 'Five to nine members'], 'V', BODY),
  'RC-102': rule(['妇女成员', 'Women'], ['成员中应有妇女', 'There is a woman among the members'], 'V', {
    'RC-2026': '第八条',
  }),
  'RC-103': rule(
    ['近亲属回避、一肩挑', 'Kin avoidance, one person in both posts'],
    [
      '近亲属不同时担任成员；书记可依法担任主任',
      'Near relatives do not serve together; the secretary may be elected chair',
    ],
    'V',
    { 'RC-2026': '第八条' },
  ),
  'RC-104': rule(
    ['任期', 'Term'],
    ['2018年12月29日前每届三年，此后五年', 'Three years until 2018-12-28, five since'],
    'V',
    {
      'RC-2018': '第八条',
      'RC-2026': '第十四条',
    },
  ),
  'RC-105': rule(
    ['规模', 'Households'],
    ['2018年文本为一百至七百户，2025年文本为一千至三千户', '100 to 700 households (2018), 1,000 to 3,000 (2025)'],
    'V',
    {
      'RC-2018': '第六条',
      'RC-2026': '第三条',
    },
  ),
  'RC-111': rule(
    ['居民代表的产生', 'How representatives are chosen'],
    [
      '2018年文本每组二至三人，2025年文本每二十至五十户一人',
      'Two or three a group (2018), one for 20 to 50 households (2025)',
    ],
    'V',
    {
      'RC-2018': '第八条',
      'RC-2026': '第十三条',
    },
  ),
  'RC-121': rule(
    ['选举委员会成员退出', 'Leaving the election committee'],
    [
      '本人或者近亲属被提名的退出，缺额递补或者另行推选',
      'Nominees and their near relatives leave; the next follows or a new vote is held',
    ],
    'V',
    { 'RC-2026': '第十五条' },
  ),
  'RC-141': rule(
    ['不得提名的情形', 'Who may not be nominated'],
    [
      '被开除党籍、因犯罪受过刑事处罚、有黑恶势力违法行为、组织参加非法宗教或邪教活动的',
      'Expelled from the Party, punished for a crime, gang offences, illegal religious or cult activity',
    ],
    'V',
    { 'RC-2026': '第十八条' },
  ),
  'RC-154': rule(
    ['委托投票', 'Voting by proxy'],
    [
      '外出的书面委托本社区其他选民，每人至多三人，候选人不得受托；居民代表选举不得委托',
      'In writing to another voter of the community, at most three each, no candidate; none when representatives elect',
    ],
    'V',
    { 'RC-2026': '第十九条' },
  ),
  'RC-160': rule(
    ['罢免', 'Recall'],
    [
      '十分之一以上选民或者户代表、三分之一以上居民代表可以要求；投票人数同选举，过半数通过',
      'One tenth of the voters or household representatives or one third of the representatives; turnout as for the election, more than half pass it',
    ],
    'V',
    { 'RC-2026': '第二十条' },
  ),
  'RC-161': rule(
    ['撤换和补选', 'Replacement'],
    [
      '居民会议可以撤换和补选，五分之一以上居民、户或者三分之一以上小组可提议召开',
      'The meeting may replace members; one fifth of residents or households or one third of groups call it',
    ],
    'V',
    { 'RC-2018': '第十条' },
  ),
  'RC-170': rule(
    ['辞职、无效、终止、补选', 'Resignation, void election, end, by-election'],
    ['与村民委员会的规定相同', "As for villagers' committees"],
    'V',
    { 'RC-2026': '第二十一条至第二十四条' },
  ),
  'RC-173': rule(
    ['居民会议和代表会议', 'Meetings'],
    [
      '代表会议三分之二以上到会，居民会议过半数到会，到会人员过半数通过',
      'Two thirds of the representatives, more than half of the residents; more than half of those present decide',
    ],
    'V',
    { 'RC-2026': '第二十七条至第二十九条' },
  ),
  'RC-174': rule(
    ['主任离任审计', 'Audit of the chair'],
    ['主任离任审计结果在下一届选举前公布', 'Its result is published before the next election'],
    'V',
    { 'RC-2026': '第三十八条' },
  ),
};
