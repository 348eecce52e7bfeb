import type { CalendarElection, CalendarFinding } from '@huanjie/contract';
import type { RuleSet, TimelineStep } from '@huanjie/rules';
import type { UnitElection } from './elections.ts';
import type { Judged } from './findings.ts';
import { recordableSteps } from './registers.ts';

/** Elections of one body under one law together, in the order in which they first occur. */
export function electionsByLaw(judged: readonly Judged[]): CalendarElection[] {
  const groups = new Map<string, [Judged, ...Judged[]]>();
  for (const one of judged) {
    const { of, law } = one.election;
    const key = `${of.body} ${law.ruleSet.id} ${law.overlay?.id ?? ''}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return [...groups.values()].map(toElection);
}

const named = ({ id, title }: Pick<RuleSet, 'title'> & { readonly id: string }) => ({ id, ...title });

function toElection(group: readonly [Judged, ...Judged[]]): CalendarElection {
  const [{ election }] = group;
  const { of, law, made } = election;
  const recordable = recordableSteps(of);
  const findings = group.flatMap((one) => one.findings);
  return {
    body: of.body,
    ruleSet: named(law.ruleSet),
    overlay: law.overlay === null ? null : named(law.overlay),
    form: made.form,
    units: group.length,
    days: daysOf(group),
    // Calendars of one law have the same steps in the same order, whatever their days.
    steps: made.steps.map((step, at) =>
      toStep(step, {
        due: group.map(({ election: { made: own } }) => own.steps[at]?.latest ?? step.latest).sort(),
        days: group.flatMap((one) => daysRecorded(one.election, step.step)).sort(),
        findings: findings.filter((one) => one.step === step.step),
        recordable: recordable.has(step.step),
      }),
    ),
    warnings: warningsOf(group),
  };
}

function daysOf(group: readonly Judged[]): CalendarElection['days'] {
  const days = new Map<string, { day: string; units: number; held: number }>();
  for (const { election } of group) {
    const entry = days.get(election.day) ?? { day: election.day, units: 0, held: 0 };
    entry.units += 1;
    if (election.held) entry.held += 1;
    days.set(election.day, entry);
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** What a group holds of one step, days in their order. */
interface OfStep {
  readonly due: readonly string[];
  readonly days: readonly string[];
  readonly findings: readonly CalendarFinding[];
  readonly recordable: boolean;
}

function toStep(step: TimelineStep, { due, days, findings, recordable }: OfStep): CalendarElection['steps'][number] {
  const weighing = (weight: CalendarFinding['weight']) => findings.filter((one) => one.weight === weight).length;
  return {
    step: step.step,
    stage: step.stage,
    ...step.title,
    kind: step.kind,
    rules: [...step.rule],
    due: { first: due[0] ?? step.latest, last: due.at(-1) ?? step.latest },
    window: step.window === true,
    conditional: step.conditional === true,
    recordable,
    recorded: days.length,
    first: days[0] ?? null,
    median: days[Math.floor((days.length - 1) / 2)] ?? null,
    last: days.at(-1) ?? null,
    breaches: weighing('breach'),
    checks: weighing('check'),
    unrecorded: weighing('unrecorded'),
  };
}

/** By-runs and repeated elections stand apart from the other steps; each unit counts once, by its last. */
function daysRecorded({ recorded, later }: UnitElection, step: string): string[] {
  const day = later.findLast((vote) => vote.step === step)?.day ?? recorded.get(step)?.day;
  return day === undefined ? [] : [day];
}

/** What concerns whole calendars, each said once with the number of units it concerns. */
function warningsOf(group: readonly Judged[]): CalendarElection['warnings'] {
  const warnings = new Map<string, CalendarElection['warnings'][number]>();
  for (const { election } of group) {
    for (const { code, zh, en } of election.made.warnings) {
      const known = warnings.get(zh) ?? { code, zh, en, rules: [...(RULES_OF[code] ?? [])], units: 0 };
      known.units += 1;
      warnings.set(zh, known);
    }
  }
  return [...warnings.values()];
}

const RULES_OF: Readonly<Record<string, readonly string[]>> = {
  OUT_OF_FORCE: ['G-01'],
  STRADDLES: ['G-01'],
  CONFLICT: ['G-02'],
  BY_ANALOGY: ['RC-155'],
};
