import { describe, expect, it } from 'vitest';
import { RULE_SETS } from '../ruleSets/ruleSets.ts';
import { breaches } from './breaches.ts';
import { earliestElectionDay } from './earliest.ts';
import { toIcs } from './ics.ts';
import { hasOccasion, isRefusal } from './settle.ts';
import { timeline } from './timeline.ts';
import type { CalendarOptions, Timeline } from './types.ts';

function made(id: string, day: string, options: CalendarOptions): Timeline {
  const result = timeline(id, day, options);
  if (isRefusal(result)) throw new Error(result.error.en);
  return result;
}

const stepOf = (of: Timeline, id: string) => of.steps.find(({ step }) => step === id);
const days = (of: Timeline) => of.steps.map(({ step, earliest, latest }) => [step, earliest ?? null, latest]);

describe('the calendar of a recall', () => {
  it('runs from the day of the request: thirty days, in Zhejiang sixty more for the township', () => {
    // 20 October not counted: 11 days of October are left, then 19 November; 11 of November, 31 of December, 18 January.
    const of = made('VC-2026', '2026-10-20', { occasion: 'recall', overlay: 'PV-ZJ-2020' });
    expect(days(of)).toEqual([
      ['recall-request', '2026-10-20', '2026-10-20'],
      ['recall-defence', '2026-10-20', '2026-11-19'],
      ['recall-vote', '2026-10-20', '2026-11-19'],
      ['recall-result', '2026-10-20', '2026-11-19'],
      ['recall-township', null, '2027-01-18'],
    ]);
    expect(of.dayTitle.zh).toBe('收到罢免要求日');
    expect(stepOf(of, 'recall-vote')?.says.zh).toMatch(
      /^自收到罢免要求日（2026年10月20日）起30日内，当日不计，第30日为2026年11月19日，至24时止。依据浙江省.*第三十五条$/,
    );
    expect(of.warnings.map(({ code }) => code)).toContain('OTHER_STEPS');
  });

  it('is law in the request and the majority, and a province in its days', () => {
    const of = made('VC-2026', '2026-10-20', { occasion: 'recall' });
    expect(of.steps.map(({ step, kind, rule }) => [step, kind, rule[0]])).toEqual([
      ['recall-request', 'legal', 'VC-720'],
      ['recall-defence', 'legal', 'VC-720'],
      ['recall-vote', 'provincial', 'VC-722'],
      ['recall-result', 'legal', 'VC-721'],
    ]);
    expect(stepOf(of, 'recall-vote')?.says.zh).toContain('日数由各省规定，此处取常见值');
  });

  it('borrows its days for communities, to be confirmed', () => {
    const now = made('RC-2026', '2026-10-20', { occasion: 'recall' });
    expect(stepOf(now, 'recall-request')?.rule).toEqual(['RC-160']);
    expect(stepOf(now, 'recall-vote')).toMatchObject({
      latest: '2026-11-19',
      rule: ['RC-160', 'VC-722', 'RC-155'],
      says: { zh: expect.stringContaining('待核实') },
    });
    const then = made('RC-2018', '2020-10-20', { occasion: 'recall' });
    expect(then.steps.map(({ step, rule }) => [step, rule[0]])).toEqual([
      ['recall-request', 'RC-161'],
      ['recall-vote', 'RC-161'],
    ]);
  });

  it('finds a vote held too late, and one that the township must hold', () => {
    const of = made('VC-2026', '2026-10-20', { occasion: 'recall', overlay: 'PV-ZJ-2020' });
    const brief = (recorded: { step: string; day: string }[], asOf?: string) => {
      const found = breaches(of, recorded, asOf === undefined ? {} : { asOf });
      if (isRefusal(found)) throw new Error(found.error.en);
      return found.map(({ step, code, by, remedy }) => [step, code, by, remedy.zh.slice(0, 4)]);
    };
    const request = { step: 'recall-request', day: '2026-10-20' };
    expect(brief([request, { step: 'recall-vote', day: '2026-11-19' }])).toEqual([]);
    expect(brief([request, { step: 'recall-vote', day: '2026-11-21' }])).toEqual([
      ['recall-vote', 'LATE', 2, '立即办结'],
    ]);
    expect(brief([request], '2026-11-20').filter(([step]) => step === 'recall-vote')).toEqual([
      ['recall-vote', 'OVERDUE', 1, '立即办结'],
    ]);
  });
});

