import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figures } from './form.ts';
import { moveSheet, type SheetAct, type SheetLife } from './sheetLife.ts';

/** The diagram of docs/how-to/count.md, written a second time as a table of what is remembered and what follows. */
interface Told {
  state: SheetLife['state'];
  entries: { by: string; figures: Figures }[];
  standing: Figures | null;
  history: Figures[];
}
const FIELDS = ['issued', 'returned', 'x.approve'] as const;
const apart = (a: Figures, b: Figures) => FIELDS.filter((id) => a[id] !== b[id]);

function oracle(told: Told, step: SheetAct): Told | null {
  const [first, second] = told.entries;
  switch (step.act) {
    case 'enter': {
      if (told.state !== 'empty' && told.state !== 'entered') return null;
      const entry = { by: step.by, figures: step.figures };
      if (first === undefined || first.by === step.by) return { ...told, state: 'entered', entries: [entry] };
      const same = apart(first.figures, step.figures).length === 0;
      return {
        ...told,
        state: same ? 'agreed' : 'differing',
        entries: [first, entry],
        standing: same ? step.figures : null,
      };
    }
    case 'correct': {
      if (told.state !== 'differing' || first === undefined || second === undefined) return null;
      const wanted = apart(first.figures, second.figures);
      if (Object.keys(step.values).toSorted().join() !== wanted.toSorted().join()) return null;
      return { ...told, state: 'agreed', standing: { ...second.figures, ...step.values } };
    }
    case 'discard':
      if (!['entered', 'differing', 'agreed'].includes(told.state)) return null;
      return { state: 'empty', entries: [], standing: null, history: [] };
    case 'seal':
      return told.state === 'agreed' ? { ...told, state: 'sealed' } : null;
    case 'amend': {
      if ((told.state !== 'sealed' && told.state !== 'amended') || told.standing === null) return null;
      const figures = { ...told.standing, ...step.values };
      if (apart(told.standing, figures).length === 0) return null;
      return { ...told, state: 'amended', standing: figures, history: [...told.history, told.standing] };
    }
  }
}

const figures = fc.record({
  issued: fc.integer({ min: 0, max: 2 }),
  returned: fc.integer({ min: 0, max: 1 }),
  'x.approve': fc.constant(7),
});
const some = fc.record(
  { issued: fc.integer({ min: 0, max: 2 }), returned: fc.integer({ min: 0, max: 1 }) },
  { requiredKeys: [] },
) as fc.Arbitrary<Figures>;
const acts: fc.Arbitrary<SheetAct> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({ by: fc.constantFrom('甲', '乙', '丙'), figures })
      .map((entry): SheetAct => ({ act: 'enter', ...entry })),
  },
  { weight: 4, arbitrary: some.map((values): SheetAct => ({ act: 'correct', values })) },
  { weight: 2, arbitrary: fc.constant<SheetAct>({ act: 'seal' }) },
  { weight: 1, arbitrary: fc.constant<SheetAct>({ act: 'discard' }) },
  { weight: 3, arbitrary: some.map((values): SheetAct => ({ act: 'amend', values })) },
);

describe('the life of a count sheet', () => {
  it('goes as the diagram says, whatever is tried in whatever order', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 40 }), (steps) => {
        let life: SheetLife = { state: 'empty' };
        let told: Told = { state: 'empty', entries: [], standing: null, history: [] };
        for (const step of steps) {
          const next = oracle(told, step);
          const moved = moveSheet(life, step);
          expect(moved.ok).toBe(next !== null);
          if (!moved.ok || next === null) continue;
          [life, told] = [moved.life, next];
          reached.add(life.state);
          expect(life.state).toBe(told.state);
          if ('figures' in life) expect(life.figures).toEqual(told.standing);
          if (life.state === 'amended') expect(life.earlier).toEqual(told.history);
          if (life.state === 'differing') expect(life.first.by).not.toBe(life.second.by);
        }
      }),
      { numRuns: 3000 },
    );
    expect([...reached].toSorted()).toEqual(['agreed', 'amended', 'differing', 'empty', 'entered', 'sealed']);
  });

  it('says what it is and what is needed when it refuses', () => {
    const refused = moveSheet({ state: 'empty' }, { act: 'seal' });
    expect(refused).toEqual({
      ok: false,
      refusal: {
        zh: '这张计票单现为“未录入”，不能封存。须处于“两次录入一致”时进行。',
        en: 'This sheet is empty and cannot be sealed now. That is done while it is agreed.',
      },
    });
  });
});
