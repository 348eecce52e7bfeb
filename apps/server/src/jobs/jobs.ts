import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

export interface JobRow {
  readonly job_id: string;
  readonly kind: string;
  readonly subject: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly done_units: number;
  readonly total_units: number;
  readonly message: string | null;
}

/** Opens a job for a subject, or takes up again the one that an earlier start left unfinished. */
export async function openJob(db: Database, kind: string, subject: string, total: number, at: Date): Promise<JobRow> {
  const found = await sql<JobRow>`select job_id, kind, subject, state, done_units, total_units, message from job
    where kind = ${kind} and subject = ${subject}`.execute(db);
  const known = found.rows[0];
  if (known !== undefined) {
    if (known.state !== 'done')
      await sql`update job set state = 'running', updated_at = ${at} where job_id = ${known.job_id}`.execute(db);
    return known;
  }
  const job: JobRow = {
    job_id: randomUUID(),
    kind,
    subject,
    state: 'running',
    done_units: 0,
    total_units: total,
    message: null,
  };
  await sql`insert into job (job_id, kind, subject, state, done_units, total_units, created_at, updated_at)
    values (${job.job_id}, ${kind}, ${subject}, 'running', 0, ${total}, ${at}, ${at})`.execute(db);
  return job;
}

export async function reportProgress(db: Database, jobId: string, done: number, at: Date): Promise<void> {
  await sql`update job set done_units = ${done}, updated_at = ${at} where job_id = ${jobId}`.execute(db);
}

export async function closeJob(
  db: Database,
  jobId: string,
  state: 'done' | 'failed',
  message: string | null,
  at: Date,
): Promise<void> {
  await sql`update job set state = ${state}, message = ${message}, updated_at = ${at},
    done_units = case when ${state} = 'done' then total_units else done_units end where job_id = ${jobId}`.execute(db);
}

/** Jobs, newest first. */
export async function listJobs(db: Database): Promise<readonly JobRow[]> {
  const found = await sql<JobRow>`select job_id, kind, subject, state, done_units, total_units, message from job
    order by created_at desc limit 50`.execute(db);
  return found.rows;
}
