import type { CalendarFinding } from '@huanjie/contract';
import { type Breach, breaches, type TimelineStep, timeline } from '@huanjie/rules';
import { unitRefOf } from '../../registry/index.ts';
import { doubtsOf } from './doubts.ts';
import { LENIENT, type UnitElection } from './elections.ts';
import { recordableSteps } from './registers.ts';

/** What does not fit in one election of one unit, in the order of the work. */
export function findingsOf(election: UnitElection, asOf: string): CalendarFinding[] {
  const { made, recorded, of } = election;
  const found = breaches(made, [...recorded.values()], { ...LENIENT, asOf });
  if ('error' in found) throw new Error(found.error.en);
  const steps = new Map(made.steps.map((step) => [step.step, step]));
  const recordable = recordableSteps(of);
  const own = found.filter(({ code, step }) => code !== 'OVERDUE' || recordable.has(step));
  return [...own, ...laterFindings(election)].flatMap((breach) => {
    const step = steps.get(breach.step);
    return step === undefined ? [] : [findingOf(election, breach, step)];
  });
}

/** A by-run is counted from the vote that left the seats open, whichever vote the other steps belong to. */
function laterFindings({ law, of, later }: UnitElection): Breach[] {
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
  const doubts = doubtsOf(breach, step, law.ruleSet);
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
