import { describe, expect, it } from 'vitest';
import { outlinedReport } from '../testing/reports/outlined.ts';
import { type Outcome, outcomeOf } from '../testing/reports/recall.ts';
import { FAULT_KINDS, KINDS, trueReport } from '../testing/reports/reports.ts';
import { checkReport } from './check.ts';
import type { FindingClass } from './model.ts';

/** Rounds of each kind. Other seeds than those of the development of the checker must give like results. */
const TRUE_SEEDS = Array.from({ length: 250 }, (_, index) => 5000 + index);
const FAULT_SEEDS = Array.from({ length: 24 }, (_, index) => 9000 + index);

/** What at least is found of a kind of fault, in per cent: slightly below what is measured. */
const LEAST = 94;
/** Kinds of which less is found. */
const LESS: Readonly<Record<string, number>> = {
  'digit of a share': 92,
  'share cut off': 93,
  'rate far from its counts off': 48,
  'part larger than its whole': 84,
  'parts miss their whole': 87,
  'people of one body twice with two values': 88,
  'year pasted into a count': 76,
  'number lost before its unit': 70,
  'confused word': 85,
};
/** The same over all faults of a class. */
const LEAST_OF_CLASS: Readonly<Record<FindingClass, number>> = {
  error: 95,
  rounding: 93,
  coverage: 96,
  definition: 93,
  rule: 96,
  text: 93,
};
/** Warnings and questions for 1,000 characters of true reports, slightly above what is measured. */
const MOST_FALSE = 0.005;

describe('true reports of all kinds', () => {
  it('are told of no error, and of hardly anything else', () => {
    const texts = KINDS.flatMap((kind) => TRUE_SEEDS.map((seed) => trueReport(kind, seed).text));
    const counts = { error: 0, warning: 0, question: 0 };
    const errors: string[] = [];
    for (const text of texts)
      for (const { severity, zh, quote } of checkReport(text).findings) {
        counts[severity] += 1;
        if (severity === 'error') errors.push(`${quote}: ${zh}`);
      }
    const characters = texts.reduce((sum, { length }) => sum + length, 0);
    const rate = (1000 * (counts.warning + counts.question)) / characters;
    process.stdout.write(
      `true reports: ${texts.length}, ${characters} characters, false errors ${counts.error}, warnings ${counts.warning}, questions ${counts.question}, ${rate.toFixed(4)} a 1,000 characters\n`,
    );
    expect(errors).toEqual([]);
    expect(rate).toBeLessThan(MOST_FALSE);
  });

  it('are told of no error when built from the outlines of the house', () => {
    const texts = KINDS.flatMap((kind) => TRUE_SEEDS.slice(0, 80).map((seed) => outlinedReport(kind, seed)));
    const errors = texts.flatMap((text) => checkReport(text).findings.filter(({ severity }) => severity === 'error'));
    expect(errors.map(({ quote, zh }) => `${quote}: ${zh}`)).toEqual([]);
  });
});

interface Tally extends Record<Outcome, number> {
  planted: number;
}

const blank = (): Tally => ({ planted: 0, found: 0, otherwise: 0, missed: 0 });
const recall = ({ found, planted }: Tally) => (100 * found) / planted;

describe('planted faults', () => {
  it('are found where they stand and told as what they are', () => {
    const byFault = new Map<string, Tally>();
    const byClass = new Map<FindingClass, Tally>();
    for (const { name, class: of, plant } of FAULT_KINDS)
      for (const kind of KINDS)
        for (const seed of FAULT_SEEDS) {
          const planted = plant(kind, seed);
          if (planted === null) continue;
          const outcome = outcomeOf(planted, checkReport);
          for (const tally of [entry(byFault, name), entry(byClass, of)]) {
            tally.planted += 1;
            tally[outcome] += 1;
          }
        }
    print('fault', byFault);
    print('class', byClass);
    const short = [
      ...[...byFault].filter(([name, tally]) => recall(tally) < (LESS[name] ?? LEAST)),
      ...[...byClass].filter(([of, tally]) => recall(tally) < LEAST_OF_CLASS[of]),
    ].map(([name, tally]) => `${name}: ${recall(tally).toFixed(1)}%`);
    expect(short).toEqual([]);
    // A fault that cannot be planted any more would be found in all its 0 cases.
    expect([...byFault].filter(([, { planted }]) => planted < 12).map(([name]) => name)).toEqual([]);
    expect(byFault.size).toBe(FAULT_KINDS.length);
  });
});

function entry<K>(tallies: Map<K, Tally>, key: K): Tally {
  const tally = tallies.get(key) ?? blank();
  tallies.set(key, tally);
  return tally;
}

function print<K extends string>(head: string, tallies: ReadonlyMap<K, Tally>): void {
  for (const [name, tally] of tallies)
    process.stdout.write(
      `${head}\t${name}\t${tally.planted} planted\t${recall(tally).toFixed(1)}% found\t${tally.otherwise} otherwise\t${tally.missed} missed\n`,
    );
}
