import { EXAMPLES, type Example, type ExampleStep } from '@huanjie/examples';
import type pg from 'pg';
import type { Actor } from '../access/actor.ts';
import { saveDemoAccounts } from '../access/demoAccounts.ts';
import type { Services } from '../http/context.ts';
import { importFile } from '../imports/import.ts';
import { countyUnit, createRound, findRoundRow } from '../stages/programme/index.ts';
import { determineRound } from '../stages/results/index.ts';
import { closeJob, openJob, reportProgress } from './jobs.ts';

export interface DemoProgress {
  readonly case: Example['case'];
  readonly title: string;
  readonly done: number;
  readonly total: number;
}

/** Who loads the practice rounds, as the journal names it. */
const LOADER: Actor = { kind: 'operator', osUser: 'demo' };

/**
 * Loads the example rounds as practice data, through the same import that users have. A loading that was interrupted
 * goes on where it stopped: files already imported are recognised by their digest.
 */
export async function loadDemo(
  services: Services,
  pool: pg.Pool,
  cases: readonly Example['case'][],
  onProgress: (progress: DemoProgress) => void,
): Promise<void> {
  for (const example of EXAMPLES.filter((item) => cases.includes(item.case)))
    await loadExample(services, pool, example, onProgress);
}

async function loadExample(
  services: Services,
  pool: pg.Pool,
  example: Example,
  onProgress: (progress: DemoProgress) => void,
): Promise<void> {
  const { db, now } = services;
  const steps = example.steps();
  const total = steps.reduce((sum, step) => sum + (step.type === 'import' ? step.rows : 0), 0);
  const job = await openJob(db, 'demo', example.roundId, total, now());
  if (job.state === 'done') return;
  await createRound(services, LOADER, {
    roundId: example.roundId,
    kind: example.round.kind,
    title: example.round.title,
    electionDay: example.round.electionDay,
    practice: true,
    county: { code: String(example.county.id), name: example.county.name },
    ...(example.round.rootUnitCode === example.county.code ? {} : { rootUnit: rootUnit(example) }),
    bodyName: example.round.bodyName,
    ordinal: example.round.ordinal,
    ordinalKind: example.round.ordinalKind,
    startsOn: example.round.startsOn,
    endsOn: example.round.endsOn,
  });
  await saveDemoAccounts(db, LOADER, now());
  const report = (done: number) => onProgress({ case: example.case, title: example.round.title, done, total });
  try {
    await runSteps(services, pool, { example, steps, jobId: job.job_id }, report);
    await closeJob(db, job.job_id, 'done', null, now());
    await saveDemoAccounts(db, LOADER, now());
    report(total);
  } catch (error) {
    await closeJob(db, job.job_id, 'failed', error instanceof Error ? error.message : String(error), now());
    throw error;
  }
}

/** The unit that a round below the county belongs to: the town of a township round. */
function rootUnit(example: Example) {
  return { code: example.round.rootUnitCode, name: example.round.rootUnitName, kind: 'township' };
}

async function runSteps(
  services: Services,
  pool: pg.Pool,
  { example, steps, jobId }: { example: Example; steps: readonly ExampleStep[]; jobId: string },
  report: (done: number) => void,
): Promise<void> {
  const { db, now, keys } = services;
  const round = await findRoundRow(db, example.roundId);
  if (round === undefined) throw new Error(`round ${example.roundId} was not created`);
  const scope = { round, unitId: await countyUnit(db, round.county_id) };
  let done = 0;
  for (const step of steps) {
    if (step.type === 'determine') {
      const outcome = await determineRound(db, round, LOADER, now);
      const [refused] = outcome.refused;
      if (refused !== undefined) throw new Error(`${refused.number}: ${refused.zh} / ${refused.en}`);
      continue;
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of step.open()) chunks.push(chunk);
    const before = done;
    const answer = await importFile({
      pool,
      keys,
      actor: LOADER,
      scope,
      kind: step.kind,
      fileName: step.name,
      bytes: Buffer.concat(chunks),
      now: now(),
      onProgress: (rows) => report(before + rows),
    });
    if (answer.state === 'refused') {
      const issue = answer.issues.find((item) => item.severity === 'error');
      throw new Error(`${step.name}: ${answer.message.zh} ${issue ? `${issue.row} ${issue.column} ${issue.zh}` : ''}`);
    }
    done += step.rows;
    await reportProgress(db, jobId, done, now());
    report(done);
  }
}
