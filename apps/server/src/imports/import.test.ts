import { randomUUID } from 'node:crypto';
import { idCheckDigit } from '@huanjie/chinese';
import type { ImportAnswer } from '@huanjie/contract';
import { SHEETS, writeCsv } from '@huanjie/rolls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReadScope } from '../access/policy.ts';
import { createRound, findRoundRow } from '../stages/programme/index.ts';
import { OPERATOR, ownDatabase, type TestDatabase } from '../testing/database.ts';
import { TEST_KEYS } from '../testing/keys.ts';
import { importFile } from './import.ts';

let database: TestDatabase;
let scope: ReadScope;

beforeEach(async () => {
  database = await ownDatabase();
  const roundId = randomUUID();
  await createRound(database.context(), OPERATOR, {
    roundId,
    kind: 'village',
    title: '某县村委会换届',
    electionDay: '2026-11-20',
    practice: true,
    county: { code: '990188', name: '试验县' },
    ordinal: 1,
    ordinalKind: 'time',
  });
  const round = await findRoundRow(database.db, roundId);
  if (round === undefined) throw new Error('the round was not created');
  scope = { round, unitId: round.unit_id };
});
afterEach(() => database.drop());

type Values = Readonly<Record<string, string | number | boolean | null>>;

async function csv(kind: string, rows: readonly Values[]): Promise<Uint8Array> {
  const sheet = SHEETS[kind];
  if (sheet === undefined) throw new Error(kind);
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeCsv(
    sheet,
    rows.map((values, index) => ({ row: index + 2, values })),
  ))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}

const send = (kind: string, bytes: Uint8Array, now = new Date()): Promise<ImportAnswer> =>
  importFile({
    pool: database.pool,
    keys: TEST_KEYS,
    actor: OPERATOR,
    scope,
    kind,
    fileName: `${kind}.csv`,
    bytes,
    now,
  });

const load = async (kind: string, rows: readonly Values[]): Promise<ImportAnswer> => send(kind, await csv(kind, rows));

const count = async (table: string): Promise<number> =>
  (await database.pool.query<{ n: number }>(`select count(*) as n from ${table}`)).rows[0]?.n ?? -1;

const TOWN = '990188101000';
const VILLAGE = '990188101201';
const UNITS: readonly Values[] = [
  { unitCode: TOWN, name: '东镇', kind: 'township', parentCode: '990188000000' },
  { unitCode: VILLAGE, name: '东一村', kind: 'village', parentCode: TOWN },
];

/** The n-th invented ID number: born 1980-01-01, male or female by the serial. */
function idNumber(n: number): string {
  const first = `99018819800101${String(n).padStart(3, '0')}`;
  return first + idCheckDigit(first);
}

const voter = (n: number, changes: Values = {}): Values => ({
  unitCode: VILLAGE,
  group: '一组',
  cardNumber: `K${n}`,
  name: '王小明',
  idNumber: idNumber(n),
  ...changes,
});

