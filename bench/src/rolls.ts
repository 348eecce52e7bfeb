import { correctedWorkbook, readTable, rollCheckReport } from '@huanjie/rolls';
import { interleave, type Result, timed } from './measure.ts';
import { joined, VILLAGE } from './village.ts';

const RUNS = 5;

/**
 * `roll check` of the village roll: as CSV against taking the same file apart at its commas and looking at nothing, as a
 * workbook against reading its rows without checking them.
 */
export async function rollCheck(): Promise<readonly Result[]> {
  const { rows, bytes } = await joined('rolls');
  return [...(await ofCsv(rows, bytes)), ...(await ofWorkbook(rows, bytes))];
}

async function ofCsv(rows: number, bytes: Uint8Array): Promise<readonly Result[]> {
  const time = await interleave(RUNS, {
    check: () => timed(() => checked(bytes)),
    split: () => timed(async () => split(bytes)),
  });
  const perSecond = (ms: number) => rows / (ms / 1000);
  const baseline = { name: 'split at commas', median: perSecond(time.split), ratio: time.split / time.check };
  return [{ name: `roll check (${rows} rows, CSV)`, median: perSecond(time.check), unit: 'rows/s', baseline }];
}

async function ofWorkbook(rows: number, csv: Uint8Array): Promise<readonly Result[]> {
  const bytes = await correctedWorkbook(csv);
  if ('kind' in bytes) throw new Error(bytes.en);
  const time = await interleave(RUNS, {
    check: () => timed(() => checked(bytes)),
    read: () => timed(() => readOnly(bytes)),
  });
  const perSecond = (ms: number) => rows / (ms / 1000);
  const baseline = { name: 'rows read', median: perSecond(time.read), ratio: time.read / time.check };
  return [{ name: `roll check (${rows} rows, xlsx)`, median: perSecond(time.check), unit: 'rows/s', baseline }];
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

function split(bytes: Uint8Array): void {
  let cells = 0;
  for (const line of new TextDecoder().decode(bytes).split('\n')) cells += line.split(',').length;
  if (cells === 0) throw new Error('nothing was split');
}
