import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../catalogue/rules.ts';
import { PROCEDURES, ROUND_KINDS, type RoundKind } from '../procedure/steps.ts';
import type { Condition } from './condition.ts';
import type { Approval, FactId, GateFacts } from './facts.ts';
import { factsAskedBy, GATES, type GateStep, type GateVerdict, gate } from './gate.ts';

const DAY = '2026-11-20';
const approval = (requestedOn: string, repliedOn: string): Approval => ({ requestedOn, repliedOn, reply: 'approved' });

/** Every fact fulfilled, on election day. */
const GOOD: Required<GateFacts> = {
  rules: { ruleSet: 'VC-2026' },
  on: DAY,
  electionDay: DAY,
  timing: 'in-time',
  planApproved: true,
  riskAssessment: 'done',
  auditPublishedOn: '2026-09-01',
  partyBodyElected: 'done',
  committeeFormed: true,
  committeePublished: true,
  registrationClosed: true,
  consentsDecided: 'not-needed',
  doubleRegistrations: 0,
  representativesChosen: 'not-needed',
  rollPublishedOn: '2026-10-31',
  objectionsOpen: 0,
  modeDecided: true,
  seatsFixed: true,
  nominationHeld: true,
  nominationQuorum: 'done',
  preliminaryElection: 'not-needed',
  postsChosen: 'done',
  candidatesReviewed: true,
  exitsSettled: 'done',
  contests: [{ post: 'member', seats: 3, candidates: 4 }],
  candidatesPublishedOn: '2026-11-15',
  candidatesMet: true,
  noticePublishedOn: '2026-11-15',
  stationsNamed: true,
  staffNamed: true,
  staffIndependent: true,
  proxiesPublished: 'done',
  mobileBoxesApproved: 'not-needed',
  writingBooths: true,
  votingClosed: true,
  boxesTogether: true,
  countFinished: true,
  doubtfulPapersOpen: 0,
  determined: true,
  validity: 'valid',
  resultsAnnounced: true,
  resultsFiled: true,
  winnersChecked: 'done',
  seatsOpen: 1,
  petitionsOpen: 0,
  handedOver: true,
  archived: true,
  resolved: true,
  convening: approval('2026-08-20', '2026-08-25'),
  delegatesReviewed: true,
  delegatesElected: true,
  credentialsReported: true,
  recommendationsHeld: 'done',
  inspected: true,
  candidates: approval('2026-10-20', '2026-10-25'),
  measureDrafted: true,
  presidiumElected: true,
  opened: true,
  deliberated: true,
  candidatesIntroduced: true,
  measureAdopted: true,
  scrutineersApproved: true,
  attendance: { entitled: 115, present: 92 },
  quorumExclusions: 'done',
  plenariesHeld: true,
  disciplineResultPassed: 'done',
  officers: approval('2026-11-20', '2026-11-20'),
  invalidBy: 'breach',
  voidDecision: approval('2026-11-01', '2026-11-05'),
};

/** The same facts, none of them fulfilled. */
const BAD: Required<GateFacts> = {
  ...(Object.fromEntries(
    Object.entries(GOOD).map(([fact, value]) => [fact, typeof value === 'boolean' ? false : 'open']),
  ) as unknown as Required<GateFacts>),
  rules: GOOD.rules,
  on: '2026-08-01',
  electionDay: '2026-11-19',
  timing: 'moved-unapproved',
  auditPublishedOn: DAY,
  doubleRegistrations: 2,
  rollPublishedOn: '2026-11-01',
  objectionsOpen: 1,
  contests: [{ post: 'member', seats: 3, candidates: 3 }],
  candidatesPublishedOn: DAY,
  noticePublishedOn: DAY,
  doubtfulPapersOpen: 1,
  validity: 'invalid',
  seatsOpen: 0,
  petitionsOpen: 1,
  convening: { requestedOn: '2026-08-20', repliedOn: null, reply: null },
  candidates: { requestedOn: '2026-08-24', repliedOn: '2026-08-26', reply: 'refused' },
  attendance: { entitled: 115, present: 91 },
  officers: { requestedOn: null, repliedOn: null, reply: null },
  invalidBy: 'breach',
  voidDecision: { requestedOn: '2026-11-05', repliedOn: '2026-11-01', reply: 'approved' },
};

const RULE_SETS = { village: 'VC-2026', community: 'RC-2026', township: 'PB-2020' } as const;

