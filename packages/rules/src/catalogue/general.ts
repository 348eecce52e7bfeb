import { type Rule, rule } from './types.ts';

/** How thresholds are read and computed. */
export const GENERAL_RULES: Readonly<Record<string, Rule>> = {
  'G-01': rule(
    ['按办理当日的规定', 'The law of the day'],
    [
      '每个步骤适用办理当日施行的规定；换届跨越新旧规定的，由人工确认适用哪一规定',
      'Each step is judged by the law in force on its day; where a term change straddles two laws, a person decides which applies',
    ],
    'R',
  ),
  'G-02': rule(
    ['规定的层次', 'Layers of law'],
    [
      '先国家规定，再省级规定，再本单位选举办法；下层只能补充上层未定的事项，抵触的不予适用',
      'National law first, then the province, then the unit; a lower layer fills what is open, a contradiction is not applied',
    ],
    'V',
    { 'VC-2026': '第十八条', 'RC-2026': '第十九条' },
  ),
  'G-10': rule(
    ['过半数', 'More than half'],
    ['超过半数不含本数，恰为半数不算过半', 'More than half excludes the half itself: exactly half is not enough'],
    'V',
    { 'CIVIL-CODE': '第一千二百五十九条' },
  ),
  'G-11': rule(
    ['半数以上', 'Half or more'],
    ['“以上”包括本数，恰为半数即符合', 'The number itself is included: exactly half is enough'],
    'V',
    { 'CIVIL-CODE': '第一千二百五十九条' },
  ),
  'G-12': rule(
    ['不得少于三分之一', 'Not less than one third'],
    ['恰为三分之一即符合', 'Exactly one third is enough'],
    'V',
    { 'VC-2026': '第十八条' },
  ),
  'G-13': rule(
    ['超过三分之二', 'More than two thirds'],
    ['恰为三分之二不算超过', 'Exactly two thirds is not enough'],
    'V',
    { 'RC-2026': '第十九条' },
  ),
  'G-14': rule(['三分之二以上', 'Two thirds or more'], ['恰为三分之二即符合', 'Exactly two thirds is enough'], 'V', {
    'VC-2026': '第二十六条、第三十条',
  }),
  'G-15': rule(
    ['不少于五分之四', 'Not less than four fifths'],
    ['恰为五分之四即符合', 'Exactly four fifths is enough'],
    'V*',
  ),
  'G-16': rule(
    ['超过五分之四', 'More than four fifths'],
    ['1990年条例：恰为五分之四不算超过', 'Regulations of 1990: exactly four fifths is not enough'],
    'V*',
  ),
  'G-17': rule(
    ['差额不少于20%', 'Surplus of at least 20 %'],
    ['差额人数按应选人数的五分之一向上取整', 'The surplus is one fifth of the seats, rounded up'],
    'V*',
    { 'PB-2020': '第九条、第十三条' },
  ),
  'G-20': rule(
    ['某日前的计算', 'Counting days before'],
    [
      '法律没有规定“日前”的算法：按日历日倒推，恰为该日的提示人工确认',
      'No statute says how such days count: calendar days back from the day, with a warning when exactly met',
    ],
    'R',
  ),
  'G-21': rule(
    ['期限的计算', 'Counting days from'],
    ['开始当日不计入，末日到二十四时止', 'The first day is not counted; the last ends at midnight'],
    'V',
    { 'CIVIL-CODE': '第二百零一条、第二百零三条' },
  ),
  'G-22': rule(
    ['近亲属', 'Near relatives'],
    [
      '配偶、父母、子女、兄弟姐妹、祖父母、外祖父母、孙子女、外孙子女，不含姻亲',
      'Spouse, parents, children, siblings, grandparents, grandchildren; no in-laws',
    ],
    'V',
    { 'CIVIL-CODE': '第一千零四十五条' },
  ),
  'G-23': rule(
    ['年满十八周岁的计算', 'When eighteen is reached'],
    ['以选举日为准', 'Age is counted on election day'],
    'V',
  ),
};