describe('importing a file', () => {
  it('takes all of it, once: the same file again changes nothing and says so', async () => {
    expect((await load('units', UNITS)).state).toBe('imported');
    const entries = await count('journal_entry');
    const again = await load('units', UNITS);
    expect(again).toMatchObject({ state: 'alreadyImported', rows: 2 });
    expect(await count('journal_entry')).toBe(entries);
    expect(await count('unit')).toBe(3);
  });

  it('writes one event on the chain of the nearest common ancestor', async () => {
    await load('units', UNITS);
    await load('rolls', [voter(1), voter(2)]);
    const { rows } = await database.pool.query(`select u.code, e.event_type, e.payload from journal_entry e
      join unit u on u.unit_id = e.chain_id where e.payload->>'kind' = 'rolls'`);
    expect(rows).toEqual([
      { code: VILLAGE, event_type: 'file.imported', payload: expect.objectContaining({ rows: 2 }) },
    ]);
  });

  it('keeps nothing of a file with one bad row, and names the row', async () => {
    await load('units', UNITS);
    const answer = await load('rolls', [
      voter(1),
      voter(2, { idNumber: `${idNumber(2).slice(0, 17)}${idNumber(2).endsWith('1') ? '2' : '1'}` }),
    ]);
    expect(answer).toMatchObject({ state: 'refused', rejected: 1 });
    expect(answer.issues.map((issue) => [issue.row, issue.code])).toEqual([[3, 'ID_CHECK_DIGIT']]);
    expect(await count('voter')).toBe(0);
    expect(await count('person')).toBe(0);
  });

  it('refuses a unit under itself, under an unknown unit, and a code given twice', async () => {
    const itself = await load('units', [{ unitCode: TOWN, name: '东镇', kind: 'township', parentCode: TOWN }]);
    const unknown = await load('units', [{ unitCode: VILLAGE, name: '东一村', kind: 'village', parentCode: TOWN }]);
    const twice = await load('units', [UNITS[0] ?? {}, UNITS[0] ?? {}]);
    expect(itself.issues[0]?.code).toBe('UNIT_UNDER_ITSELF');
    expect(unknown.issues[0]?.code).toBe('UNKNOWN_PARENT');
    expect(twice.issues[0]?.code).toBe('DUPLICATE_ROW');
    expect(await count('unit')).toBe(1);
  });

  it('refuses voters of a unit that is not in the register, in words', async () => {
    await load('units', UNITS);
    const answer = await load('rolls', [voter(1, { unitCode: '990188101299' })]);
    expect(answer.issues[0]).toMatchObject({ code: 'UNKNOWN_UNIT', severity: 'error', row: 2 });
    expect(answer.issues[0]?.zh).toContain('990188101299');
  });

  it('refuses a second roll with cards already taken, and keeps the first as it is', async () => {
    await load('units', UNITS);
    await load('rolls', [voter(1), voter(2)]);
    const answer = await load('rolls', [voter(3), voter(9, { cardNumber: 'K1' })]);
    expect(answer.state).toBe('refused');
    expect(answer.message.zh).toContain('K1');
    expect(await count('voter')).toBe(2);
    expect(await count('person')).toBe(2);
  });

  it('knows a person again by the ID number: a voter who becomes a candidate stays one person', async () => {
    await load('units', UNITS);
    await load('rolls', [voter(1)]);
    await load('people', [
      { name: '王小明', idNumber: idNumber(1), ethnicity: '汉族', education: 'seniorMiddle', partyMember: true },
    ]);
    const { rows } = await database.pool.query('select party_member, education from person');
    expect(rows).toEqual([{ party_member: true, education: 'seniorMiddle' }]);
  });

  it('stores no readable ID number', async () => {
    await load('units', UNITS);
    await load('rolls', [voter(1)]);
    const { rows } = await database.pool.query<{
      all: string;
    }>(`select row_to_json(p)::text || row_to_json(v)::text as all
      from person p join voter v using (county_id, person_id)`);
    expect(rows[0]?.all).not.toContain(idNumber(1));
    expect(rows[0]?.all).not.toContain(Buffer.from(idNumber(1)).toString('hex'));
  });
});

describe('two clerks at once', () => {
  it('import the same file together: one does it, the other is told so', async () => {
    await load('units', UNITS);
    const bytes = await csv(
      'rolls',
      Array.from({ length: 200 }, (_, n) => voter(n)),
    );
    const answers = await Promise.all(Array.from({ length: 6 }, () => send('rolls', bytes)));
    expect(answers.map((answer) => answer.state).sort()).toEqual([...Array(5).fill('alreadyImported'), 'imported']);
    expect(await count('voter')).toBe(200);
  });

  it('import overlapping files together: one wins whole, the other is refused whole', async () => {
    await load('units', UNITS);
    const [first, second] = await Promise.all([
      load(
        'rolls',
        Array.from({ length: 60 }, (_, n) => voter(n)),
      ),
      load(
        'rolls',
        Array.from({ length: 60 }, (_, n) => voter(n + 30)),
      ),
    ]);
    expect([first.state, second.state].sort()).toEqual(['imported', 'refused']);
    expect(await count('voter')).toBe(60);
  });
});

describe('a file that is none', () => {
  it.each([
    ['a picture renamed to xlsx', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0])],
    ['nothing', Buffer.alloc(0)],
    ['a zip cut short', Buffer.from('PK\u0003\u0004half')],
    ['a table with other headings', Buffer.from('甲,乙\n1,2\n')],
    ['bytes of no encoding', Buffer.from([0x81, 0xff, 0xfe, 0x00, 0x80, 0xff])],
  ])('%s is refused in both languages', async (_, bytes) => {
    const answer = await send('rolls', bytes);
    expect(answer.state).toBe('refused');
    expect(answer.message.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(answer.message.en).toMatch(/[a-z]/);
    expect(JSON.stringify(answer)).not.toMatch(/undefined|\bat .*\.ts:/);
  });
});
