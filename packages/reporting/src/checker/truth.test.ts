import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlinedReport } from '../testing/reports/outlined.ts';
import { FAULT_KINDS, KINDS, trueReport } from '../testing/reports/reports.ts';
import type { Style } from '../testing/reports/say.ts';
import { checkReport } from './check.ts';
import type { Finding } from './model.ts';

const kind = fc.constantFrom(...KINDS);
const seed = fc.integer({ min: 1, max: 1_000_000 });
const style: fc.Arbitrary<Style> = fc.record({
  decimals: fc.constantFrom(0, 1, 2),
  ageDecimals: fc.constantFrom(0, 1, 2),
  width: fc.constantFrom('full', 'half'),
  wideDigits: fc.boolean(),
  dash: fc.constantFrom('—', '-', '至', '～', '－'),
  separators: fc.boolean(),
});

const errorsOf = (text: string): string[] =>
  checkReport(text)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ zh, start }) => `${zh} …${text.slice(Math.max(0, start - 60), start + 40)}…`);

/** What is found, without the places that a blank moves. */
const found = (text: string): string[] =>
  checkReport(text).findings.map(
    ({ check, severity, quote }: Finding) => `${check} ${severity} ${quote.replace(/\s/g, '')}`,
  );

describe('true reports', () => {
  it('are never told of an error, whatever the rounding, the wording and the width of the signs', () => {
    fc.assert(
      fc.property(kind, seed, style, (which, round, printed) => {
        expect(errorsOf(trueReport(which, round, printed).text)).toEqual([]);
      }),
      { numRuns: 2000, seed: 20261124 },
    );
  });

  it('are never told of an error when the system built them from its outlines', () => {
    fc.assert(
      fc.property(kind, seed, (which, round) => {
        expect(errorsOf(outlinedReport(which, round))).toEqual([]);
      }),
      { numRuns: 500, seed: 20261124 },
    );
  });

  it('are never told of an error when every sentence begins a line', () => {
    fc.assert(
      fc.property(kind, seed, (which, round) => {
        expect(errorsOf(trueReport(which, round).text.replaceAll('。', '。\n'))).toEqual([]);
      }),
      { numRuns: 150, seed: 20261124 },
    );
  });
});

describe('blanks between sentences', () => {
  it('change nothing of what is found', () => {
    const fault = fc.constantFrom(...FAULT_KINDS.filter(({ class: of }) => of !== 'text'));
    const blank = fc.constantFrom(' ', '  ', '　', '\t');
    fc.assert(
      fc.property(fault, kind, seed, blank, ({ plant }, which, round, between) => {
        const text = plant(which, round)?.text;
        fc.pre(text !== undefined);
        expect(found(text.replaceAll('。', `。${between}`))).toEqual(found(text));
      }),
      { numRuns: 150, seed: 20261124 },
    );
  });

  it('change nothing as empty lines between paragraphs, nor as line ends of another system', () => {
    const fault = fc.constantFrom(...FAULT_KINDS.filter(({ class: of }) => of !== 'text'));
    fc.assert(
      fc.property(fault, kind, seed, fc.constantFrom('\n\n', '\r\n', ' \n\n\n'), ({ plant }, which, round, ending) => {
        const text = plant(which, round)?.text;
        fc.pre(text !== undefined);
        expect(found(text.replaceAll('\n', ending))).toEqual(found(text));
      }),
      { numRuns: 150, seed: 20261124 },
    );
  });
});
