import { idCheckDigit } from '@huanjie/chinese';
import type { OpenDatabase } from '@huanjie/server';
import { columnsOf, copyIn, copyOut, type Rows } from './copy.ts';
import { atLeast, type Result, timed } from './measure.ts';
import type { Place } from './place.ts';
import { beforeTheRoll, importInto } from './village.ts';

const SIZES = [10_000, 100_000, 1_000_000] as const;
const NIGHTLY = 10_000_000;
/** More rows than this are not held in memory for the raw copy. */
const MOST_COPIED = 1_000_000;
/** Rows of one file: a township's. */
const FILE = 100_000;
/** Share of raw COPY that an import reaches at least, and share of the speed of the smallest size that larger ones keep. */
const GOAL = { raw: 0.5, flat: 0.8 } as const;

const DAYS = 20_000;
const FIRST_DAY = Date.UTC(1940, 0, 1);
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗单曾解仇区';
const GIVEN = '国建文明华德秀英桂兰玉梅志强伟芳军敏静丽勇艳杰娟涛霞';
const HEADING = '单位代码,小组,选民证号,姓名,公民身份号码,性别,出生日期,登记类别\n';

/**
 * Importing rolls of ten thousand to a million rows (overnight ten million), in files of a township's size, against COPY
 * of the rows they make into the same tables. What a row costs must not grow with the number of rows.
 */
export async function scale(place: Place, isNightly: boolean): Promise<readonly Result[]> {
  await place.template('bench_scale', (database) => beforeTheRoll(place, database));
  const results: Result[] = [];
  let smallest: number | null = null;
  for (const size of isNightly ? [...SIZES, NIGHTLY] : SIZES) {
    const time = await once(place, size);
    const perSecond = (ms: number) => size / (ms / 1000);
    smallest ??= perSecond(time.import);
    const flat = { name: 'smallest size', median: smallest, ratio: perSecond(time.import) / smallest };
    const measured = { median: perSecond(time.import), unit: 'rows/s' as const };
    const name = `import rolls (${size} rows)`;
    if (time.raw === null) results.push({ name, ...measured });
    else {
      const baseline = { name: 'COPY, same tables', median: perSecond(time.raw), ratio: time.raw / time.import };
      results.push(atLeast({ name, ...measured, baseline }, GOAL.raw));
    }
    if (results.length > 1) {
      results.push(atLeast({ name: `  speed kept at ${size} rows`, ...measured, baseline: flat }, GOAL.flat));
    }
  }
  return results;
}

async function once(place: Place, size: number): Promise<{ readonly import: number; readonly raw: number | null }> {
  const { time, rows } = await place.fresh('bench_scale', async (database) => {
    const codes = await unitCodes(database);
    let time = 0;
    for (let from = 0; from < size; from += FILE) {
      const bytes = fileOf(codes, from, Math.min(size, from + FILE));
      time += await timed(() => importInto(place, database, 'rolls', bytes));
    }
    if (size > MOST_COPIED) return { time, rows: null };
    const persons = await copyOut(database, 'person', await columnsOf(database, 'person'), 'ethnicity is null');
    return { time, rows: [persons, await copyOut(database, 'voter', await columnsOf(database, 'voter'))] };
  });
  const raw = rows === null ? null : await place.fresh('bench_scale', (database) => copied(database, rows));
  return { import: time, raw };
}

const copied = (database: OpenDatabase, rows: readonly Rows[]) => timed(() => copyIn(database, rows));

async function unitCodes(database: OpenDatabase): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ code: string }>(
    `select u.code from unit u join round_unit r using (county_id, unit_id) where r.participation = 'elects' order by 1`,
  );
  return rows.map((row) => row.code);
}

/** Rows of invented persons with ID numbers of no region; one in a few thousand shares name and birth date. */
function fileOf(codes: readonly string[], from: number, to: number): Buffer {
  const parts: string[] = [HEADING];
  for (let row = from; row < to; row += 1) {
    const unit = codes[row % codes.length] ?? '';
    const day = new Date(FIRST_DAY + (row % DAYS) * 86_400_000).toISOString().slice(0, 10);
    const running = Math.floor(row / DAYS) + 1;
    const first = `990199${day.replaceAll('-', '')}${String(running).padStart(3, '0')}`;
    const at = (letters: string, by: number) => letters.charAt(Math.floor(row / by) % letters.length);
    const name = at(SURNAMES, 7) + at(GIVEN, 3) + at(GIVEN, 11);
    const card = String(Math.floor(row / codes.length) + 1).padStart(5, '0');
    const sex = running % 2 === 1 ? '男' : '女';
    parts.push(`${unit},一组,${card},${name},${first}${idCheckDigit(first)},${sex},${day},户籍在本村且居住\n`);
  }
  return Buffer.from(`\ufeff${parts.join('')}`);
}
