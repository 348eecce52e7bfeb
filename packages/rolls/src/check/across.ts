import type { CellValue } from '../sheet.ts';
import type { PersonOfRow } from './cells.ts';
import { groupSpellings } from './groups.ts';
import type { PlacedColumn, RowNotes } from './row-notes.ts';

type Values = Record<string, CellValue>;

/** Compares birth date and sex with the ID number, and fills them from it where they are empty. */
export function compareWithId(
  columns: readonly PlacedColumn[],
  values: Values,
  person: PersonOfRow,
  notes: RowNotes,
): void {
  for (const placed of columns) {
    if (placed.derived === null) continue;
    const fromId = person[placed.derived];
    const given = values[placed.key];
    if (fromId === '' || given === fromId) continue;
    if (given === null) {
      values[placed.key] = fromId;
      continue;
    }
    notes.at(placed, String(given));
    if (placed.derived === 'birthDate') {
      notes.note(
        'BIRTH_DATE_MISMATCH',
        '与身份证号中的出生日期不一致，请核对两处',
        'differs from the birth date in the ID number; compare both',
      );
    } else {
      notes.note(
        'SEX_MISMATCH',
        '与身份证号第17位表示的性别不一致，请核对两处',
        'differs from the sex in the 17th digit of the ID number; compare both',
      );
    }
  }
}

/** A check of a whole row, made once for a file. */
export type RowRule = (values: Values) => void;

/** Voters are 18 on election day (YYYY-MM-DD); whoever was born on 29 February reaches an age on 1 March in other years. */
export function ageRule(columns: readonly PlacedColumn[], electionDay: string, notes: RowNotes): RowRule {
  const latestBirth = daysYearsBefore(electionDay, 18);
  const oldestBirth = daysYearsBefore(electionDay, OLDEST);
  const birthColumn = columns.find((placed) => placed.key === 'birthDate');
  const shown =
    birthColumn && birthColumn.index >= 0 ? birthColumn : columns.find((placed) => placed.key === 'idNumber');
  return (values) => {
    const birthDate = values.birthDate;
    if (typeof birthDate !== 'string' || !shown) return;
    if (birthDate > latestBirth) {
      notes.at(shown, String(values[shown.key] ?? ''));
      notes.note(
        'UNDER_AGE',
        `到选举日 ${electionDay} 未满18周岁，不能登记为选民`,
        `not yet 18 on election day ${electionDay}; cannot be registered`,
      );
    } else if (birthDate <= oldestBirth) {
      notes.at(shown, String(values[shown.key] ?? ''));
      notes.note(
        'AGE_ODD',
        `到选举日已满 ${OLDEST} 周岁，请核对出生日期以及本人是否健在`,
        `${OLDEST} years or older on election day; compare the birth date, and whether the person is alive`,
        'question',
      );
    }
  };
}

/** Hardly anybody reaches this age; numbers copied wrongly often do. */
const OLDEST = 111;

const daysYearsBefore = (day: string, years: number): string => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;

/** Members on probation and members under 留党察看 neither vote nor elect (PB-2020, article 5). */
export function membershipRule(membership: PlacedColumn, notes: RowNotes): RowRule {
  return (values) => {
    const text = values.membership;
    if (typeof text !== 'string' || !/预备|留党察看|probation/i.test(text)) return;
    notes.at(membership, text);
    notes.note(
      'NO_VOTING_RIGHT',
      '预备党员和留党察看的党员没有表决权、选举权和被选举权，不列入有选举权的党员名单',
      'probationary members and members on probation within the Party neither vote nor elect; they do not stand on this list',
      'question',
    );
  };
}

/** A group (小组) of a unit is written in one way throughout. */
export function groupRule(group: PlacedColumn, notes: RowNotes): RowRule {
  const spellings = groupSpellings();
  return (values) => {
    const text = values.group;
    if (typeof text !== 'string') return;
    const unit = typeof values.unitCode === 'string' ? values.unitCode : '';
    const first = spellings.firstSpelling(unit, text);
    if (first === null) return;
    notes.at(group, text);
    notes.note(
      'GROUP_NAME_VARIANT',
      `与前面的“${first}”似为同一小组，请统一写法`,
      `perhaps the group written "${first}" above; write both alike`,
      'warning',
    );
  };
}

/** All rows belong to the unit whose roll it should be, or to a part of it with a code of its own behind the twelve digits. */
export function unitRule(unit: PlacedColumn, expected: string, notes: RowNotes): RowRule {
  return (values) => {
    const code = values.unitCode;
    if (typeof code !== 'string' || code.startsWith(expected)) return;
    notes.at(unit, code);
    notes.note(
      'OTHER_UNIT',
      `不是本单位（${expected}）的代码，可能混入了其他村的名单`,
      `not the code of this unit (${expected}); a list of another village may have been mixed in`,
    );
  };
}