describe('the calendar of a by-election', () => {
  it('has the procedure of the vote, counted from its day', () => {
    const of = made('VC-2026', '2026-10-20', { occasion: 'by-election' });
    expect(days(of)).toEqual([
      ['vacancy', null, '2026-10-19'],
      ['nomination', null, '2026-10-19'],
      ['meeting-villagers', null, '2026-10-19'],
      ['ballot', '2026-10-20', '2026-10-20'],
      ['count', '2026-10-20', '2026-10-20'],
      ['results', '2026-10-20', '2026-10-20'],
      ['by-run', '2026-10-20', '2026-10-30'],
    ]);
    expect(of.steps.every(({ rule }) => rule[0] === 'VC-740')).toBe(true);
    expect(stepOf(of, 'ballot')?.says.zh).toContain('不晚于补选日（2026年10月20日）当日');
  });

  it('in Shanghai may not lie three months behind the vacancy, however it is counted', () => {
    for (const strict of [false, true]) {
      const of = made('VC-2026', '2026-05-31', { occasion: 'by-election', overlay: 'PV-SH-2020', strict });
      // Three months before 31 May: February has no 31st.
      expect(stepOf(of, 'vacancy')?.earliest).toBe('2026-02-28');
      expect(stepOf(of, 'vacancy')?.says.zh).toMatch(
        /限3个月内办理的，最早为2026年2月28日，更早的已经逾期。依据上海市.*第二十九条$/,
      );
      const found = breaches(of, [{ step: 'vacancy', day: '2026-02-20' }]);
      expect(found).toMatchObject([
        {
          code: 'EARLY',
          by: 8,
          zh: '2026年2月20日出缺，补选已逾期：按补选日推算，出缺日不得早于2026年2月28日，超过8日',
          remedy: { zh: expect.stringContaining('立即办结') },
        },
      ]);
      expect(breaches(of, [{ step: 'vacancy', day: '2026-02-28' }])).toEqual([]);
      expect(breaches(of, [{ step: 'vacancy', day: '2026-02-20' }], { asOf: '2026-06-02' })).toContainEqual(
        expect.objectContaining({
          step: 'vacancy',
          remedy: { zh: expect.stringContaining('立即办结'), en: expect.anything() },
        }),
      );
    }
  });

  it('is that of the residents’ law for communities', () => {
    const now = made('RC-2026', '2026-10-20', { occasion: 'by-election' });
    expect(stepOf(now, 'meeting-residents')).toMatchObject({ rule: ['RC-170', 'RC-143'], follows: ['nomination'] });
    const then = made('RC-2018', '2020-10-20', { occasion: 'by-election' });
    expect(then.steps.map(({ step }) => step)).toEqual(['vacancy', 'ballot']);
    expect(stepOf(then, 'ballot')?.follows).toEqual([]);
  });

  it('needs a day before it for nomination and meeting', () => {
    const found = earliestElectionDay('VC-2026', '2026-10-20', { occasion: 'by-election' });
    expect(found).toMatchObject({ electionDay: '2026-10-21' });
  });
});

describe('recall and by-election', () => {
  it('are refused of Party bodies, guides and the charter', () => {
    const without = RULE_SETS.filter((one) => !hasOccasion(one, 'recall')).map(({ id }) => id);
    expect(without).toEqual(['VC-GUIDE-2013', 'PCH', 'PB-1990', 'PB-2020', 'BR-2018', 'PL-2020']);
    for (const id of without) {
      expect(timeline(id, '2026-10-20', { occasion: 'recall' })).toMatchObject({ error: { code: 'NO_CALENDAR' } });
    }
  });

  it('have events of their own in a calendar file, beside those of the term change', () => {
    const uids = (options: CalendarOptions) =>
      toIcs(made('VC-2026', '2026-10-20', options), '某村').match(/^UID:.*$/gm) ?? [];
    const all = [...uids({}), ...uids({ occasion: 'recall' }), ...uids({ occasion: 'by-election' })];
    expect(new Set(all).size).toBe(all.length);
    expect(uids({ occasion: 'term-change' })).toEqual(uids({}));
  });
});
