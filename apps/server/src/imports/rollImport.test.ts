import { randomUUID } from 'node:crypto';
import { idCheckDigit } from '@huanjie/chinese';
import { type ImportAnswer, type RollCheckAnswer, rollCheckAnswer, rollPreview } from '@huanjie/contract';
import { readRoll } from '@huanjie/rolls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoundRow } from '../access/policy.ts';
import { createApp } from '../http/app.ts';
import { ownDatabase, type TestDatabase } from '../testing/database.ts';
import { importedCategories } from './rollCategory.ts';
import { startRollChecker } from './rollChecker.ts';

const ROUND = '5f0c9a50-2010-4305-8a14-990103000000';
const TOKEN = 'operator-token-of-this-test-only';
const HEADINGS = '序号,姓名,身份证号,组别,户号,与户主关系';

/** An ID number of nobody: an unassigned region, born 1980-01-01, a running number. */
function idOf(running: number): string {
  const first = `99019919800101${String(running).padStart(3, '0')}`;
  return first + idCheckDigit(first);
}

const row = (n: number, id = idOf(n)): string => `${n},赵试导,${id},一组,H${n % 7},${n % 2 ? '户主' : '妻'}`;
const csv = (rows: readonly string[], headings = HEADINGS): Uint8Array =>
  Buffer.from(`\ufeff${[headings, ...rows].join('\r\n')}\r\n`);
const numbered = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => row(from + index));
/** A number whose last character does not fit. */
const broken = (n: number): string => `${idOf(n).slice(0, 17)}${idOf(n).endsWith('1') ? '2' : '1'}`;

let database: TestDatabase;
let app: ReturnType<typeof createApp>;
let units: readonly { unit_id: string; code: string; name: string; participation: string }[];
const checker = startRollChecker();
beforeAll(async () => {
  database = await ownDatabase('huanjie_examples');
  app = createApp({
    services: { ...database.context(), now: () => new Date('2021-03-01T02:00:00Z') },
    pool: database.pool,
    operator: { token: TOKEN, osUser: 'test' },
    webFolder: null,
    rollChecker: checker,
  });
  const found = await database.pool.query(
    `select u.unit_id, u.code, u.name, r.participation from unit u join round_unit r using (county_id, unit_id)
     where r.round_id = $1 and r.participation = 'elects' order by u.code limit 9`,
    [ROUND],
  );
  units = found.rows;
});
afterAll(async () => {
  await checker.close();
  await database.drop();
});

const unit = (at: number) => units[at] ?? { unit_id: '', code: '', name: '', participation: '' };

interface Sent {
  readonly mapping?: Readonly<Record<string, string | null>>;
  readonly unitId?: string;
  readonly name?: string;
  readonly token?: string;
}

function send(path: string, bytes: Uint8Array, { mapping, unitId, name = '选民.csv', token = TOKEN }: Sent = {}) {
  const form = new FormData();
  form.append('file', new File([Buffer.from(bytes)], name));
  if (mapping) form.append('mapping', JSON.stringify(mapping));
  const headers = { authorization: `Bearer ${token}` };
  const address = `/api/rounds/${ROUND}/units/${unitId ?? unit(0).unit_id}/${path}`;
  return app.request(address, { method: 'POST', body: form, headers });
}

const check = async (bytes: Uint8Array, sent: Sent = {}): Promise<RollCheckAnswer> =>
  rollCheckAnswer.parse(await (await send('roll-check/check', bytes, sent)).json());
const imported = async (bytes: Uint8Array, sent: Sent = {}): Promise<ImportAnswer> =>
  (await send('roll-import', bytes, sent)).json() as Promise<ImportAnswer>;
const entriesOf = async (unitId: string) =>
  (
    await database.pool.query<{ card_number: string; household: string | null; household_head: boolean }>(
      `select card_number, household, household_head from voter where round_id = $1 and unit_id = $2
       order by card_number`,
      [ROUND, unitId],
    )
  ).rows;
