import { describe, expect, it } from 'vitest';
import { RULE_SETS } from '../ruleSets/ruleSets.ts';
import { type Breach, type BreachOptions, breaches, type RecordedStep } from './breaches.ts';
import { isRefusal } from './settle.ts';
import { timeline } from './timeline.ts';
import type { CalendarOptions } from './types.ts';

function judge(
  recorded: readonly RecordedStep[],
  options: BreachOptions = {},
  calendar: CalendarOptions & { readonly id?: string } = {},
): Breach[] {
  const made = timeline(calendar.id ?? 'VC-2026', '2026-11-20', calendar);
  if (isRefusal(made)) throw new Error(made.error.en);
  const found = breaches(made, recorded, options);
  if (isRefusal(found)) throw new Error(found.error.en);
  return found;
}

const brief = (found: readonly Breach[]) => found.map(({ step, code, by, limit }) => [step, code, by, limit]);

describe('breaches of a calendar', () => {
  it('find a roll published three days late, and say what mends it', () => {
    const [late, ...others] = judge([{ step: 'roll-published', day: '2026-11-03' }]);
    expect(others).toEqual([]);
    expect(late).toMatchObject({ step: 'roll-published', code: 'LATE', by: 3, limit: '2026-10-31', kind: 'legal' });
    expect(late?.rule).toContain('VC-310');
    expect(late?.zh).toBe('“公布选民名单”于2026年11月3日办理，最迟应为2026年10月31日，晚了3日');
    // 3 November + 20 = 23 November.
    expect(late?.remedy.zh).toContain('不早于2026年11月23日');
  });

  it('count periods from the day their anchor really had', () => {
    const roll = { step: 'roll-published', day: '2026-10-20' };
    // Five days from 20 October end on the 25th, not on 5 November.
    expect(brief(judge([roll, { step: 'objections', day: '2026-10-23' }]))).toEqual([
      ['objections', 'SHORT', 2, '2026-10-25'],
    ]);
    expect(judge([roll, { step: 'objections', day: '2026-10-25' }])).toEqual([]);
    expect(judge([roll, { step: 'objections', day: '2026-10-27' }])).toEqual([]);
    // Decisions: objections on the 25th, three days: 28 October.
    const closed = [roll, { step: 'objections', day: '2026-10-25' }];
    expect(brief(judge([...closed, { step: 'objection-decisions', day: '2026-10-30' }]))).toEqual([
      ['objection-decisions', 'LATE', 2, '2026-10-28'],
    ]);
  });

  it('prove nothing from a period whose beginning is not on record', () => {
    expect(judge([{ step: 'objections', day: '2026-10-25' }])).toEqual([]);
    expect(judge([{ step: 'objection-decisions', day: '2026-11-12' }])).toEqual([]);
  });

  it('count from the day on which the vote was really held', () => {
    const early = [
      { step: 'roll-published', day: '2026-10-29' },
      { step: 'ballot', day: '2026-11-16' },
      { step: 'handover', day: '2026-11-27' },
    ];
    // 16 November - 20 = 27 October; 16 November + 10 = 26 November.
    expect(brief(judge(early))).toEqual([
      ['roll-published', 'LATE', 2, '2026-10-27'],
      ['ballot', 'EARLY', 4, '2026-11-20'],
      ['handover', 'LATE', 1, '2026-11-26'],
    ]);
    // Two days after the real vote, two before the announced one: not too soon.
    const soon = judge([
      { step: 'ballot', day: '2026-11-16' },
      { step: 'handover', day: '2026-11-18' },
    ]);
    expect(soon.map(({ step }) => step)).toEqual(['ballot']);
  });

  it('find none when every step keeps its last day', () => {
    for (const { id } of RULE_SETS) {
      for (const strict of [false, true]) {
        const made = timeline(id, '2027-03-05', { strict });
        if (isRefusal(made)) continue;
        const found = breaches(
          made,
          made.steps.map(({ step, latest }) => ({ step, day: latest })),
          { asOf: '2028-01-01' },
        );
        if (isRefusal(found)) throw new Error(found.error.en);
        expect(found.filter(({ severity }) => severity === 'breach')).toEqual([]);
      }
    }
  });

  it('move the end of a real period behind a holiday when asked', () => {
    const recorded = [
      { step: 'roll-published', day: '2026-09-25' },
      { step: 'objections', day: '2026-09-30' },
      { step: 'objection-decisions', day: '2026-10-08' },
    ];
    const isHoliday = (day: string) => day >= '2026-10-01' && day <= '2026-10-07';
    expect(brief(judge(recorded))).toEqual([['objection-decisions', 'LATE', 5, '2026-10-03']]);
    expect(judge(recorded, { isHoliday, holidayRoll: true })).toEqual([]);
  });

  it('warn of the disputed day, unless it is read strictly', () => {
    const recorded = [{ step: 'roll-published', day: '2026-10-31' }];
    expect(judge(recorded)).toMatchObject([{ code: 'ON_THE_LIMIT', severity: 'warning', by: 0 }]);
    expect(brief(judge(recorded, {}, { strict: true }))).toEqual([['roll-published', 'LATE', 1, '2026-10-30']]);
    expect(judge([{ step: 'roll-published', day: '2026-10-30' }])).toEqual([]);
  });

  it('find what was done too soon or out of order', () => {
    expect(brief(judge([{ step: 'handover', day: '2026-11-18' }]))).toEqual([['handover', 'EARLY', 2, '2026-11-20']]);
    const party = judge(
      [
        { step: 'convening-request', day: '2026-09-20' },
        { step: 'delegates', day: '2026-09-10' },
      ],
      {},
      { id: 'PB-2020' },
    );
    expect(brief(party)).toEqual([
      ['convening-request', 'LATE', 11, '2026-09-09'],
      ['delegates', 'ORDER', 10, '2026-09-20'],
    ]);
  });

  it('hold a fixed number against a real day, never against a customary one', () => {
    const published = { step: 'committee-published', day: '2026-10-20' };
    expect(judge([published])).toEqual([]);
    expect(brief(judge([{ step: 'election-committee', day: '2026-10-19' }, published]))).toEqual([
      ['committee-published', 'LATE', 1, '2026-10-19'],
    ]);
  });

  it('name no step that is not yet due, and custom never', () => {
    expect(judge([])).toEqual([]);
    expect(judge([], { asOf: '2026-10-31' })).toEqual([]);
    expect(judge([{ step: 'plan', day: '2026-11-19' }])).toEqual([]);
    expect(brief(judge([], { asOf: '2026-11-02' }))).toEqual([['roll-published', 'OVERDUE', 2, '2026-10-31']]);
    expect(judge([{ step: 'roll-published', day: '2026-10-23' }], { asOf: '2026-11-02' })).toEqual([]);
    const handover = judge([], { asOf: '2026-12-02' }).find(({ step }) => step === 'handover');
    expect(handover).toMatchObject({ code: 'OVERDUE', by: 2, remedy: { zh: expect.stringContaining('立即办结') } });
  });

  it('offer no other election day once the vote was held, or its day is over', () => {
    const late = { step: 'roll-published', day: '2026-11-03' };
    const on = { step: 'roll-published', day: '2026-10-31' };
    const told = (recorded: readonly RecordedStep[], options: BreachOptions = {}, step = 'roll-published') =>
      judge(recorded, options).find((one) => one.step === step)?.remedy.zh;
    const moves = /不早于2026年11月23日/;
    expect(told([late], { asOf: '2026-11-20' })).toMatch(moves);
    for (const remedy of [
      told([late], { asOf: '2026-11-21' }),
      told([late, { step: 'ballot', day: '2026-11-20' }]),
      told([], { asOf: '2026-11-21' }),
    ]) {
      expect(remedy).toMatch(/^选举日已过，不能再推迟或者补办：.*保存公告、照片等证据，书面报乡镇/);
      expect(remedy).not.toMatch(/不早于|重新开放/);
    }
    expect(told([], { asOf: '2026-11-21' })).toContain('没有办理的如实记录');
    expect(told([on], { asOf: '2026-11-19' })).toContain('选举日推迟一日');
    expect(told([on], { asOf: '2026-11-21' })).toBe('选举日已过：保存公布时间的证据，有异议时据以说明');
    const short = [
      { step: 'roll-published', day: '2026-10-20' },
      { step: 'objections', day: '2026-10-23' },
    ];
    expect(told(short, {}, 'objections')).toContain('重新开放并补足2日');
    expect(told(short, { asOf: '2026-11-21' }, 'objections')).toContain('不能再推迟或者补办');
    // What follows the vote is still done at once, or again.
    expect(told([], { asOf: '2026-12-02' }, 'handover')).toContain('立即办结');
    expect(told([{ step: 'handover', day: '2026-11-18' }], { asOf: '2026-11-21' }, 'handover')).toContain('重新办理');
  });

  it('ask for the papers of a vote on another day, and for the day of one that is not on record', () => {
    const told = (recorded: readonly RecordedStep[], options: BreachOptions = {}) =>
      judge(recorded, options).find(({ step }) => step === 'ballot')?.remedy.zh;
    expect(told([{ step: 'ballot', day: '2026-11-22' }])).toContain('保存改变选举日的报批、公告文件');
    expect(told([], { asOf: '2026-11-22' })).toContain('已经投票的，补记投票日；没有投票的，按规定报批');
  });

  it('send a Party body to the superior organisation', () => {
    const late = [{ step: 'request', day: '2026-11-20' }];
    const told = (options: BreachOptions) => judge(late, options, { id: 'PB-2020', form: 'meeting' })[0]?.remedy.zh;
    expect(told({})).toContain('报上级党组织同意');
    expect(told({ asOf: '2026-11-21' })).toContain('书面报上级党组织，有异议的由受理机关依法处理');
  });

  it('refuse steps and days that do not exist', () => {
    const made = timeline('VC-2026', '2026-11-20');
    if (isRefusal(made)) throw new Error(made.error.en);
    expect(breaches(made, [{ step: 'roll', day: '2026-11-01' }])).toMatchObject({ error: { code: 'UNKNOWN_STEP' } });
    expect(breaches(made, [{ step: 'ballot', day: '2026-11-31' }])).toMatchObject({ error: { code: 'UNUSABLE_DAY' } });
    expect(breaches(made, [], { asOf: 'today' })).toMatchObject({ error: { code: 'UNUSABLE_DAY' } });
  });
});
