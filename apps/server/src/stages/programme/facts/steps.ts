import { dayInShanghai } from '@huanjie/chinese';
import type { UnitFact, UnitStep } from '@huanjie/contract';
import {
  FACT_NAMES,
  type FactId,
  factsAskedBy,
  GATES,
  type GateFacts,
  gate,
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
    findSteps(context.db, round, procedureOf(round.kind), input.unitId),
    findFacts(context.db, round, input.unitId),
  ]);
  return {
    on,
    steps: steps.flatMap((row) => shownStep(round.kind, row, facts)),
    facts: handFacts(round.kind).map((fact) => shownFact(round.kind, fact, recorded)),
  };
}

function shownStep(kind: RoundKind, row: StepRow, facts: GateFacts): UnitStep[] {
  const step = procedureOf(kind).find(({ id }) => id === row.step);
  if (step === undefined) return [];
  const verdict = Object.hasOwn(GATES[kind], step.id) ? gate(kind, step.id as never, facts) : { open: true as const };
  const refusals = verdict.open ? [] : verdict.refusals.map((one) => ({ ...one, rules: [...one.rules] }));
  return [
    {
      id: step.id,
      stage: step.stage,
      label: { zh: step.zh, en: step.en },
      rules: [...step.rule],
      level: step.level,
      dueOn: row.due_on,
      doneOn: row.done_on,
      evidence: row.evidence,
      gate: { open: verdict.open, refusals },
    },
  ];
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
    const steps = await findSteps(scope.tx, scope.round, procedureOf(scope.round.kind), scope.unitId);
    const step = steps.find((row) => row.step === input.step)?.step;
    if (step === undefined) {
      return refuse(
        'NOT_FOUND',
        `本单位没有步骤“${input.step}”。请在程序步骤中选择。`,
        `This unit has no step “${input.step}”. Choose one from its list of steps.`,
      );
    }
    if (Object.hasOwn(GATES[scope.round.kind], step)) await requireGate(scope, step as never, { on: input.doneOn });
    await markStepDone(scope, step, input.doneOn, input.evidence);
    return {
      event: { type: 'programme.stepDone', payload: { step, doneOn: input.doneOn } },
      answer: { step, doneOn: input.doneOn },
    };
  });
}
