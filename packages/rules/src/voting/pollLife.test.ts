import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movePoll, type PollAct, type PollLife } from './pollLife.ts';

/** The diagram as the law's procedure draws it, written a second time: what may follow each state. */
const DIAGRAM: Readonly<Record<PollLife['state'], Readonly<Partial<Record<PollAct['act'], PollLife['state']>>>>> = {
  prepared: { openVoting: 'voting', cancel: 'cancelled' },
  voting: { closeVoting: 'closed', cancel: 'cancelled' },
  closed: { startCount: 'counting' },
  counting: { sealCount: 'counted' },
  counted: { determine: 'determined', reopenCount: 'counting' },
  determined: { announce: 'announced', reopenCount: 'counting' },
  announced: {},
  cancelled: {},
};

const acts: fc.Arbitrary<PollAct> = fc.oneof(
  fc
    .constantFrom<PollAct['act']>('openVoting', 'closeVoting', 'startCount', 'sealCount', 'reopenCount')
    .map((act) => ({ act }) as PollAct),
  fc
    .constantFrom('VALID' as const, 'INVALID_TURNOUT' as const)
    .map((validity): PollAct => ({ act: 'determine', validity })),
  fc.constant<PollAct>({ act: 'announce', on: '2026-03-01' }),
  fc.constant<PollAct>({ act: 'cancel', reason: '推迟' }),
);

describe('the life of a poll', () => {
  it('goes as the diagram says, through any acts in any order', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 30 }), (steps) => {
        let life: PollLife = { state: 'prepared' };
        for (const step of steps) {
          const next = DIAGRAM[life.state][step.act];
          const moved = movePoll(life, step);
          expect(moved.ok).toBe(next !== undefined);
          if (!moved.ok) {
            expect(moved.refusal.zh).not.toContain('undefined');
            continue;
          }
          expect(moved.life.state).toBe(next);
          life = moved.life;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps what was decided until it is announced, and says the state and the one needed when it refuses', () => {
    const decided: PollLife = { state: 'determined', validity: 'VALID' };
    expect(movePoll(decided, { act: 'announce', on: '2026-03-01' })).toEqual({
      ok: true,
      life: { state: 'announced', validity: 'VALID', announcedOn: '2026-03-01' },
    });
    const refused = movePoll(
      { state: 'announced', validity: 'VALID', announcedOn: '2026-03-01' },
      { act: 'reopenCount' },
    );
    expect(refused).toEqual({
      ok: false,
      refusal: {
        zh: '本次投票现为“结果已宣布”，不能重新计票。须处于“计票结束”或“结果已确定”时进行。',
        en: 'This vote is announced: one cannot count again now. That is done while it is counted or determined.',
      },
    });
  });
});
