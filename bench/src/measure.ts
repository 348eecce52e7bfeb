/** What a benchmark found. Times are milliseconds; a ratio is what is measured over what the machine can do at best. */
export interface Result {
  readonly name: string;
  readonly median: number;
  readonly unit: 'ms' | 'rows/s' | 'MB';
  /** The same work done raw in the same run, and how the two compare (1 is as fast as raw). */
  readonly baseline?: { readonly name: string; readonly median: number; readonly ratio: number };
  readonly goal?: { readonly text: string; readonly met: boolean };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

/** Times one piece of work in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Runs variants of the same work in turn, several times over, so that whatever else the machine does meanwhile falls on
 * all of them. Each variant says how long its measured part took. Gives the medians.
 */
export async function interleave<K extends string>(
  repetitions: number,
  variants: Readonly<Record<K, () => Promise<number>>>,
): Promise<Record<K, number>> {
  const names = Object.keys(variants) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let run = 0; run < repetitions; run += 1) for (const name of names) times[name].push(await variants[name]());
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<K, number>;
}

/** A time against the same work done raw. */
export function compared(name: string, time: number, raw: { readonly name: string; readonly time: number }): Result {
  return { name, median: time, unit: 'ms', baseline: { name: raw.name, median: raw.time, ratio: raw.time / time } };
}

/** Adds the goal that a ratio must reach. */
export function atLeast(result: Result, ratio: number): Result {
  return { ...result, goal: { text: `≥ ${ratio}`, met: (result.baseline?.ratio ?? 0) >= ratio } };
}

/** Adds the rows a second that are wanted at least. */
export function fasterThan(result: Result, rowsPerSecond: number): Result {
  return { ...result, goal: { text: `≥ ${rowsPerSecond} rows/s`, met: result.median >= rowsPerSecond } };
}

/** Adds the memory that must not be reached. */
export function under(result: Result, megabytes: number): Result {
  return { ...result, goal: { text: `< ${megabytes} MB`, met: result.median < megabytes } };
}

/** Adds the time that must not be reached. */
export function below(result: Result, ms: number): Result {
  return { ...result, goal: { text: `< ${ms} ms`, met: result.median < ms } };
}