const groupOf = (answer: RollCheckAnswer, code: string) => answer.groups.find((group) => group.code === code);

describe('looking at a file', () => {
  it('says what each column was taken for, shows the first rows masked, and remembers what was chosen', async () => {
    const bytes = csv(numbered(1, 30), '序号,称呼,身份证号,组别,户号,与户主关系');
    const preview = rollPreview.parse(await (await send('roll-check/preview', bytes)).json());
    expect(preview.readings[0]?.mapping.map(({ heading, field }) => [heading, field])).toEqual([
      ['序号', null],
      ['称呼', null],
      ['身份证号', 'idNumber'],
      ['组别', 'group'],
      ['户号', 'household'],
      ['与户主关系', 'relation'],
    ]);
    expect(preview.readings[0]?.preview).toHaveLength(20);
    expect(JSON.stringify(preview)).not.toContain(idOf(1));
    expect(preview.remembered).toBeNull();

    const mapping = { 称呼: 'name', 身份证号: 'idNumber' };
    const requestId = randomUUID();
    const save = () =>
      app.request(`/api/rounds/${ROUND}/units/${unit(0).unit_id}/roll-layouts`, {
        method: 'POST',
        headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
        body: JSON.stringify({ requestId, fingerprint: preview.fingerprint, mapping }),
      });
    expect([(await save()).status, (await save()).status]).toEqual([200, 200]);
    const events = await database.pool.query(`select 1 from journal_entry where event_type = 'roll.layoutSaved'`);
    expect(events.rows).toHaveLength(1);
    const other = csv(numbered(31, 33), '序号,称呼,身份证号,组别,户号,与户主关系');
    const again = rollPreview.parse(await (await send('roll-check/preview', other)).json());
    expect(again.remembered).toEqual(mapping);
    const beside = await send('roll-check/preview', other, { unitId: unit(1).unit_id });
    expect(rollPreview.parse(await beside.json()).remembered).toBeNull();
    expect((await check(other, { mapping })).ready).toBe(3);
  });

  it('refuses what is no table, strangers, and units without a roll, in words', async () => {
    const picture = await send('roll-check/check', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0]));
    expect(picture.status).toBe(400);
    expect(((await picture.json()) as { data: { zh: string } }).data.zh).toMatch(/[\u4e00-\u9fff]/);
    expect((await send('roll-check/check', csv([row(1)]), { token: 'x'.repeat(32) })).status).toBe(401);
    const { rows } = await database.pool.query<{ unit_id: string }>('select unit_id from round where round_id = $1', [
      ROUND,
    ]);
    const county = await send('roll-check/check', csv([row(1)]), { unitId: rows[0]?.unit_id ?? '' });
    expect(county.status).toBe(409);
  });
});

describe('checking a file', () => {
  it('counts by kind, names the cell, and shows no ID number', async () => {
    const answer = await check(csv([...numbered(101, 110), row(111, broken(111)), row(112, broken(112)), row(101)]));
    expect(answer).toMatchObject({ rows: 13, importable: false, before: null });
    expect(groupOf(answer, 'ID_CHECK_DIGIT')).toMatchObject({ count: 2, severity: 'error' });
    expect(groupOf(answer, 'ID_CHECK_DIGIT')?.issues[0]).toMatchObject({ row: 12, cell: 'C12' });
    expect(groupOf(answer, 'DUPLICATE_ID')?.count).toBeGreaterThan(0);
    expect(JSON.stringify(answer)).not.toContain(idOf(101));
    expect(JSON.stringify(answer)).not.toContain(broken(111));
  });

  it('gives the file back with marks, to be checked again', async () => {
    const made = await send('roll-check/corrected', csv([row(121), row(122, broken(122))]));
    expect(made.status).toBe(200);
    const bytes = new Uint8Array(await made.arrayBuffer());
    const again = await readRoll(bytes);
    if ('kind' in again) throw new Error(again.en);
    expect(again).toMatchObject({ rows: 2, rejected: 1 });
  });

  it('asks whether it is the roll of another unit', async () => {
    const named = csv(
      numbered(131, 133).map((text) => `${text},某远村`),
      `${HEADINGS},村名`,
    );
    expect(groupOf(await check(named), 'UNIT_NAME_DIFFERS')).toMatchObject({ severity: 'question', count: 3 });
    const coded = csv(
      numbered(134, 135).map((text) => `${text},${unit(1).code}`),
      `${HEADINGS},单位代码`,
    );
    const answer = await check(coded);
    expect(groupOf(answer, 'OTHER_UNIT')).toMatchObject({ severity: 'error', count: 2 });
    expect(answer.importable).toBe(false);
  });
});

