import { type Rule, rule } from './types.ts';

/** How thresholds are read and computed. */
export const GENERAL_RULES: Readonly<Record<string, Rule>> = {
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
};
