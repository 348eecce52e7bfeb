import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { correctedWorkbook, readTable, rollCheckReport } from '@huanjie/rolls';
import { fasterThan, interleave, type Result, under } from './measure.ts';
import type { Place } from './place.ts';
import { joined, VILLAGE } from './village.ts';

const RUNS = 5;
/** Rows a second of one core, and megabytes of a process that checks the whole roll. */
const GOALS = { csv: { speed: 150_000, memory: 300 }, xlsx: { speed: 25_000, memory: 1000 } } as const;

type Kind = keyof typeof GOALS;

/**
 * `roll check` of the village roll: as CSV against taking the same file apart at its commas and looking at nothing, as a
 * workbook against reading its rows without checking them. Processor time, which other work on the machine disturbs
 * least; and the memory of a process that does nothing else.
 */
export async function rollCheck(place: Place): Promise<readonly Result[]> {
  const { rows, bytes } = await joined('rolls');
  const book = await correctedWorkbook(bytes);
  if ('kind' in book) throw new Error(book.en);
  const split = { name: 'split at commas', work: async () => splitAtCommas(bytes) };
  const read = { name: 'rows read', work: () => readOnly(book) };
  return [...(await measure(place, 'csv', rows, bytes, split)), ...(await measure(place, 'xlsx', rows, book, read))];
}

interface Raw {
  readonly name: string;
  readonly work: () => Promise<void>;
}

async function measure(
  place: Place,
  kind: Kind,
  rows: number,
  bytes: Uint8Array,
  raw: Raw,
): Promise<readonly Result[]> {
  const { speed, memory } = GOALS[kind];
  const time = await interleave(RUNS, {
    check: () => processorTime(() => checked(bytes)),
    raw: () => processorTime(raw.work),
  });
  const perSecond = (ms: number) => rows / (ms / 1000);
  const baseline = { name: raw.name, median: perSecond(time.raw), ratio: time.raw / time.check };
  const name = `roll check (${rows} rows, ${kind === 'csv' ? 'CSV' : 'xlsx'})`;
  const file = join(place.folder, `roll.${kind}`);
  await writeFile(file, bytes);
  return [
    fasterThan({ name, median: perSecond(time.check), unit: 'rows/s', baseline }, speed),
    under({ name: `  its memory (${kind})`, median: await memoryOf(file), unit: 'MB' }, memory),
  ];
}

async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const CHILD = fileURLToPath(new URL('./checkAlone.js', import.meta.url));

/** Megabytes that a process of its own needs at most to check a file. */
async function memoryOf(file: string): Promise<number> {
  const child = spawn(process.execPath, [CHILD, file, VILLAGE.round.electionDay], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(`checking ${file} alone ended with ${status}`);
  return Number(said) / 1000;
}

async function readOnly(bytes: Uint8Array): Promise<void> {
  let rows = 0;
  for await (const event of readTable(bytes)) if (event.kind === 'rows') rows += event.rows.length;
  if (rows === 0) throw new Error('nothing was read');
}

async function checked(bytes: Uint8Array): Promise<void> {
  const report = await rollCheckReport(bytes, { electionDay: VILLAGE.round.electionDay });
  if ('kind' in report || report.errors > 0) throw new Error('the roll has errors');
}

function splitAtCommas(bytes: Uint8Array): void {
  let cells = 0;
  for (const line of new TextDecoder().decode(bytes).split('\n')) cells += line.split(',').length;
  if (cells === 0) throw new Error('nothing was split');
}