/** The fulfilled facts of a step: a re-run follows an election that was not valid. */
function good(kind: RoundKind, step: string): Required<GateFacts> {
  const rules = { ruleSet: step === 'party-election' ? 'PB-2020' : RULE_SETS[kind] } as const;
  return { ...GOOD, rules, validity: step === 're-run' ? 'invalid' : 'valid' };
}

function bad(step: string): Required<GateFacts> {
  return { ...BAD, validity: step === 're-run' ? 'valid' : 'invalid' };
}

const ALL = ROUND_KINDS.flatMap((kind) =>
  Object.entries(GATES[kind] as Readonly<Record<string, readonly Condition[]>>).map(
    ([step, conditions]) => [kind, step, conditions] as const,
  ),
);
const PAIRS = ALL.flatMap(([kind, step, conditions]) =>
  conditions.map((condition) => [kind, step, condition.code, condition] as const),
);

const ask = (kind: RoundKind, step: string, facts: GateFacts) => gate(kind, step as GateStep<RoundKind>, facts);
const codes = (verdict: GateVerdict) => (verdict.open ? [] : verdict.refusals.map((one) => one.code));

const without = (facts: GateFacts, ids: readonly FactId[]): GateFacts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => !ids.includes(fact as FactId)));

describe('gates', () => {
  it.each(ROUND_KINDS)('every step of a %s round has one', (kind) => {
    const steps = PROCEDURES[kind].map((step) => step.id);
    expect(Object.keys(GATES[kind])).toEqual(expect.arrayContaining(steps));
    expect(Object.keys(GATES[kind])).toEqual(expect.arrayContaining(['by-run', 're-run']));
  });

  it.each(ALL)('%s %s opens when all it asks for is fulfilled', (kind, step) => {
    const facts = good(kind, step);
    expect(codes(ask(kind, step, facts))).toEqual([]);
    const asked = factsAskedBy(kind, step as GateStep<RoundKind>);
    const only = Object.fromEntries(asked.map((fact) => [fact, facts[fact]]));
    expect(ask(kind, step, only)).toEqual({ open: true });
  });

  it.each(PAIRS)('%s %s is shut by %s, unfulfilled or not on record', (kind, step, code, condition) => {
    const facts = good(kind, step);
    const asked = [...condition.needs, ...(condition.asks ?? [])];
    const unfulfilled = Object.fromEntries(asked.map((fact) => [fact, bad(step)[fact]]));
    if (code === 'BY_RUN_LATE') {
      const values = { 'runoff.max_days': 15 };
      const late = { ...facts, rules: { ruleSet: RULE_SETS[kind], values }, on: '2026-12-06' };
      expect(codes(ask(kind, step, late))).toEqual(['BY_RUN_LATE']);
      expect(ask(kind, step, { ...late, on: '2026-12-05' })).toEqual({ open: true });
    } else {
      const changed = { ...facts, ...unfulfilled, rules: facts.rules };
      expect(codes(ask(kind, step, changed))).toContain(code);
    }
    for (const fact of condition.needs) {
      const verdict = ask(kind, step, without(facts, [fact]));
      expect(codes(verdict)).toContain(`${code}_UNKNOWN`);
    }
  });

  it.each(ALL)(
    '%s %s says with no facts what is missing, with remedies in both languages',
    (kind, step, conditions) => {
      const verdict = ask(kind, step, {});
      expect(verdict.open).toBe(conditions.length === 0);
      if (verdict.open) return;
      expect(verdict.refusals).toHaveLength(conditions.length);
      for (const one of verdict.refusals) {
        expect(one.zh).toContain('尚无记录');
        expect([one.en, one.remedy.zh, one.remedy.en]).not.toContain('');
        for (const id of one.rules) expect(RULES).toHaveProperty([id]);
      }
    },
  );

  it('a fulfilled fact never shuts a gate, whatever else is known', () => {
    const ids = Object.keys(GOOD) as FactId[];
    const state = fc.constantFrom('good' as const, 'good' as const, 'good' as const, 'bad' as const, 'absent' as const);
    const states = fc.tuple(...ids.map(() => state));
    fc.assert(
      fc.property(fc.constantFrom(...ALL), states, fc.constantFrom(...ids), ([kind, step], known, added) => {
        const facts = good(kind, step);
        const mixed = Object.fromEntries(
          ids.flatMap((fact, at) => {
            if (known[at] === 'absent') return [];
            const wrong = known[at] === 'bad' && fact !== 'rules';
            return [[fact, wrong ? bad(step)[fact] : facts[fact]]];
          }),
        );
        const before = codes(ask(kind, step, mixed)).map((code) => code.replace(/_UNKNOWN$/, ''));
        const after = codes(ask(kind, step, { ...mixed, [added]: facts[added] }));
        for (const code of after) expect(before).toContain(code.replace(/_UNKNOWN$/, ''));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the edges of the law', () => {
  const village = (changes: GateFacts) => codes(gate('village', 'ballot', { ...GOOD, ...changes }));

  it('a roll published on T-20 is in time, the day after is not (VC-310, G-20)', () => {
    expect(village({ rollPublishedOn: '2026-10-31' })).toEqual([]);
    expect(village({ rollPublishedOn: '2026-11-01' })).toEqual(['ROLL_LEAD']);
  });

  it('the lead of the candidates is the province’s (VC-412)', () => {
    const rules = { ruleSet: 'VC-2026', values: { 'cand.lead_days': 7 } } as const;
    expect(village({ rules })).toEqual(['CANDIDATES_LEAD']);
    expect(village({ rules, candidatesPublishedOn: '2026-11-13' })).toEqual([]);
  });

  it('nomination waits for the sixth day after the roll (VC-311)', () => {
    const on = (day: string) => codes(gate('village', 'nomination', { ...GOOD, on: day }));
    expect(on('2026-11-05')).toEqual(['OBJECTION_PERIOD']);
    expect(on('2026-11-06')).toEqual([]);
  });

  it('four fifths are a quorum since 2020 and were not before (PB-010)', () => {
    const attendance = { entitled: 115, present: 92 };
    const under = (ruleSet: 'PB-2020' | 'PB-1990') =>
      codes(gate('township', 'opening', { ...GOOD, rules: { ruleSet }, attendance }));
    expect(under('PB-2020')).toEqual([]);
    expect(under('PB-1990')).toEqual(['QUORUM']);
  });

  it('a Party committee needs a fifth more candidates than seats, rounded up (PB-020)', () => {
    const of = (candidates: number) =>
      codes(
        gate('township', 'ballot', {
          ...GOOD,
          rules: { ruleSet: 'PB-2020' },
          contests: [{ post: 'committee-member', seats: 8, candidates }],
        }),
      );
    expect(of(9)).toEqual(['TOO_FEW_CANDIDATES']);
    expect(of(10)).toEqual([]);
  });

  it('requests are replied to before the step and in order', () => {
    const facts = { ...GOOD, rules: { ruleSet: 'PB-2020' } } as const;
    const of = (candidates: Approval) => codes(gate('township', 'preparatory-meeting', { ...facts, candidates }));
    expect(of(approval('2026-08-24', '2026-10-25'))).toEqual(['REQUESTS_OUT_OF_ORDER']);
    expect(of(approval('2026-11-01', '2026-11-21'))).toEqual(['CANDIDATES_APPROVAL']);
  });

  it('the audit of a chair is asked for in communities from 2026 (RC-174)', () => {
    const facts = without({ ...GOOD, rules: { ruleSet: 'RC-2026' } }, ['auditPublishedOn']);
    expect(codes(gate('community', 'ballot', facts))).toEqual(['AUDIT']);
    expect(gate('community', 'ballot', { ...facts, rules: { ruleSet: 'RC-2018' } })).toEqual({ open: true });
  });

  it('an election invalid by its numbers is held again without the superior’s decision (PB-044, PB-063)', () => {
    const facts = without({ ...GOOD, rules: { ruleSet: 'PB-2020' }, validity: 'invalid' }, ['voidDecision']);
    expect(codes(gate('township', 're-run', facts))).toEqual(['VOID_APPROVAL']);
    expect(gate('township', 're-run', { ...facts, invalidBy: 'count' })).toEqual({ open: true });
  });

  it('says of recalled practice that it is to be confirmed', () => {
    const verdict = gate('community', 'party-election', { ...GOOD, recommendationsHeld: 'open' });
    expect(verdict.open ? '' : verdict.refusals[0].zh).toContain('待核实');
  });

  it('throws on a step that the kind of round does not have', () => {
    expect(() => ask('village', 'plenaries', GOOD)).toThrow(RangeError);
    expect(() => gate('village', 'ballot', { ...GOOD, rollPublishedOn: 'soon' })).toThrow(RangeError);
  });
});
