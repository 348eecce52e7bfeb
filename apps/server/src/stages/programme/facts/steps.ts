import { dayInShanghai } from '@huanjie/chinese';
import type { UnitFact, UnitStep } from '@huanjie/contract';
import {
  FACT_NAMES,
  type FactId,
  factsAskedBy,
  GATES,
  type GateFacts,
  gate,
  type ProcedureStep,
  RECORDED_FACTS,
  type RecordedFact,
  type RoundKind,
} from '@huanjie/rules';
import { type RoundRow, requireRead } from '../../../access/policy.ts';
import { type CommandInput, refuseFuture, runCommand } from '../../../commands/runCommand.ts';
import { gatherFacts, requireGate } from '../../../gates/index.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { procedureOf } from '../../registry/index.ts';
import { markStepDone, writeFact } from './commands.ts';
import { type FactRow, findFacts, findSteps, type StepRow } from './queries.ts';

/**
 * The steps of a unit's election: which are done, which may begin, and what stands in the way of the others; beside them
 * the facts that are written down by hand. Some ten queries.
 */
export async function unitSteps(
  context: RequestContext,
  input: { roundId: string; unitId: string; on?: string | undefined },
) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const on = input.on ?? dayInShanghai(context.now());
  const facts = await gatherFacts(context.db, round, input.unitId, on);
  const [steps, recorded] = await Promise.all([
    findSteps(context.db, round, input.unitId),
    findFacts(context.db, round, input.unitId),
  ]);
  return {
    on,
    steps: procedureOf(round.kind).map((step) => shownStep(round.kind, step, facts, steps)),
    facts: handFacts(round.kind).map((fact) => shownFact(round.kind, fact, recorded)),
  };
}

function shownStep(kind: RoundKind, step: ProcedureStep, facts: GateFacts, rows: readonly StepRow[]): UnitStep {
  const row = rows.find((one) => one.step === step.id);
  const verdict = Object.hasOwn(GATES[kind], step.id) ? gate(kind, step.id as never, facts) : { open: true as const };
  return {
    id: step.id,
    stage: step.stage,
    label: { zh: step.zh, en: step.en },
    rules: [...step.rule],
    level: step.level,
    dueOn: row?.due_on ?? null,
    doneOn: row?.done_on ?? null,
    evidence: row?.evidence ?? null,
    gate: {
      open: verdict.open,
      refusals: verdict.open ? [] : verdict.refusals.map((one) => ({ ...one, rules: [...one.rules] })),
    },
  };
}

const isByHand = (fact: FactId): fact is RecordedFact => Object.hasOwn(RECORDED_FACTS, fact);

/** The facts that the gates of a kind of round ask for and that are written down by hand, in the order of the steps. */
function handFacts(kind: RoundKind): readonly RecordedFact[] {
  const steps = Object.keys(GATES[kind]);
  return [...new Set(steps.flatMap((step) => factsAskedBy(kind, step as never)))].filter(isByHand);
}

function shownFact(kind: RoundKind, fact: RecordedFact, rows: readonly FactRow[]): UnitFact {
  const row = rows.find((one) => one.fact === fact);
  const [zh, en] = FACT_NAMES[fact];
  return {
    fact,
    name: { zh, en },
    shape: RECORDED_FACTS[fact],
    steps: Object.keys(GATES[kind]).filter((step) => factsAskedBy(kind, step as never).includes(fact)),
    recorded:
      row === undefined
        ? null
        : {
            value: row.value as boolean | string,
            happenedOn: row.happened_on,
            evidence: row.evidence,
            recordedBy: row.recorded_by,
            recordedAt: row.recorded_at.toISOString(),
            earlier: row.earlier,
          },
  };
}

const VALUES = {
  yes: [true, false],
  day: [true],
  settled: ['done', 'not-needed', 'open'],
  timing: ['in-time', 'moved-approved', 'moved-unapproved'],
} as const;

interface FactInput extends CommandInput {
  readonly fact: string;
  readonly value: boolean | string;
  readonly happenedOn: string;
  readonly evidence: string | null;
}

/** Writes down a fact that only the paper holds, with its day and evidence. */
export async function recordFact(context: RequestContext, input: FactInput) {
  return runCommand(context, 'programme.recordFact', input, async (scope) => {
    refuseFuture(scope, input.happenedOn);
    checkFact(scope.round, input);
    const factId = await writeFact(scope, input);
    return { event: { type: 'programme.factRecorded', payload: { factId, fact: input.fact } }, answer: { factId } };
  });
}

function checkFact(round: RoundRow, { fact, value }: FactInput): void {
  if (!handFacts(round.kind).some((one) => one === fact)) {
    refuse(
      'UNUSABLE_INPUT',
      `“${fact}”不能手工登记：它由名单、提名、投票等记录得出，或者本类换届用不到。`,
      `“${fact}” is not written down by hand: it follows from rolls, nominations or polls, or this kind of round does not need it.`,
    );
  }
  const allowed: readonly (boolean | string)[] = VALUES[RECORDED_FACTS[fact as RecordedFact]];
  if (allowed.includes(value)) return;
  refuse(
    'UNUSABLE_INPUT',
    `“${FACT_NAMES[fact as RecordedFact][0]}”的值只能是：${allowed.join('、')}。`,
    `A value of “${FACT_NAMES[fact as RecordedFact][1]}” is one of: ${allowed.join(', ')}.`,
  );
}

interface StepInput extends CommandInput {
  readonly step: string;
  readonly doneOn: string;
  readonly evidence: string | null;
}

/** Records a step as done on a day, where its gate is open on that day. */
export async function completeStep(context: RequestContext, input: StepInput) {
  return runCommand(context, 'programme.completeStep', input, async (scope) => {
    refuseFuture(scope, input.doneOn);
    const step = procedureOf(scope.round.kind).find(({ id }) => id === input.step);
    if (step === undefined) {
      return refuse(
        'NOT_FOUND',
        `本类换届没有步骤“${input.step}”。`,
        `This kind of round has no step “${input.step}”.`,
      );
    }
    if (Object.hasOwn(GATES[scope.round.kind], step.id))
      await requireGate(scope, step.id as never, { on: input.doneOn });
    await markStepDone(scope, step.id, input.doneOn, input.evidence);
    return {
      event: { type: 'programme.stepDone', payload: { step: step.id, doneOn: input.doneOn } },
      answer: { step: step.id, doneOn: input.doneOn },
    };
  });
}
