import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OVERLAYS } from '../ruleSets/overlays.ts';
import { RULE_SETS } from '../ruleSets/ruleSets.ts';
import { STAGES } from '../stages.ts';
import { CALENDAR_DAYS } from './calendarDays.data.ts';
import { daysFromTo, shiftDay } from './days.ts';
import { overlayFor } from './daysOf.ts';
import { calendarSteps } from './plan.ts';
import { hasOccasion, isRefusal, lawOf } from './settle.ts';
import { timeline } from './timeline.ts';
import { type CalendarOptions, OCCASIONS, type Timeline } from './types.ts';

function made(id: string, day: string, options: CalendarOptions = {}): Timeline {
  const result = timeline(id, day, options);
  if (isRefusal(result)) throw new Error(result.error.en);
  return result;
}

const latest = (of: Timeline, step: string): string | undefined => of.steps.find((one) => one.step === step)?.latest;
const lastDays = (of: Timeline, ...steps: string[]) => steps.map((step) => [step, latest(of, step)]);

/** Every rule set that has a calendar, with every measure, form and occasion it can be taken with. */
const CALENDARS = RULE_SETS.flatMap((ruleSet) => {
  if (isRefusal(lawOf(ruleSet.id, undefined))) return [];
  const overlays = OVERLAYS.filter(({ id }) => overlayFor(ruleSet, id) !== null).map(({ id }) => ({ overlay: id }));
  const forms = ruleSet.appliesTo === 'party-grassroots' ? [{ form: 'meeting' as const }] : [];
  const later = OCCASIONS.slice(1)
    .filter((occasion) => hasOccasion(ruleSet, occasion))
    .flatMap((occasion) => [{}, ...overlays].map((one) => ({ ...one, occasion })));
  return [{}, ...overlays, ...forms, ...later].map((options: CalendarOptions) => ({ id: ruleSet.id, options }));
});
const calendars = fc.constantFrom(...CALENDARS);
const days = fc.integer({ min: 0, max: 36_000 }).map((shift) => shiftDay('2000-01-01', shift));

