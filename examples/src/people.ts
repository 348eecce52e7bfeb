import { idCheckDigit } from '@huanjie/chinese';
import type { Row } from './files.ts';
import { fullName, minorityName, type Sex } from './names.ts';
import type { Random } from './random.ts';

export type Education = 'postgraduate' | 'bachelor' | 'juniorCollege' | 'seniorMiddle' | 'juniorMiddle' | 'primary';

/** Somebody whom a round concerns. All are invented. */
export interface Person {
  readonly name: string;
  readonly idNumber: string;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly ethnicity: string;
  readonly education: Education;
  readonly partyMember: boolean;
  readonly capabilities: readonly ('manager' | 'prosperous')[];
}

/** Hands out citizen numbers that are all different: region, date of birth, a serial that is odd for men, check character. */
export interface IdBook {
  issue(region: string, birthDate: string, sex: Sex): string;
}

/**
 * A book that issues the serials from `first` (even) on, at most `size` (even) for a region and day, as stations do
 * that share a day between them.
 */
export function idBook(first: number, size: number): IdBook {
  const used = new Map<string, number>();
  return {
    issue(region, birthDate, sex) {
      const stem = region + birthDate.replaceAll('-', '');
      const key = sex === 'male' ? stem : `${stem}f`;
      const count = used.get(key) ?? 0;
      if (count * 2 >= size) throw new Error(`No serial is left for ${stem}`);
      used.set(key, count + 1);
      const serial = first + count * 2 + (sex === 'male' ? 1 : 0);
      const digits = stem + String(serial).padStart(3, '0');
      return digits + idCheckDigit(digits);
    },
  };
}

/** What is settled about a person before the rest is drawn. */
export interface Wanted {
  readonly sex: Sex;
  readonly birthDate: string;
  readonly minority?: boolean;
  readonly education: Education;
  readonly partyMember: boolean;
  readonly capabilities?: readonly ('manager' | 'prosperous')[];
}

/** Makes a person with a name of the time and a number of the region. */
export function person(random: Random, book: IdBook, region: string, wanted: Wanted): Person {
  const { sex, birthDate } = wanted;
  const year = Number(birthDate.slice(0, 4));
  const who = wanted.minority
    ? minorityName(random, sex, year)
    : { name: fullName(random, sex, year), ethnicity: '汉族' };
  return {
    name: who.name,
    idNumber: book.issue(region, birthDate, sex),
    sex,
    birthDate,
    ethnicity: who.ethnicity,
    education: wanted.education,
    partyMember: wanted.partyMember,
    capabilities: wanted.capabilities ?? [],
  };
}

/** The row of the people sheet. */
export function personRow(who: Person): Row {
  return { ...who };
}

/** The two cells by which other sheets name a person. */
export function named(who: Person): { name: string; idNumber: string } {
  return { name: who.name, idNumber: who.idNumber };
}
