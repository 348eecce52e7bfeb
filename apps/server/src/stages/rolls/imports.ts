import { randomUUID } from 'node:crypto';
import { dayInShanghai, pinyinOf } from '@huanjie/chinese';
import type { SheetRow } from '@huanjie/rolls';
import { actorName } from '../../access/actor.ts';
import { blindIndex, encryptNumber, tailIndex } from '../../access/keys.ts';
import { type CopyValue, copyLine, copyLines } from '../../imports/copy.ts';
import type { LoaderFactory } from '../../imports/loader.ts';
import { bornAndSex } from '../../imports/people.ts';
import { findEntriesOf } from '../../imports/queries.ts';
import { importedCategories } from '../../imports/rollCategory.ts';
import { type ImportSession, type LookedUp, text } from '../../imports/session.ts';
import { byPerson, standingOf } from '../../imports/standing.ts';
import { findPairs } from './duplicates/commands.ts';
import { nextCardNumber } from './register/queries.ts';

const PERSON_COLUMNS = [
  'county_id',
  'person_id',
  'name',
  'pinyin',
  'initials',
  'sex',
  'birth_date',
  'id_number_cipher',
  'id_number_index',
] as const;
const VOTER_COLUMNS = [
  'county_id',
  'voter_id',
  'round_id',
  'unit_id',
  'person_id',
  'group_name',
  'household',
  'household_head',
  'category',
  'name',
  'pinyin',
  'initials',
  'sex',
  'birth_date',
  'number_tail',
  'card_number',
] as const;

const CHANGE_COLUMNS = [
  'county_id',
  'change_id',
  'round_id',
  'unit_id',
  'voter_id',
  'kind',
  'ground',
  'evidence',
  'happened_on',
  'changed_by',
  'changed_at',
] as const;

/** An entry whose card number is given once the whole file is known. */
interface Uncarded {
  readonly unitId: string;
  readonly values: readonly CopyValue[];
}

/**
 * The voter roll. Rows are prepared batch by batch and sent in COPY streams at the end: people not known yet, the entries
 * of the roll, and for a unit's own file a line of history for each entry, as the desk makes one. Voter ids are random, so their order says nothing. Rows of a unit's own file that bring no
 * card number go on from the highest one of the unit.
 */
const rolls: LoaderFactory = () => {
  const personLines: Buffer[] = [];
  const voterLines: Buffer[] = [];
  const changeLines: Buffer[] = [];
  const uncarded: Uncarded[] = [];
  let categoryOf: ((written: string | null) => string) | null = null;
  const cards = new Map<string, CardsInFile>();
  return {
    kind: 'rolls',
    tables: ['person', 'voter'],
    async load(session, rows) {
      const known = await session.lookUp(rows);
      categoryOf ??= importedCategories(session.round);
      await noteStandings(session, rows, known);
      let persons = '';
      let voters = '';
      let changes = '';
      for (const row of rows) {
        const prepared = prepareVoter(session, row, known, categoryOf);
        if (prepared === null) continue;
        persons += prepared.person;
        changes += prepared.change;
        const card = text(row, 'cardNumber');
        if (card === null) uncarded.push(prepared);
        else {
          voters += copyLine([...prepared.values, card]);
          if (session.ownUnitId !== null) countCard(cards, prepared.unitId, card);
        }
      }
      personLines.push(Buffer.from(persons));
      voterLines.push(Buffer.from(voters));
      changeLines.push(Buffer.from(changes));
      return { alreadyRecorded: 0 };
    },
    async finish(session) {
      voterLines.push(Buffer.from(await givenCards(session, uncarded, cards)));
      await copyLines(session.client, 'person', PERSON_COLUMNS, personLines);
      await copyLines(session.client, 'voter', VOTER_COLUMNS, voterLines);
      await copyLines(session.client, 'roll_change', CHANGE_COLUMNS, changeLines);
      await findPairs(session.tx, session.round, { unitIds: [...session.touched] });
    },
  };
};

/** The highest whole number among the cards that a file brings, and how many digits they have. */
interface CardsInFile {
  highest: number;
  width: number;
}

