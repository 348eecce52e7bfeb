import { SHEET_LIST } from '@huanjie/rolls';
import { listJobs } from '../jobs/jobs.ts';
import { api } from './implement.ts';

/** Version of the system, as `health` and backups name it. */
export const VERSION = '0.1.0';

export const systemRoutes = {
  health: api.system.health.handler(async ({ context }) => ({
    ok: true,
    version: VERSION,
    practice: context.practiceAccounts,
  })),
  jobs: api.system.jobs.handler(async ({ context }) =>
    (await listJobs(context.db)).map((job) => ({
      jobId: job.job_id,
      kind: job.kind,
      subject: job.subject,
      state: job.state,
      done: job.done_units,
      total: job.total_units,
      message: job.message,
    })),
  ),
  importKinds: api.system.importKinds.handler(async () =>
    SHEET_LIST.map((sheet) => ({
      kind: sheet.kind,
      title: sheet.title,
      stage: sheet.stage,
      columns: sheet.columns.map((column) => ({ key: column.key, title: column.title, required: column.required })),
    })),
  ),
};
