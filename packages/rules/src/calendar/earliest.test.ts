import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULE_SETS } from '../ruleSets/ruleSets.ts';
import { shiftDay } from './days.ts';
import { type EarliestDay, type EarliestOptions, earliestElectionDay, latestTermChange } from './earliest.ts';
import { isRefusal, lawOf } from './settle.ts';
import { timeline } from './timeline.ts';

function earliest(id: string, today: string, options: EarliestOptions = {}): EarliestDay {
  const result = earliestElectionDay(id, today, options);
  if (isRefusal(result)) throw new Error(result.error.en);
  return result;
}

const bound = ({ electionDay, binding }: EarliestDay) => [electionDay, binding.map(({ step }) => step)];

describe('the earliest election day', () => {
  it('leaves room for the voter roll', () => {
    // The roll can be published on 1 March at the soonest; 1 + 20 = 21 March. Read strictly, 22 March.
    expect(bound(earliest('VC-2026', '2026-03-01'))).toEqual(['2026-03-21', ['roll-published']]);
    expect(bound(earliest('VC-2026', '2026-03-01', { strict: true }))).toEqual(['2026-03-22', ['roll-published']]);
    expect(bound(earliest('RC-2026', '2026-12-20'))).toEqual(['2027-01-09', ['roll-published']]);
  });

  it('knows what is done, and on which day', () => {
    // With roll, objections and decisions done: candidates and notice five days before.
    const done = ['roll-published', 'objections', 'objection-decisions'];
    expect(bound(earliest('VC-2026', '2026-03-10', { done }))).toEqual([
      '2026-03-15',
      ['formal-candidates', 'poll-notice'],
    ]);
    // The roll was published on 5 March: whatever else is done, the vote waits until 25 March.
    const known = [{ step: 'roll-published', day: '2026-03-05' }, 'objections', 'objection-decisions'];
    expect(bound(earliest('VC-2026', '2026-03-10', { done: known }))).toEqual(['2026-03-25', ['roll-published']]);
  });

  it('is held by custom only when asked', () => {
    // The regulation fixes an order and no days: reply, delegates, congress on three days running.
    expect(bound(earliest('PB-2020', '2026-03-01'))).toEqual(['2026-03-03', ['convening-request']]);
    // Custom: ninety days for the resolution; 30 days of March, 30 of April, 30 of May.
    expect(bound(earliest('PB-2020', '2026-03-01', { practice: true }))).toEqual(['2026-05-30', ['resolution']]);
  });

  it('leaves no step behind that is still to be done', () => {
    const ids = RULE_SETS.map(({ id }) => id).filter((id) => !isRefusal(lawOf(id, undefined)));
    const days = fc.integer({ min: 0, max: 20_000 }).map((shift) => shiftDay('2010-01-01', shift));
    const input = fc.tuple(fc.constantFrom(...ids), days, fc.boolean(), fc.boolean(), fc.integer());
    fc.assert(
      fc.property(input, ([id, today, strict, practice, seed]) => {
        const empty = timeline(id, today, { strict });
        if (isRefusal(empty)) throw new Error(empty.error.en);
        const done = empty.steps.map(({ step }) => step).filter((_, at) => ((seed >>> (at % 30)) & 1) === 1);
        const found = earliest(id, today, { strict, practice, done });
        const made = timeline(id, found.electionDay, { strict });
        if (isRefusal(made)) throw new Error(made.error.en);
        const open = made.steps.filter(({ step, counted }) => !done.includes(step) && (practice || counted.firm));
        for (const { step, latest } of open) expect(latest >= today, `${id} ${step}`).toBe(true);
        // One day sooner and a step that binds would lie behind today.
        const sooner = timeline(id, shiftDay(found.electionDay, -1), { strict });
        if (isRefusal(sooner)) throw new Error(sooner.error.en);
        for (const { step } of found.binding) {
          expect((sooner.steps.find((one) => one.step === step)?.latest ?? today) < today).toBe(true);
        }
      }),
    );
  });

  it('refuses steps and days that do not exist', () => {
    const step = earliestElectionDay('VC-2026', '2026-03-01', { done: ['roll'] });
    expect(isRefusal(step) && step.error).toMatchObject({ code: 'UNKNOWN_STEP' });
    expect(isRefusal(step) && step.error.known).toContain('roll-published');
    const day = earliestElectionDay('VC-2026', '2026-02-29');
    expect(isRefusal(day) && day.error.code).toBe('UNUSABLE_DAY');
  });
});

describe('a term change put off', () => {
  it.each([
    ['PB-2020', '2026-06-30', undefined, '2027-06-30', 'PB-002'],
    ['VC-2026', '2026-08-31', 'PV-ZJ-2020', '2027-02-28', 'VC-109'],
    ['VC-2026', '2026-08-31', undefined, null, 'VC-109'],
    ['VC-2026', '2026-08-31', 'PV-BJ-2012', null, 'VC-109'],
  ])('%s from %s by %s is held by %s', (id, termEnd, overlay, last, rule) => {
    const result = latestTermChange(id, termEnd, overlay === undefined ? {} : { overlay });
    if (isRefusal(result)) throw new Error(result.error.en);
    expect(result.latest).toBe(last);
    expect(result.rule).toContain(rule);
    expect(result.says.zh).toContain('批准');
    if (id === 'PB-2020') expect(result.remind).toBe('2025-12-30');
    else expect(result.remind).toBeUndefined();
  });
});