describe('the calendar of a villagers’ committee', () => {
  // T = Friday 2026-11-20. November has 19 days before T, October 31.
  it('counts 2026-11-20 by the law of 2025', () => {
    expect(
      lastDays(
        made('VC-2026', '2026-11-20'),
        'roll-published', // 20 days back: 20 November - 20 = 0 November = 31 October
        'objections', // 31 October not counted; 1, 2, 3, 4, 5 November
        'objection-decisions', // 5 November not counted; 6, 7, 8
        'formal-candidates', // 20 - 5
        'meeting-villagers', // the day before
        'ballot',
        'elected-published', // 20 + 1
        'by-run', // 20 + 10
        'handover', // 20 not counted; 21 is day 1, 30 is day 10
        'certificates',
      ),
    ).toEqual([
      ['roll-published', '2026-10-31'],
      ['objections', '2026-11-05'],
      ['objection-decisions', '2026-11-08'],
      ['formal-candidates', '2026-11-15'],
      ['meeting-villagers', '2026-11-19'],
      ['ballot', '2026-11-20'],
      ['elected-published', '2026-11-21'],
      ['by-run', '2026-11-30'],
      ['handover', '2026-11-30'],
      ['certificates', '2026-11-30'],
    ]);
  });

  it('leaves twenty whole days when read strictly', () => {
    const strict = made('VC-2026', '2026-11-20', { strict: true });
    // 31 October - 1; objections and decisions follow the list; 15 November - 1; "before" has no number to read.
    expect(
      lastDays(strict, 'roll-published', 'objections', 'formal-candidates', 'meeting-villagers', 'handover'),
    ).toEqual([
      ['roll-published', '2026-10-30'],
      ['objections', '2026-11-04'],
      ['formal-candidates', '2026-11-14'],
      ['meeting-villagers', '2026-11-19'],
      ['handover', '2026-11-30'],
    ]);
    expect(strict.steps.find(({ step }) => step === 'roll-published')?.warning).toBeUndefined();
  });

  it('warns of a list exactly twenty days before', () => {
    const roll = made('VC-2026', '2026-11-20').steps.find(({ step }) => step === 'roll-published');
    expect(roll?.warning?.zh).toContain('前20日');
    expect(roll?.says.zh).toBe(
      '选举日（2026年11月20日）的20日前，往前数20日，最迟为2026年10月31日。依据中华人民共和国村民委员会组织法（2025年修正）第十七条',
    );
    expect(roll).toMatchObject({ kind: 'legal', rule: ['VC-310', 'G-20'], usual: { latest: '2026-10-23' } });
  });

  it('crosses leap days and year ends', () => {
    // 2024 is a leap year: 20 March - 20 = 0 March = 29 February; 2023 has none: 28 February.
    expect(latest(made('VC-2018', '2024-03-20'), 'roll-published')).toBe('2024-02-29');
    expect(latest(made('VC-2018', '2023-03-20'), 'roll-published')).toBe('2023-02-28');
    // 10 January - 20 = -10 January: 31 - 10 = 21 December; 28 December + 10: three days left, then 7 January.
    expect(latest(made('VC-2026', '2027-01-10'), 'roll-published')).toBe('2026-12-21');
    expect(latest(made('VC-2026', '2026-12-28'), 'handover')).toBe('2027-01-07');
  });

  it('takes the days of a province from its measure', () => {
    const shift = (overlay: string, step: string) => {
      const day = latest(made('VC-2026', '2026-11-20', { overlay }), step);
      return day === undefined ? null : daysFromTo('2026-11-20', day);
    };
    const row = (overlay: string) =>
      [
        'proxy-application',
        'proxy-published',
        'by-run',
        'self-nomination',
        'candidate-withdrawal',
        'seal',
        'rerun',
      ].map((step) => shift(overlay, step));
    expect(row('PV-ZJ-2020')).toEqual([-3, -1, 30, -10, -3, null, null]);
    expect(row('PV-SH-2020')).toEqual([-5, -2, 30, null, null, 0, null]);
    expect(row('PV-BJ-2012')).toEqual([-1, -1, 15, null, null, null, null]);
    expect(row('PV-HA-2011')).toEqual([-1, -1, 10, null, null, 0, 30]);
    // Henan lets candidates withdraw within three days of the list: 15 November, then 16, 17, 18.
    expect(shift('PV-HA-2011', 'candidate-withdrawal-after-list')).toBe(-2);
  });

  it('says that a measure is not entered in full', () => {
    expect(made('VC-2026', '2026-11-20', { overlay: 'PV-GS-2025' }).warnings.map(({ code }) => code)).toContain(
      'INCOMPLETE',
    );
  });
});

describe('the calendar of a residents’ committee', () => {
  it('counts 2026-06-15 by the law of 2025', () => {
    // 15 June - 20 = -5 June: 31 - 5 = 26 May; 27 to 31 May are five days; 1, 2, 3 June; 15 - 5; 15 + 10.
    const of = made('RC-2026', '2026-06-15');
    expect(
      lastDays(of, 'roll-published', 'objections', 'objection-decisions', 'formal-candidates', 'handover'),
    ).toEqual([
      ['roll-published', '2026-05-26'],
      ['objections', '2026-05-31'],
      ['objection-decisions', '2026-06-03'],
      ['formal-candidates', '2026-06-10'],
      ['handover', '2026-06-25'],
    ]);
    expect(latest(of, 'audit')).toBe('2026-06-14');
  });

  it('borrows from the villagers’ law before 2026, and says so', () => {
    const of = made('RC-2018', '2021-03-25');
    const roll = of.steps.find(({ step }) => step === 'roll-published');
    expect(roll).toMatchObject({ latest: '2021-03-05', kind: 'provincial' }); // 25 - 20
    expect(roll?.rule).toContain('RC-155');
    expect(roll?.says.zh).toMatch(/没有规定，参照村民委员会选举的规定.*待核实/);
    expect(latest(of, 'audit')).toBeUndefined();
  });
});

