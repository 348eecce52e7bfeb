import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { reportCheck } from './check.ts';
import { figures } from './figures.ts';
import { rollImport, roundImport } from './imports.ts';
import { law } from './law.ts';
import type { Result } from './measure.ts';
import { openPlace, type Place } from './place.ts';
import { rollCheck } from './rolls.ts';
import { scale } from './scale.ts';
import { search } from './search.ts';
import { start } from './start.ts';

const BENCHMARKS: Readonly<Record<string, (place: Place, isNightly: boolean) => Promise<readonly Result[]>>> = {
  rolls: rollCheck,
  check: reportCheck,
  law,
  import: rollImport,
  scale,
  round: roundImport,
  search,
  figures,
  start,
};

/** Committed results of an earlier run by name: the ratio where there is one, the median elsewhere. */
type Baselines = Readonly<Record<string, { readonly median: number; readonly ratio?: number }>>;

const FILE = new URL('../baselines.json', import.meta.url);

async function main(args: readonly string[]): Promise<number> {
  const wished = args.filter((argument) => !argument.startsWith('--'));
  const unknown = wished.find((name) => BENCHMARKS[name] === undefined);
  if (unknown !== undefined) {
    const known = Object.keys(BENCHMARKS).join(', ');
    process.stderr.write(
      `没有基准“${unknown}”。可用：${known}。 / There is no benchmark "${unknown}". Known: ${known}.\n`,
    );
    return 2;
  }
  if ((loadavg()[0] ?? 0) > 0.7) {
    process.stderr.write('机器正忙，结果不作数；基准应单独运行。 / The machine is busy: run benchmarks alone.\n');
  }
  const baselines = JSON.parse(await readFile(FILE, 'utf8').catch(() => '{}')) as Baselines;
  const place = await openPlace();
  // Stopped by hand, the scratch database goes too.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void place.close().then(() => process.exit(2)));
  const results: Result[] = [];
  try {
    for (const name of wished.length > 0 ? wished : Object.keys(BENCHMARKS)) {
      process.stderr.write(`${name} …\n`);
      results.push(...((await BENCHMARKS[name]?.(place, args.includes('--nightly'))) ?? []));
    }
  } finally {
    await place.close();
  }
  print(results, baselines, args.includes('--json'));
  if (args.includes('--save')) await save(results, baselines);
  return results.some((result) => result.goal?.met === false) ? 1 : 0;
}

function print(results: readonly Result[], baselines: Baselines, json: boolean): void {
  if (json) {
    process.stdout.write(`${JSON.stringify({ node: process.version, cpus: cpus().length, results }, null, 2)}\n`);
    return;
  }
  const table = results.map((result) => [
    result.name,
    shown(result.median, result.unit),
    result.baseline === undefined ? '' : `${result.baseline.name}: ${shown(result.baseline.median, result.unit)}`,
    result.baseline?.ratio.toFixed(3) ?? '',
    result.goal === undefined ? '' : `${result.goal.text} ${result.goal.met ? '✓' : '✗'}`,
    change(result, baselines),
  ]);
  const head = ['项目 benchmark', '中位数 median', '裸基线 raw', '比值 ratio', '目标 goal', '与存档 committed'];
  for (const line of [head, ...table]) process.stdout.write(`${line.join('\t')}\n`);
}

const shown = (value: number, unit: Result['unit']): string =>
  `${value.toFixed(unit === 'ms' && value < 10 ? 2 : 0)} ${unit}`;

/** How the result stands to the committed one: ratios where there are any, since they hold on other machines too. */
function change(result: Result, baselines: Baselines): string {
  const before = baselines[result.name];
  if (before === undefined) return '';
  const now = result.baseline?.ratio;
  if (now !== undefined && before.ratio !== undefined) return `${before.ratio.toFixed(3)} → ${now.toFixed(3)}`;
  return `${shown(before.median, result.unit)} → ${shown(result.median, result.unit)}`;
}

async function save(results: readonly Result[], baselines: Baselines): Promise<void> {
  const round = (value: number) => Number(value.toPrecision(4));
  const fresh = results.map(({ name, median, baseline }) => [
    name,
    { median: round(median), ...(baseline === undefined ? {} : { ratio: round(baseline.ratio) }) },
  ]);
  await writeFile(FILE, `${JSON.stringify({ ...baselines, ...Object.fromEntries(fresh) }, null, 2)}\n`);
}

process.exitCode = await main(process.argv.slice(2));
