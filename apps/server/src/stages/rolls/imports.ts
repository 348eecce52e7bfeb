import { randomUUID } from 'node:crypto';
import { pinyinOf } from '@huanjie/chinese';
import type { SheetRow } from '@huanjie/rolls';
import { blindIndex, encryptNumber } from '../../access/keys.ts';
import { copyLine, copyLines } from '../../imports/copy.ts';
import type { LoaderFactory } from '../../imports/loader.ts';
import { bornAndSex } from '../../imports/people.ts';
import { type ImportSession, type LookedUp, text } from '../../imports/session.ts';

import { findPairs } from './duplicates/commands.ts';

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
  'card_number',
  'group_name',
  'category',
  'name',
  'pinyin',
  'initials',
  'sex',
  'birth_date',
] as const;

/**
 * The voter roll. Rows are prepared batch by batch and sent in two COPY streams at the end: people not known yet, then
 * the entries of the roll. Voter ids are random, so their order says nothing.
 */
const rolls: LoaderFactory = () => {
  const personLines: Buffer[] = [];
  const voterLines: Buffer[] = [];
  return {
    kind: 'rolls',
    tables: ['person', 'voter'],
    async load(session, rows) {
      const known = await session.lookUp(rows);
      let persons = '';
      let voters = '';
      for (const row of rows) {
        const prepared = prepareVoter(session, row, known);
        if (prepared === null) continue;
        persons += prepared.person;
        voters += prepared.voter;
      }
      personLines.push(Buffer.from(persons));
      voterLines.push(Buffer.from(voters));
      return { alreadyRecorded: 0 };
    },
    async finish(session) {
      await copyLines(session.client, 'person', PERSON_COLUMNS, personLines);
      await copyLines(session.client, 'voter', VOTER_COLUMNS, voterLines);
      await findPairs(session.tx, session.round, { unitIds: [...session.touched] });
    },
  };
};

function prepareVoter(session: ImportSession, row: SheetRow, known: LookedUp) {
  const unitId = session.unit(row);
  const number = text(row, 'idNumber');
  const born = bornAndSex(row);
  if (unitId === null || number === null || born === null) return null;
  const { county_id, round_id } = session.round;
  const name = text(row, 'name') ?? '';
  const { full, initials } = pinyinOf(name);
  const index = known.indexes.get(number) ?? blindIndex(session.keys, number);
  const knownId = known.people.get(number);
  const personId = knownId ?? randomUUID();
  const person =
    knownId === undefined
      ? copyLine([
          county_id,
          personId,
          name,
          full,
          initials,
          born.sex,
          born.birthDate,
          encryptNumber(session.keys, number),
          index,
        ])
      : '';
  const voter = copyLine([
    county_id,
    randomUUID(),
    round_id,
    unitId,
    personId,
    text(row, 'cardNumber'),
    text(row, 'group'),
    text(row, 'category') ?? 'resident',
    name,
    full,
    initials,
    born.sex,
    born.birthDate,
  ]);
  return { person, voter };
}

export const rollsLoaders: Readonly<Record<string, LoaderFactory>> = { rolls };