describe('the calendar of a Party election', () => {
  it('keeps approvals in their order and days as custom', () => {
    const of = made('PB-2020', '2026-06-30');
    // No number stands in the regulation: credentials by T, delegates the day before, the reply the day before that.
    expect(lastDays(of, 'credentials', 'delegates', 'convening-request', 'candidates-request')).toEqual([
      ['credentials', '2026-06-30'],
      ['delegates', '2026-06-29'],
      ['convening-request', '2026-06-28'],
      ['candidates-request', '2026-06-29'],
    ]);
    // Custom: T-75 is 16 April (30 days of June, 31 of May, 14 of April).
    expect(of.steps.find(({ step }) => step === 'convening-request')?.usual?.latest).toBe('2026-04-16');
    expect(of.steps.find(({ step }) => step === 'approval')).toMatchObject({
      earliest: '2026-07-01',
      latest: '2026-07-07',
      kind: 'practice',
    });
  });

  it('knows a meeting of members and a local congress', () => {
    const meeting = made('PB-2020', '2026-06-30', { form: 'meeting' });
    expect(meeting.form).toBe('meeting');
    expect(lastDays(meeting, 'request', 'candidates-request', 'two-recommendations')).toEqual([
      ['request', '2026-06-29'],
      ['candidates-request', '2026-06-29'],
      ['two-recommendations', '2026-05-31'],
    ]);
    // Two months and one month before a local congress: 60 and 30 days by custom.
    const local = made('PL-2020', '2026-06-30', { form: 'meeting' });
    expect(local.form).toBe('congress');
    expect(local.steps.find(({ step }) => step === 'convening-request')?.usual?.latest).toBe('2026-05-01');
    expect(local.steps.find(({ step }) => step === 'candidates-request')?.usual?.latest).toBe('2026-05-31');
  });
});

describe('texts beside the law', () => {
  it('make nothing legal in the calendar of a guide, and only a meeting in that of a branch', () => {
    expect(made('VC-GUIDE-2013', '2014-05-10').steps.map(({ kind }) => kind)).not.toContain('legal');
    expect(made('BR-2018', '2026-06-30').form).toBe('meeting');
    const charter = timeline('PCH', '2026-06-30');
    expect(isRefusal(charter) && charter.error.code).toBe('NO_CALENDAR');
    expect(isRefusal(charter) && charter.error.known).not.toContain('PCH');
  });

  it('leave every day of a text that was only recalled to be confirmed', () => {
    for (const { kind, says, counted } of made('VC-2010', '2014-05-10').steps) {
      if (kind === 'legal') expect(says.zh).toContain('待核实');
      if (kind === 'practice' || !counted.fixed) expect(says.zh).toContain('通行做法');
    }
  });
});

describe('holidays', () => {
  const isHoliday = (day: string) => day >= '2026-10-01' && day <= '2026-10-07';

  it('move the end of a period only when asked, and carry what hangs on it', () => {
    // T = 2026-10-15: list 25 September, objections + 5 = 30 September, decisions + 3 = 3 October, a holiday.
    const still = made('VC-2026', '2026-10-15', { isHoliday });
    expect(latest(still, 'objection-decisions')).toBe('2026-10-03');
    expect(still.steps.find(({ step }) => step === 'objection-decisions')?.warning?.zh).toContain('节假日');
    const rolled = made('VC-2026', '2026-10-15', { isHoliday, holidayRoll: true });
    expect(latest(rolled, 'objection-decisions')).toBe('2026-10-08');
    // T = 2026-10-17: list 27 September, objections 2 October -> 8 October, decisions 11 October.
    const carried = made('VC-2026', '2026-10-17', { isHoliday, holidayRoll: true });
    expect(lastDays(carried, 'roll-published', 'objections', 'objection-decisions')).toEqual([
      ['roll-published', '2026-09-27'],
      ['objections', '2026-10-08'],
      ['objection-decisions', '2026-10-11'],
    ]);
    // Days before the vote and election day itself never move.
    expect(latest(made('VC-2026', '2026-10-05', { isHoliday, holidayRoll: true }), 'ballot')).toBe('2026-10-05');
  });
});