describe('importing a unit’s own file', () => {
  it('takes a file without unit codes and card numbers, and goes on numbering', async () => {
    const { unit_id: unitId } = unit(2);
    const before = await entriesOf(unitId);
    const told = await check(csv(numbered(201, 220)), { unitId });
    const answer = await imported(csv(numbered(201, 220)), { unitId });
    expect(answer).toMatchObject({ state: 'imported', rows: 20 });
    const known = new Set(before.map((entry) => entry.card_number));
    const added = (await entriesOf(unitId)).filter((entry) => !known.has(entry.card_number));
    const first = Number(told.firstCard);
    expect(added.map((entry) => Number(entry.card_number))).toEqual(
      Array.from({ length: 20 }, (_, index) => first + index),
    );
    expect(told.ready).toBe(20);
    expect(added[0]).toMatchObject({ household: 'H5', household_head: true });
    expect(added[1]).toMatchObject({ household: 'H6', household_head: false });
    const { rows } = await database.pool.query(
      `select payload->>'rows' as rows from journal_entry where chain_id = $1 and event_type = 'file.imported'
       order by sequence desc limit 1`,
      [unitId],
    );
    expect(rows).toEqual([{ rows: '20' }]);
  });

  it('changes nothing when the same file or the same people come again', async () => {
    const { unit_id: unitId } = unit(3);
    const bytes = csv(numbered(301, 305));
    expect((await imported(bytes, { unitId })).state).toBe('imported');
    const entries = await entriesOf(unitId);
    expect((await imported(bytes, { unitId })).state).toBe('alreadyImported');
    expect((await check(bytes, { unitId })).before).toMatchObject({ rows: 5 });
    const otherwise = csv(numbered(304, 306));
    const told = await check(otherwise, { unitId });
    expect(groupOf(told, 'ALREADY_ON_ROLL')).toMatchObject({ count: 2, severity: 'error' });
    expect(told).toMatchObject({ ready: 1, rejected: 2, importable: false });
    const answer = await imported(otherwise, { unitId });
    expect(answer).toMatchObject({ state: 'refused', rejected: 2 });
    const errors = answer.issues.filter((issue) => issue.severity === 'error');
    expect(errors.map((issue) => [issue.row, issue.code])).toEqual([
      [2, 'ALREADY_ON_ROLL'],
      [3, 'ALREADY_ON_ROLL'],
    ]);
    expect(await entriesOf(unitId)).toEqual(entries);
    const elsewhere = await check(bytes, { unitId: unit(4).unit_id });
    // Nobody is registered in a second place, in a file as at the desk (VC-305).
    expect(groupOf(elsewhere, 'ON_OTHER_ROLL')).toMatchObject({ severity: 'error', count: 5 });
    expect(elsewhere).toMatchObject({ ready: 0, rejected: 5, importable: false });
    const before = await entriesOf(unit(4).unit_id);
    expect(await imported(csv(numbered(303, 309)), { unitId: unit(4).unit_id })).toMatchObject({
      state: 'refused',
      rejected: 3,
    });
    expect(await entriesOf(unit(4).unit_id)).toEqual(before);
  });

  it('writes the history of each entry as the desk does', async () => {
    const { unit_id: unitId } = unit(7);
    expect((await imported(csv(numbered(601, 603)), { unitId, name: '七村.csv' })).state).toBe('imported');
    const { rows } = await database.pool.query(
      `select c.kind, c.ground, c.evidence, c.changed_by, v.category from roll_change c
       join voter v using (county_id, voter_id) where c.round_id = $1 and c.unit_id = $2`,
      [ROUND, unitId],
    );
    const line = { kind: 'entered', ground: 'resident', evidence: '导入“七村.csv”', category: 'resident' };
    expect(rows).toEqual(Array.from({ length: 3 }, () => ({ ...line, changed_by: expect.stringMatching(/^os:/) })));
  });

  it('asks about rows without a category, and reads categories by the law of the round', async () => {
    const { unit_id: unitId } = unit(8);
    expect(groupOf(await check(csv(numbered(611, 613)), { unitId }), 'CATEGORY_ASSUMED')).toMatchObject({
      severity: 'question',
      count: 3,
    });
    const words = ['户籍在本村且居住', '外出务工', '社区工作者', '常住'];
    const told = csv(
      words.map((word, at) => `${row(621 + at)},${word}`),
      `${HEADINGS},登记类别`,
    );
    expect(groupOf(await check(told, { unitId }), 'CATEGORY_ASSUMED')).toBeUndefined();
    expect((await imported(told, { unitId })).state).toBe('imported');
    const { rows } = await database.pool.query<{ category: string }>(
      `select v.category from voter v join roll_change c using (county_id, voter_id)
       where v.round_id = $1 and v.unit_id = $2 and c.kind = 'entered' order by v.card_number`,
      [ROUND, unitId],
    );
    expect(rows.map((one) => one.category)).toEqual(['resident', 'away', 'admitted', 'resident']);
    const community = { kind: 'community', county_id: 990_103 } as RoundRow;
    const after2026 = importedCategories({ ...community, election_day: '2027-03-01' });
    expect([null, 'resident', 'away', 'admitted', 'household', 'habitual', 'worker'].map(after2026)).toEqual([
      ...['household', 'household', 'household', 'habitual'],
      ...['household', 'habitual', 'worker'],
    ]);
    const before2026 = importedCategories({ ...community, election_day: '2021-03-01' });
    expect([null, 'household', 'worker'].map(before2026)).toEqual(['resident', 'resident', 'admitted']);
  });

  it('keeps nothing of a file with one bad row', async () => {
    const { unit_id: unitId } = unit(5);
    const before = await entriesOf(unitId);
    const answer = await imported(csv([...numbered(401, 410), row(411, broken(411))]), { unitId });
    expect(answer).toMatchObject({ state: 'refused', rejected: 1 });
    expect(await entriesOf(unitId)).toEqual(before);
  });

  it('lets one of two clerks win whole, whether they send the same file or overlapping ones', async () => {
    const { unit_id: unitId } = unit(6);
    const before = (await entriesOf(unitId)).length;
    const same = csv(numbered(501, 540));
    const answers = await Promise.all(Array.from({ length: 4 }, () => imported(same, { unitId })));
    expect(answers.map((answer) => answer.state).sort()).toEqual([...Array(3).fill('alreadyImported'), 'imported']);
    const overlapping = await Promise.all([
      imported(csv(numbered(541, 560)), { unitId }),
      imported(csv(numbered(551, 570)), { unitId }),
    ]);
    expect(overlapping.map((answer) => answer.state).sort()).toEqual(['imported', 'refused']);
    const after = await entriesOf(unitId);
    expect(after).toHaveLength(before + 60);
    expect(new Set(after.map((entry) => entry.card_number)).size).toBe(after.length);
  });
});
