import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addStroke, batchHeld, EMPTY_TALLY, strokesOf, type Tally, takeBatch, unsent } from './strokes.ts';

type Step =
  | { readonly kind: 'stroke' | 'undo'; readonly field: string }
  | { readonly kind: 'send' | 'lost' | 'answered' };
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('a', 'b').map((field): Step => ({ kind: 'stroke', field })) },
  { weight: 2, arbitrary: fc.constantFrom('a', 'b').map((field): Step => ({ kind: 'undo', field })) },
  { weight: 2, arbitrary: fc.constantFrom<Step>({ kind: 'send' }, { kind: 'lost' }, { kind: 'answered' }) },
);

describe('strokes kept while votes are called', () => {
  it('reach the server exactly once, however often a sending is lost or sent again', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 60 }), (script) => {
        const server = { seen: new Set<string>(), held: {} as Record<string, number> };
        const told: Record<string, number> = {};
        let ids = 0;
        let tally: Tally = EMPTY_TALLY;
        const deliver = () => {
          if (tally.batch === null || server.seen.has(tally.batch.requestId)) return;
          server.seen.add(tally.batch.requestId);
          for (const [field, change] of Object.entries(tally.batch.changes)) {
            server.held[field] = (server.held[field] ?? 0) + change;
            expect(server.held[field]).toBeGreaterThanOrEqual(0);
          }
        };
        const run = (step: Step) => {
          if (step.kind === 'stroke' || step.kind === 'undo') {
            const by = step.kind === 'stroke' ? 1 : -1;
            if ((told[step.field] ?? 0) + by >= 0) told[step.field] = (told[step.field] ?? 0) + by;
            tally = addStroke(tally, step.field, by);
          } else {
            tally = takeBatch(tally, () => String(++ids));
            deliver();
            if (step.kind === 'answered' && tally.batch !== null) tally = batchHeld(tally, { ...server.held });
          }
        };
        for (const step of script) run(step);
        run({ kind: 'answered' });
        run({ kind: 'answered' });
        expect(unsent(tally)).toBe(0);
        for (const field of ['a', 'b']) {
          expect(strokesOf(tally, field)).toBe(told[field] ?? 0);
          expect(server.held[field] ?? 0).toBe(told[field] ?? 0);
        }
      }),
    );
  });
});
