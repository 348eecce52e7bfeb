import { COMPOUND_SURNAMES, readingOf, SURNAME_READINGS } from '../pinyin.ts';
import { MANY_READINGS } from './readings.generated.ts';

/** Names that begin with one of these surnames and whose stored pinyin (or initials) begins so. ü is written u. */
export interface NameRange {
  readonly surnames: readonly string[];
  readonly begins: string;
}

/** Where to look for names that are stored by their likeliest reading and searched by another one. */
export interface OtherReadings {
  readonly full: readonly NameRange[];
  readonly initials: readonly NameRange[];
}

/** A surname that may be read so, and how the beginning of its names is stored. */
interface Stored {
  readonly surname: string;
  readonly as: string;
}

type Table = Map<string, Stored[]>;

let tables: { readonly full: Table; readonly initials: Table } | null = null;
const LONGEST_READING = 12;

/**
 * Looks up the letters of a search (lower case, no tones) among the less likely readings of surnames: 单 is stored as
 * shan, so `danx` asks for names in 单 stored as `shanx`. Together with the stored pinyin and initials this finds a name
 * by every key of `nameSearchKeys`; a reading counts once it is typed whole.
 */
export function otherReadings(letters: string): OtherReadings {
  tables ??= readTables();
  const plain = letters.replaceAll('v', 'u');
  return {
    full: rangesOf(tables.full, plain, LONGEST_READING, SYLLABLE),
    initials: letters.length < 2 ? [] : rangesOf(tables.initials, letters, 2, /^/),
  };
}

function rangesOf(table: Table, letters: string, longest: number, rest: RegExp): readonly NameRange[] {
  const ranges = new Map<string, Set<string>>();
  for (let length = 1; length <= Math.min(longest, letters.length); length += 1) {
    if (!rest.test(letters.slice(length))) continue;
    for (const { surname, as } of table.get(letters.slice(0, length)) ?? []) {
      const begins = as + letters.slice(length);
      const surnames = ranges.get(begins) ?? new Set();
      ranges.set(begins, surnames.add(surname));
    }
  }
  return [...ranges].map(([begins, surnames]) => ({ begins, surnames: [...surnames] }));
}

/** How a syllable begins: after `zha`, `ng` begins none, so `zhang` asks for no name in 扎. */
const SYLLABLE = /^(?:$|[aeo]|[zcs]h?(?:$|[aeiou])|[bpmfdtnlgkhjqxryw](?:$|[aeiou]))/;

function readTables(): { full: Table; initials: Table } {
  const full: Table = new Map();
  const initials: Table = new Map();
  const readings = allReadings();
  for (const [surname, [stored = '', ...others]] of readings) {
    for (const other of others) {
      add(full, other, { surname, as: stored });
      add(initials, other.charAt(0), { surname, as: stored.charAt(0) });
    }
  }
  for (const [surname, syllables] of COMPOUND_SURNAMES) {
    const [first, second] = [surname.charAt(0), readingOf(surname.charAt(1))];
    for (const reading of readings.get(first) ?? [readingOf(first)]) {
      add(full, reading + second, { surname, as: syllables.join('') });
      add(initials, reading.charAt(0) + second.charAt(0), {
        surname,
        as: syllables.map((syllable) => syllable.charAt(0)).join(''),
      });
    }
  }
  return { full, initials };
}

/** Every reading of a character at the head of a name, the one it is stored by first. */
function allReadings(): Map<string, readonly string[]> {
  const known = MANY_READINGS.split(' ').map((entry): [string, readonly string[]] => {
    const [character = ''] = entry;
    return [character, entry.slice(character.length).split(',')];
  });
  const readings = new Map(known);
  for (const [surname, [reading = '']] of SURNAME_READINGS) {
    readings.set(surname, [...new Set([reading, ...(readings.get(surname) ?? [readingOf(surname)])])]);
  }
  return readings;
}

function add(table: Table, reading: string, stored: Stored): void {
  const [plain, as] = [reading.replaceAll('v', 'u'), stored.as.replaceAll('v', 'u')];
  if (plain === as) return;
  const found = table.get(plain);
  if (found) found.push({ surname: stored.surname, as });
  else table.set(plain, [{ surname: stored.surname, as }]);
}
