import type { Bilingual, ProcedureStep, RoundKind } from '@huanjie/rules';
import type { MethodRow, StepRow } from './queries.ts';

/** A step of the procedure as it stands in one unit. */
export interface UnitStep {
  readonly step: string;
  readonly stage: string;
  readonly zh: string;
  readonly en: string;
  readonly rules: string[];
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly evidence: string | null;
  readonly blocker: Bilingual | null;
}

/** What is known of the unit where a step is decided on. */
export interface StepSituation {
  readonly kind: RoundKind;
  /** Which steps the unit has to take; one that it keeps a record of counts in any case. */
  readonly takes: (step: ProcedureStep) => boolean;
  readonly records: readonly StepRow[];
  readonly methods: readonly MethodRow[];
}

interface NeededMethod extends Bilingual {
  readonly procedure: string;
}

const COMMITTEE_METHOD: NeededMethod = {
  procedure: 'electionCommittee',
  zh: '尚未登记选举委员会的推选方式。',
  en: 'The method of choosing the election committee is not recorded yet.',
};

const NOMINATION_METHOD: NeededMethod = {
  procedure: 'nomination',
  zh: '尚未登记初步候选人的产生方式。',
  en: 'The method of putting forward nominees is not recorded yet.',
};

const PRELIMINARY_METHOD: NeededMethod = {
  procedure: 'preliminaryElection',
  zh: '尚未登记正式候选人的确定方式。',
  en: 'The method of deciding the formal candidates is not recorded yet.',
};

const ELECTION_METHOD: NeededMethod = {
  procedure: 'residentsCommittee',
  zh: '尚未登记居委会选举方式。',
  en: "The method of electing the residents' committee is not recorded yet.",
};

/** Steps that rest on a method which the unit has to have recorded, by kind of round. */
const METHOD_OF_STEP: Readonly<Record<RoundKind, Readonly<Record<string, NeededMethod>>>> = {
  township: {},
  community: { 'election-committee': ELECTION_METHOD, registration: ELECTION_METHOD },
  village: {
    'election-committee': COMMITTEE_METHOD,
    nomination: NOMINATION_METHOD,
    'formal-candidates': PRELIMINARY_METHOD,
  },
};

/**
 * The steps that a unit has to take, in the order of the procedure. An undone step names what blocks it: an earlier
 * step that is undone too, otherwise a method that the unit has not recorded.
 */
export function stepsOfUnit(procedure: readonly ProcedureStep[], situation: StepSituation): UnitStep[] {
  const records = new Map(situation.records.map((record) => [record.step, record]));
  const taken = procedure.filter((step) => records.has(step.id) || situation.takes(step));
  const firstUndone = taken.find((step) => (records.get(step.id)?.done_on ?? null) === null);
  return taken.map((step) => {
    const record = records.get(step.id);
    const doneOn = record?.done_on ?? null;
    return {
      step: step.id,
      stage: step.stage,
      zh: step.zh,
      en: step.en,
      rules: [...step.rule],
      dueOn: record?.due_on ?? null,
      doneOn,
      evidence: record?.evidence ?? null,
      blocker: doneOn === null ? blockerOf(step, firstUndone, situation) : null,
    };
  });
}

function blockerOf(step: ProcedureStep, firstUndone: ProcedureStep | undefined, situation: StepSituation) {
  if (firstUndone !== undefined && firstUndone.id !== step.id) {
    return {
      zh: `须先完成“${firstUndone.zh}”。`,
      en: `“${firstUndone.en}” has to be done first.`,
    };
  }
  const needed = METHOD_OF_STEP[situation.kind][step.id];
  if (needed === undefined) return null;
  const recorded = situation.methods.some((method) => method.procedure === needed.procedure);
  return recorded ? null : { zh: needed.zh, en: needed.en };
}
