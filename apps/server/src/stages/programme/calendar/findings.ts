import type { CalendarFinding } from '@huanjie/contract';
import { type Breach, breaches, type TimelineStep, timeline } from '@huanjie/rules';
import { unitRefOf } from '../../registry/index.ts';
import { doubtsOf } from './doubts.ts';
import { LENIENT, type Recorded, type UnitElection } from './elections.ts';
import { recordableSteps } from './registers.ts';

/** An election of one unit with what was found in it. */
export interface Judged {
  readonly election: UnitElection;
  readonly findings: readonly CalendarFinding[];
}

/** Judges the elections of one answer; what two units recorded alike is judged once. */
export function judge(elections: readonly UnitElection[], asOf: string): Judged[] {
  const known = new Map<string, readonly Breach[]>();
  return elections.map((election) => {
    const { made, recorded, of } = election;
    const days = [...recorded.values()];
    const key = [
      of.body,
      made.ruleSet,
      made.overlay,
      made.electionDay,
      ...days.map(({ step, day }) => step + day),
    ].join();
    const found = known.get(key) ?? breachesOf(election, days, asOf);
    known.set(key, found);
    const steps = new Map(made.steps.map((step) => [step.step, step]));
    const findings = [...found, ...laterBreaches(election)].flatMap((breach) => {
      const step = steps.get(breach.step);
      return step === undefined ? [] : [findingOf(election, breach, step)];
    });
    return { election, findings };
  });
}

/** What does not fit in the order of the work; nobody misses a record for which there is no register. */
function breachesOf({ made, of }: UnitElection, recorded: readonly Recorded[], asOf: string): Breach[] {
  const found = breaches(made, recorded, { ...LENIENT, asOf });
  if ('error' in found) throw new Error(found.error.en);
  const recordable = recordableSteps(of);
  return found.filter(({ code, step }) => code !== 'OVERDUE' || recordable.has(step));
}

/** A by-run is counted from the vote that left the seats open, whichever vote the other steps belong to. */
function laterBreaches({ law, of, later }: UnitElection): Breach[] {
  return later.flatMap(({ step, day, after }) => {
    const made = timeline(law.ruleSet.id, after, {
      ...LENIENT,
      ...(law.overlay === null ? {} : { overlay: law.overlay.id }),
      ...(of.form === undefined ? {} : { form: of.form }),
    });
    if ('error' in made || !made.steps.some((one) => one.step === step)) return [];
    const found = breaches(
      made,
      [
        { step: 'ballot', day: after },
        { step, day },
      ],
      LENIENT,
    );
    return 'error' in found ? [] : found.filter((breach) => breach.step === step);
  });
}

function findingOf(election: UnitElection, breach: Breach, step: TimelineStep): CalendarFinding {
  const { unit, of, law, recorded } = election;
  const doubts = doubtsOf(breach, step, law.ruleSet, election.held);
  const source = step.step === 'by-run' || step.step === 'rerun' ? 'poll' : (recorded.get(step.step)?.source ?? null);
  return {
    unit: unitRefOf(unit),
    body: of.body,
    ruleSet: law.ruleSet.id,
    step: step.step,
    title: step.title,
    code: breach.code,
    weight: breach.code === 'OVERDUE' ? 'unrecorded' : doubts.length > 0 ? 'check' : 'breach',
    doubts,
    kind: breach.kind,
    rules: [...breach.rule],
    zh: breach.zh,
    en: breach.en,
    day: breach.day,
    limit: breach.limit,
    by: breach.by,
    remedy: breach.remedy,
    source: breach.code === 'OVERDUE' ? null : source,
  };
}
