import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BODIES } from '../bodies.ts';
import { calendarSearch } from './address.ts';
import { answerOf } from './answer.ts';
import { occasionsOf, overlaysOf, readDone, ruleSetsOf, writeDone } from './choices.ts';

const TODAY = '2026-11-24';
const latest = (search: Parameters<typeof answerOf>[0], step: string) =>
  answerOf(search, TODAY).made?.steps.find((one) => one.step === step)?.latest;

describe('the answer to an address', () => {
  it('takes the law in force on election day', () => {
    expect(answerOf({ day: '2027-01-20' }, TODAY).ruleSet.id).toBe('VC-2026');
    expect(answerOf({ day: '2020-12-20' }, TODAY).ruleSet.id).toBe('VC-2018');
    expect(answerOf({ day: '2020-12-20', body: 'party-grassroots' }, TODAY).ruleSet.id).toBe('PB-2020');
    const out = answerOf({ day: '2020-12-20', set: 'VC-2026' }, TODAY);
    expect(out.made?.warnings.map(({ code }) => code)).toEqual(['OUT_OF_FORCE']);
  });

  it('counts as chosen: province, strictly, behind days off', () => {
    expect(latest({ day: '2027-01-20' }, 'roll-published')).toBe('2026-12-31');
    expect(latest({ day: '2027-01-20', strict: '1' }, 'roll-published')).toBe('2026-12-30');
    expect(latest({ day: '2026-11-20', overlay: 'PV-BJ-2012' }, 'by-run')).toBe('2026-12-05');
    // 25 September 2026 + 10 days = 5 October, in the holidays of the national day, which end on the 7th.
    expect(latest({ day: '2026-09-25' }, 'handover')).toBe('2026-10-05');
    expect(latest({ day: '2026-09-25', holidays: 'move' }, 'handover')).toBe('2026-10-08');
  });

  it('proposes a day on which nothing is too late when none is given', () => {
    const { made, proposed } = answerOf({}, TODAY);
    expect(proposed).toBe(true);
    const before = made?.steps.filter((step) => step.latest < made.electionDay) ?? [];
    expect(before.length).toBeGreaterThan(10);
    for (const step of before) expect(step.latest >= TODAY, step.step).toBe(true);
  });

  it('finds the earliest day by statute, by custom, and after what is done', () => {
    const earliest = (search: Parameters<typeof answerOf>[0]) =>
      answerOf({ mode: 'earliest', from: '2026-09-01', ...search }, TODAY).made?.electionDay;
    // Twenty days behind the roll, published on the first day.
    expect(earliest({})).toBe('2026-09-21');
    expect((earliest({ practice: '1' }) ?? '') > '2026-09-21').toBe(true);
    expect(earliest({ done: 'roll-published=2026-09-03' })).toBe('2026-09-23');
    const faulty = answerOf({ mode: 'earliest', from: '2026-09-01', done: 'roll-published=2026-09-31,nothing' }, TODAY);
    expect([...faulty.doneFaults.keys()].sort()).toEqual(['nothing', 'roll-published']);
  });

  it('counts a recall from the day of the request, today where none is given, and a by-election from its vote', () => {
    expect(latest({ occasion: 'recall' }, 'recall-vote')).toBe('2026-12-24');
    expect(latest({ occasion: 'recall', day: '2026-10-20', mode: 'earliest' }, 'recall-vote')).toBe('2026-11-19');
    expect(answerOf({ occasion: 'recall', day: '2025-10-20' }, TODAY).ruleSet.id).toBe('VC-2018');
    expect(latest({ occasion: 'by-election', day: '2027-01-20' }, 'nomination')).toBe('2027-01-19');
    expect(answerOf({ occasion: 'by-election', mode: 'earliest', from: '2026-12-01' }, TODAY).made?.electionDay).toBe(
      '2026-12-02',
    );
    const party = answerOf({ occasion: 'recall', body: 'party-local' }, TODAY);
    expect([party.choices.occasion, party.made?.occasion]).toEqual(['term-change', 'term-change']);
    expect(answerOf({ occasion: 'recall', term: '2026-01-01' }, TODAY).deferral).toBeNull();
  });

  it('says until when a term change may be put off', () => {
    const { deferral } = answerOf({ body: 'party-grassroots', day: '2027-06-01', term: '2026-03-01' }, TODAY);
    expect(deferral?.latest).toBe('2027-03-01');
  });

  it('makes no calendar for a day that does not exist', () => {
    const { made, day } = answerOf({ day: '2026-11-31' }, TODAY);
    expect(made).toBeNull();
    expect(day.kind).toBe('unusable');
    expect(answerOf({ mode: 'earliest', from: 'tomorrow' }, TODAY).made).toBeNull();
  });

  it('answers any address, and any choice on the page with a calendar', () => {
    const text = fc.option(fc.string({ maxLength: 20 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('body', 'occasion', 'set', 'overlay', 'form', 'mode', 'day', 'from', 'done', 'term'),
          text,
        ),
        (raw) => {
          answerOf(calendarSearch(raw), TODAY);
        },
      ),
    );
    for (const body of BODIES) {
      for (const occasion of occasionsOf(body)) {
        for (const set of ['', ...ruleSetsOf(body, occasion).map(({ id }) => id)]) {
          for (const overlay of ['', ...overlaysOf(body).map(({ id }) => id)]) {
            for (const mode of ['day', 'earliest']) {
              const { made, refused, choices } = answerOf({ body, occasion, set, overlay, mode }, TODAY);
              expect(made, `${body} ${occasion} ${set} ${overlay} ${mode} ${refused?.zh}`).not.toBeNull();
              expect(choices.occasion).toBe(occasion);
            }
          }
        }
      }
    }
  });

  it('reads the steps done as it wrote them', () => {
    const done = [
      { step: 'roll-published', day: '2026-09-03' },
      { step: 'objections', day: '' },
    ];
    expect(readDone(writeDone(done))).toEqual(done);
    expect(writeDone([])).toBeUndefined();
  });
});