describe('any calendar', () => {
  it('has its first days before its last ones, and custom inside the law', () => {
    fc.assert(
      fc.property(calendars, days, fc.boolean(), ({ id, options }, day, strict) => {
        for (const { step, earliest, latest: last, usual } of made(id, day, { ...options, strict }).steps) {
          if (earliest !== undefined) expect(earliest <= last, `${id} ${step}`).toBe(true);
          if (usual === undefined) continue;
          expect(usual.latest <= last, `${id} ${step}`).toBe(true);
          expect((usual.earliest ?? usual.latest) <= usual.latest, `${id} ${step}`).toBe(true);
        }
      }),
    );
  });

  it('moves with election day, day by day', () => {
    fc.assert(
      fc.property(calendars, days, fc.integer({ min: -200, max: 200 }), ({ id, options }, day, shift) => {
        const moved = made(id, shiftDay(day, shift), options).steps;
        const expected = made(id, day, options).steps.map((one) => [one.step, shiftDay(one.latest, shift)]);
        expect(moved.map((one) => [one.step, one.latest])).toEqual(expected);
      }),
    );
  });

  it.each(CALENDARS)('names known stages and a number for every bound: %j', ({ id, options }) => {
    const law = lawOf(id, options.overlay);
    if (isRefusal(law)) throw new Error(law.error.en);
    const steps = calendarSteps(law, options.form ?? 'congress', options.occasion ?? 'term-change');
    const ids = steps.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of steps) {
      expect(STAGES.some((stage) => stage.id === one.stage)).toBe(true);
      const counts = [one.latest, one.earliest, one.usual?.latest, one.usual?.earliest].filter((c) => c !== undefined);
      for (const count of counts) {
        expect(CALENDAR_DAYS.map((row) => row.id)).toContain(count.days);
        if (count.from !== 'T') expect(ids).toContain(count.from);
      }
      for (const first of one.follows ?? []) expect(ids).toContain(first);
      if (one.kind !== 'practice') expect(one.rule.length, one.id).toBeGreaterThan(0);
    }
    const text = JSON.stringify(made(id, '2026-11-20', options));
    expect(text).not.toMatch(/undefined|null日|NaN/);
  });

  it('is made once for a day and a way of counting', () => {
    expect(made('VC-2026', '2026-11-20')).toBe(made('VC-2026', '2026-11-20'));
    expect(made('VC-2026', '2026-11-20')).not.toBe(made('VC-2026', '2026-11-20', { strict: true }));
  });

  it('warns when its law is not in force on the day, or came while it runs', () => {
    expect(made('VC-2018', '2026-11-20').warnings.map(({ code }) => code)).toEqual(['OUT_OF_FORCE']);
    // T = 2026-01-15: the list is due on 26 December 2025, under the law of 2018.
    expect(made('VC-2026', '2026-01-15').warnings.map(({ code }) => code)).toEqual(['STRADDLES']);
    expect(made('VC-2026', '2026-11-20').warnings).toEqual([]);
  });
});

describe('unusable input', () => {
  it.each([
    ['VC-1900', '2026-11-20', undefined, 'UNKNOWN_RULE_SET', 'VC-2026'],
    ['VC-2026', '2026-02-30', undefined, 'UNUSABLE_DAY', null],
    ['VC-2026', '2026-11-20', 'PV-XX-2020', 'UNKNOWN_OVERLAY', 'PV-ZJ-2020'],
    ['PB-2020', '2026-11-20', 'PV-ZJ-2020', 'UNKNOWN_OVERLAY', null],
  ])('%s %s %s is refused as %s', (id, day, overlay, code, known) => {
    const result = timeline(id, day, overlay === undefined ? {} : { overlay });
    expect(isRefusal(result) && result.error.code).toBe(code);
    if (known !== null) expect(isRefusal(result) && result.error.known).toContain(known);
  });
});
