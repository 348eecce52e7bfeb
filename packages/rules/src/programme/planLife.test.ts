import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movePlan, type PlanAct, type PlanLife } from './planLife.ts';

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`);
const acts: fc.Arbitrary<PlanAct> = fc.oneof(
  day.map((on): PlanAct => ({ act: 'examine', on })),
  day.map((on): PlanAct => ({ act: 'approve', on, by: '街道党工委' })),
  day.map((on): PlanAct => ({ act: 'return', on, reason: '职数不符' })),
);

describe('the life of a plan', () => {
  it('is examined before it is approved, on days in order, and ends once', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 12 }), (steps) => {
        let life: PlanLife = { state: 'drafted', draftedOn: '2026-03-01' };
        const done: PlanAct[] = [];
        for (const step of steps) {
          const moved = movePlan(life, step);
          if (!moved.ok) continue;
          done.push(step);
          life = moved.life;
        }
        const [first, second, ...more] = done;
        expect(more).toEqual([]);
        if (life.state === 'approved') {
          expect([first?.act, second?.act]).toEqual(['examine', 'approve']);
          expect((first?.on ?? '') <= (second?.on ?? '')).toBe(true);
        }
        if (life.state === 'returned') expect(done.at(-1)?.act).toBe('return');
      }),
    );
  });

  it('says in words why it does not go on', () => {
    const drafted: PlanLife = { state: 'drafted', draftedOn: '2026-03-10' };
    const said = (life: PlanLife, step: PlanAct) => {
      const moved = movePlan(life, step);
      return moved.ok ? null : moved.refusal.zh;
    };
    expect(said(drafted, { act: 'approve', on: '2026-03-11', by: '街道党工委' })).toContain('尚未审核');
    expect(said(drafted, { act: 'examine', on: '2026-03-09' })).toContain('早于前一步的 2026-03-10');
    const approved: PlanLife = { state: 'approved', approvedOn: '2026-03-12', approvedBy: '街道党工委' };
    expect(said(approved, { act: 'return', on: '2026-03-13', reason: '职数不符' })).toContain('已经批准');
  });
});
