import { readTable } from '@huanjie/rolls';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../access/actor.ts';
import { requireRead } from '../../../access/policy.ts';
import { inPrintedOrder } from '../publication/order.ts';
import { openRolls, type RollsKit, refusal } from '../rolls.kit.ts';
import { copyRoll } from './copy.ts';

let kit: RollsKit;
let place: { roundId: string; unitId: string };
let county: Actor;
beforeAll(async () => {
  kit = await openRolls('village');
  place = { roundId: kit.units[0]?.roundId ?? '', unitId: kit.units[0]?.unitId ?? '' };
  const { round } = await requireRead(kit.database.context(), place.roundId);
  county = accountOf('countyOffice', round.county_id, round.unit_id);
});
afterAll(() => kit.database.drop());

const accountOf = (role: 'countyOffice' | 'townshipOffice' | 'inspector', countyId: number, unitId: string): Actor => ({
  kind: 'account',
  accountId: '5f0c9a50-0000-4000-8000-000000000001',
  login: 'r&d',
  displayName: '试验换届办',
  practice: true,
  grants: [{ role, countyId, unitId }],
});
const copy = (actor: Actor | null, asked: object) => copyRoll(kit.database.context(actor), place, asked);
const events = async () =>
  (
    await kit.database.pool.query<{ payload: Record<string, unknown> }>(
      "select payload from journal_entry where chain_id = $1 and event_type = 'roll.exported' order by sequence",
      [place.unitId],
    )
  ).rows.map((row) => row.payload);

async function sheetOf(bytes: Uint8Array) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = workbook.worksheets[0];
  if (sheet === undefined) throw new Error('a workbook without a sheet');
  return { workbook, sheet };
}

describe('a copy of the roll', () => {
  it('names everybody once in the order of the printed list, masks ID numbers, and says who took it and when', async () => {
    const { bytes, fileName } = await copy(county, { format: 'xlsx', numbers: 'masked' });
    const { workbook, sheet } = await sheetOf(bytes);
    const { rows } = await kit.database.pool.query<{ voter_id: string; name: string; group_name: string | null }>(
      'select voter_id, name, group_name from voter where round_id = $1 and unit_id = $2 and struck_on is null',
      [place.roundId, place.unitId],
    );
    const listed = rows.map((_, at) => sheet.getCell(4 + at, 6).value);
    expect(listed).toEqual(inPrintedOrder(rows).map((row) => row.name));
    for (let at = 0; at < rows.length; at += 1)
      expect(sheet.getCell(4 + at, 9).value).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/);
    const mark = /由 试验换届办（r&d） 于 \d{4}-\d\d-\d\d \d\d:\d\d 导出（演练数据，不作正式文件）/;
    expect(sheet.getCell('A2').value).toMatch(mark);
    expect(sheet.getCell(4 + rows.length, 1).value).toMatch(mark);
    expect(sheet.headerFooter.oddFooter).toMatch(/&L&8由 试验换届办（r&&d） 于 .*&R第 &P 页/);
    expect(workbook.description).toMatch(mark);
    expect(fileName).toMatch(/^演练-.*选民名单\.xlsx$/);
    expect(await events()).toEqual([{ rows: rows.length, format: 'xlsx', numbers: 'masked', purposeDigest: null }]);
  });

  it('has whole ID numbers only for those who may reveal them and say what for; the purpose itself is not journalled', async () => {
    expect(await refusal(copy(county, { format: 'csv', numbers: 'full', purpose: ' ' }))).toMatchObject({
      code: 'UNUSABLE_INPUT',
    });
    const { bytes } = await copy(county, { format: 'csv', numbers: 'full', purpose: '报公安机关核对户籍' });
    const rows: string[][] = [];
    for await (const event of readTable(bytes))
      if (event.kind === 'rows') rows.push(...event.rows.map((row) => [...row.cells]));
    const numbers = rows.flatMap((row) => row.filter((cell) => /^\d{17}[\dX]$/.test(cell)));
    expect(numbers.length).toBe(rows.length - 2);
    const [, event] = await events();
    expect(event).toMatchObject({ numbers: 'full', purposeDigest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(JSON.stringify(event)).not.toContain('公安');
  });

  it('is refused to those who only read, and whole numbers to township offices and the operator', async () => {
    const { round } = await requireRead(kit.database.context(), place.roundId);
    const before = await events();
    const inspector = accountOf('inspector', round.county_id, round.unit_id);
    const township = accountOf('townshipOffice', round.county_id, round.unit_id);
    const full = { format: 'xlsx', numbers: 'full', purpose: '核对' };
    expect(await refusal(copy(inspector, { format: 'xlsx', numbers: 'masked' }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await refusal(copy(township, full))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await refusal(copy({ kind: 'operator', osUser: 'test' }, full))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await refusal(copy(null, full))).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(await refusal(copy(county, { format: 'pdf', numbers: 'masked' }))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    expect(await events()).toEqual(before);
    expect((await copy(township, { format: 'xlsx', numbers: 'masked' })).bytes.length).toBeGreaterThan(1000);
  });
});
