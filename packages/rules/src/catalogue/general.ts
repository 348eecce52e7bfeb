import { type Rule, rule } from './types.ts';

/** How thresholds are read and computed. */
export const GENERAL_RULES: Readonly<Record<string, Rule>> = {
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
  'G-15': rule(
    ['不少于五分之四', 'Not less than four fifths'],
    ['恰为五分之四即符合', 'Exactly four fifths is enough'],
    'V*',
  ),
  'G-17': rule(
    ['差额不少于20%', 'Surplus of at least 20 %'],
    ['差额人数按应选人数的五分之一向上取整', 'The surplus is one fifth of the seats, rounded up'],
    'V*',
    { 'PB-2020': '第九条、第十三条' },
  ),
  'G-23': rule(
    ['年满十八周岁的计算', 'When eighteen is reached'],
    ['以选举日为准', 'Age is counted on election day'],
    'V',
  ),
  'AP-12': rule(
    ['推迟公布结果', 'Later announcement'],
    ['确需推迟的须经乡镇选举指导机构同意', 'It needs the consent of the township guidance body'],
    'V',
  ),
};
