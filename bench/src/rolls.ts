import { rollCheckReport } from '@huanjie/rolls';
import { interleave, type Result, timed } from './measure.ts';
import { joined, VILLAGE } from './village.ts';

const RUNS = 5;

/** `roll check` of the village roll, against taking the same file apart at its commas and looking at nothing. */
export async function rollCheck(): Promise<readonly Result[]> {
  const { rows, bytes } = await joined('rolls');
  const time = await interleave(RUNS, {
    check: () => timed(() => checked(bytes)),
    split: () => timed(async () => split(bytes)),
  });
  const perSecond = (ms: number) => rows / (ms / 1000);
  const baseline = { name: 'split at commas', median: perSecond(time.split), ratio: time.split / time.check };
  return [{ name: `roll check (${rows} rows, CSV)`, median: perSecond(time.check), unit: 'rows/s', baseline }];
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
