import { type NameRange, otherReadings } from '@huanjie/chinese/search';
import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import type { SearchPatterns } from '../search.ts';

/** The ends of ID numbers to look for: which blind index a searched end has on the roll of which unit. */
export interface TailSearch {
  readonly unitIds: readonly string[];
  readonly indexes: readonly number[];
}

/** A search over a roll; `tails` only for those who may see whole numbers. */
export interface VoterSearch extends SearchPatterns {
  readonly tails: TailSearch | null;
}

const NAME = { v: sql`v.name`, e: sql`e.name` } as const;
const PINYIN = { v: sql`translate(v.pinyin, 'v', 'u')`, e: sql`translate(e.pinyin, 'v', 'u')` } as const;
/** The first character as the index of the pinyin holds it, and as that of the initials does. */
const PINYIN_HEAD = { v: sql`substr(v.name, 1, 1)`, e: sql`substr(e.name, 1, 1)` } as const;
const INITIALS_HEAD = { v: sql`left(v.name, 1)`, e: sql`left(e.name, 1)` } as const;
const INITIALS = { v: sql`v.initials`, e: sql`e.initials` } as const;

/** The characters of a name, each with the beginning of the round's id, as their index holds them. */
const CHARACTERS = sql`string_to_array(
  ltrim(regexp_replace(v.name, '(.)', ' \\1' || left(v.round_id::text, 8), 'g')), ' ')`;

type Alias = keyof typeof NAME;

/**
 * Conditions, one of which a voter `v` or a person `e` meets whose pinyin or initials begin with the letters, in the
 * likeliest reading of the surname or another (单 shan, dan, chan). Each can be answered by an index of the roll.
 */
export function readAs(alias: Alias, letters: string | null): readonly RawBuilder<unknown>[] {
  if (letters === null) return [];
  // What begins with a letter has that initial.
  if (letters.length === 1) return [sql`${INITIALS[alias]} like ${`${letters}%`}`];
  const other = otherReadings(letters);
  const within = (column: RawBuilder<unknown>, head: RawBuilder<unknown>, { begins, surnames }: NameRange) =>
    sql`(${column} like ${`${begins}%`} and ${headed(alias, head, surnames)})`;
  return [
    sql`${PINYIN[alias]} like ${`${letters.replaceAll('v', 'u')}%`}`,
    sql`${INITIALS[alias]} like ${`${letters}%`}`,
    ...other.full.map((range) => within(PINYIN[alias], PINYIN_HEAD[alias], range)),
    ...other.initials.map((range) => within(INITIALS[alias], INITIALS_HEAD[alias], range)),
  ];
}

/** Names with one of these surnames: by the first character, which the indexes hold, and compound ones by the whole. */
function headed(alias: Alias, head: RawBuilder<unknown>, surnames: readonly string[]): RawBuilder<unknown> {
  const first = sql`${head} = any(${[...new Set(surnames.map(([head = '']) => head))]}::text[])`;
  if (surnames.every((surname) => [...surname].length === 1)) return first;
  return sql`${first} and ${NAME[alias]} like any(${surnames.map((surname) => `${surname}%`)}::text[])`;
}

/**
 * What holds of the voters `v` of a round that a search finds: name, pinyin, initials, beginning of the card number, and
 * the end of the ID number where `tails` allow. `scope` holds the units looked at, so that card numbers are found by index.
 */
export function voterFound(round: RoundRow, search: VoterSearch, scope: RawBuilder<unknown>): RawBuilder<unknown> {
  const conditions = [...readAs('v', search.letters)];
  if (search.isCard) conditions.push(sql`(v.card_number like ${search.begins} and v.unit_id = any(${scope}))`);
  if (search.tails !== null) conditions.push(sql`v.voter_id = any(array(${withTail(round, search.tails)}))`);
  // Last, and the pattern before the index's own expression: rows found by another index are held against these in turn.
  conditions.push(sql`(v.name like ${search.contains}
    and ${CHARACTERS} @> ${search.characters.map((one) => one + round.round_id.slice(0, 8))}::text[])`);
  return sql`(${sql.join(conditions, sql` or `)})`;
}

const withTail = (round: RoundRow, { unitIds, indexes }: TailSearch): RawBuilder<unknown> => sql`
  select w.voter_id from unnest(${[...unitIds]}::uuid[], ${[...indexes]}::int[]) as t (unit_id, tail)
  join voter w on w.county_id = ${round.county_id} and w.round_id = ${round.round_id} and w.unit_id = t.unit_id
    and w.number_tail = t.tail and w.struck_on is null`;

/** The units below one of the scope, and below one of `allowed`. */
export async function unitsBelow(
  db: Queryable,
  countyId: number,
  scopeId: string,
  allowed: readonly string[],
): Promise<readonly string[]> {
  const found = await sql<{ unit_id: string }>`
    select distinct c.unit_id from unit_closure c
    join unit_closure a on a.county_id = c.county_id and a.unit_id = c.unit_id
    where c.county_id = ${countyId} and c.ancestor_id = ${scopeId} and a.ancestor_id = any(${[...allowed]}::uuid[])`.execute(
    db,
  );
  return found.rows.map((row) => row.unit_id);
}