function countCard(cards: Map<string, CardsInFile>, unitId: string, card: string): void {
  if (!/^\d{1,15}$/.test(card)) return;
  const { highest, width } = cards.get(unitId) ?? { highest: 0, width: 0 };
  cards.set(unitId, { highest: Math.max(highest, Number(card)), width: Math.max(width, card.length) });
}

/** Numbers the entries without a card, in the order of the file, after every number of their unit and of the file. */
async function givenCards(
  session: ImportSession,
  uncarded: readonly Uncarded[],
  cards: ReadonlyMap<string, CardsInFile>,
): Promise<string> {
  const next = new Map<string, { number: number; readonly width: number }>();
  let lines = '';
  for (const { unitId, values } of uncarded) {
    let counter = next.get(unitId);
    if (counter === undefined) {
      const free = await nextCardNumber(session.tx, session.round, unitId);
      const { highest = 0, width = 0 } = cards.get(unitId) ?? {};
      counter = { number: Math.max(Number(free), highest + 1), width: Math.max(free.length, width) };
      next.set(unitId, counter);
    }
    lines += copyLine([...values, String(counter.number).padStart(counter.width, '0')]);
    counter.number += 1;
  }
  return lines;
}

/** Notes who already stands on this roll, was struck off it, or stands on another one (VC-305). */
async function noteStandings(session: ImportSession, rows: readonly SheetRow[], known: LookedUp): Promise<void> {
  const entries = byPerson(await findEntriesOf(session.tx, session.round, [...new Set(known.people.values())]));
  if (entries.size === 0) return;
  for (const row of rows) {
    const personId = known.people.get(text(row, 'idNumber') ?? '');
    const found = personId === undefined ? undefined : entries.get(personId);
    const unitId = found === undefined ? null : session.unit(row);
    const standing = found === undefined || unitId === null ? null : standingOf(found, unitId);
    if (standing === null) continue;
    const { code, zh, en } = standing;
    session.issue(row, 'idNumber', code, `第 ${row.row} 行：${zh}。`, `Row ${row.row}: ${en}.`);
  }
}

/** A person not known yet as a line, and the entry without its card number; null where an issue was noted. */
function prepareVoter(
  session: ImportSession,
  row: SheetRow,
  known: LookedUp,
  categoryOf: (written: string | null) => string,
) {
  const unitId = session.unit(row);
  const number = text(row, 'idNumber');
  const born = bornAndSex(row);
  if (unitId === null || number === null || born === null) return null;
  const name = text(row, 'name') ?? '';
  const { full, initials } = pinyinOf(name);
  const index = known.indexes.get(number) ?? blindIndex(session.keys, number);
  const knownId = known.people.get(number);
  const personId = knownId ?? randomUUID();
  const { county_id, round_id } = session.round;
  const { sex, birthDate } = born;
  const cipher = () => encryptNumber(session.keys, number);
  const person =
    knownId === undefined ? copyLine([county_id, personId, name, full, initials, sex, birthDate, cipher(), index]) : '';
  const household = text(row, 'household');
  const category = categoryOf(text(row, 'category'));
  const voterId = randomUUID();
  const values: readonly CopyValue[] = [
    county_id,
    voterId,
    round_id,
    unitId,
    personId,
    text(row, 'group'),
    household,
    household !== null && isHead(row, name),
    category,
    name,
    full,
    initials,
    sex,
    birthDate,
    tailIndex(session.keys, round_id, unitId, number),
  ];
  const change = session.ownUnitId === null ? '' : changeLine(session, unitId, voterId, category);
  return { unitId, person, values, change };
}

/** Says of an entry that a file brought what the desk says of one that it makes. */
function changeLine({ round, by }: ImportSession, unitId: string, voterId: string, category: string): string {
  const on = dayInShanghai(by.at);
  const evidence = `导入“${by.fileName}”`;
  const { county_id, round_id } = round;
  return copyLine([
    ...[county_id, randomUUID(), round_id, unitId, voterId, 'entered', category, evidence, on],
    ...[actorName(by.actor), by.at.toISOString()],
  ]);
}

/** Heads of households are marked by their relation, or by standing in the column of the householder themselves. */
const isHead = (row: SheetRow, name: string): boolean =>
  /^(?:户主|本人)$/.test(text(row, 'relation') ?? '') || text(row, 'householder') === name;

export const rollsLoaders: Readonly<Record<string, LoaderFactory>> = { rolls };
