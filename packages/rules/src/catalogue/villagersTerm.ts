import { type Rule, rule } from './types.ts';

const RECALL = { 'VC-2018': '第十六条', 'VC-2026': '第十九条' };

/** After the election and during the term of a villagers' committee. */
export const VILLAGERS_TERM_RULES: Readonly<Record<string, Rule>> = {
  'VC-702': rule(
    ['公布当选名单', 'List of the elected'],
    ['当日或者次日公布', 'Published the same or the next day'],
    'V',
  ),
  'VC-704': rule(
    ['当选证书', 'Certificates'],
    ['颁发机关和期限由各省规定', 'Provinces say who issues them and when'],
    'V',
  ),
  'VC-705': rule(
    ['选票保管', 'Keeping of ballots'],
    ['封存保管的单位和期限由各省规定', 'Provinces say who keeps them and how long'],
    'V',
  ),
  'VC-707': rule(['印章移交', 'The seal'], ['移交时间由各省规定', 'Provinces fix when it is handed over'], 'V'),
  'VC-710': rule(
    ['公开期限', 'How long items stay posted'],
    ['村务公开事项公示不少于十五日', 'Items stay posted for fifteen days at least'],
    'V',
    { 'VC-2026': '第三十五条' },
  ),
  'VC-720': rule(
    ['罢免要求', 'Request for recall'],
    [
      '五分之一以上选民或者三分之一以上村民代表可以要求罢免',
      'One fifth of the voters or one third of the representatives may ask for it',
    ],
    'V',
    RECALL,
  ),
  'VC-721': rule(
    ['罢免通过', 'Recall passed'],
    [
      '登记选民过半数投票，并经投票村民过半数通过',
      'More than half of the registered vote, and more than half of the votes cast are for it',
    ],
    'V',
    RECALL,
  ),
  'VC-722': rule(
    ['罢免表决期限', 'Deadline of the recall vote'],
    ['收到要求之日起三十日内表决', 'Within thirty days of the request'],
    'V',
  ),
  'VC-723': rule(
    ['再次罢免', 'Recall again'],
    ['未通过的，一定期限内不得以同一事实再提', 'A failed recall is not repeated on the same facts for some time'],
    'V',
  ),
  'VC-730': rule(
    ['辞职', 'Resignation'],
    ['经村民会议或者村民代表会议同意后生效', 'Effective when the meeting approves'],
    'V',
    { 'VC-2026': '第二十条' },
  ),
  'VC-731': rule(
    ['职务自行终止', 'Office ends by itself'],
    ['丧失行为能力、被判处刑罚、连续两次评议不称职', 'Incapacity, a criminal sentence, two failed appraisals in a row'],
    'V',
    {
      'VC-2018': '第十八条、第三十三条',
      'VC-2026': '第二十二条、第三十八条',
    },
  ),
  'VC-740': rule(
    ['补选', 'By-election'],
    ['由村民会议或者村民代表会议补选，任期到本届届满', 'By the meeting, for the rest of the term'],
    'V',
    {
      'VC-2018': '第十九条',
      'VC-2026': '第二十三条',
    },
  ),
  'VC-750': rule(
    ['村民会议', "Villagers' meeting"],
    [
      '过半数成年村民或者三分之二以上的户参加，到会人员过半数通过',
      'More than half of the adults or two thirds of the households; decided by more than half of those present',
    ],
    'V',
    {
      'VC-2018': '第二十二条',
      'VC-2026': '第二十六条',
    },
  ),
  'VC-751': rule(
    ['村民代表会议', "Representatives' meeting"],
    [
      '三分之二以上组成人员参加，到会人员过半数通过；代表占五分之四以上，妇女占三分之一以上',
      'Two thirds present, more than half of them decide; four fifths are representatives, one third women',
    ],
    'V',
    {
      'VC-2018': '第二十五条、第二十六条',
      'VC-2026': '第二十九条、第三十条',
    },
  ),
  'VC-752': rule(
    ['村民小组会议', 'Group meeting'],
    [
      '三分之二以上成年村民或者户参加，到会人员过半数通过',
      'Two thirds of the adults or households, more than half of those present',
    ],
    'V',
    {
      'VC-2018': '第二十八条',
      'VC-2026': '第三十二条',
    },
  ),
};
