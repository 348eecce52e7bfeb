import type { CheckExport } from '@huanjie/contract';
import type { RecordedFigure } from '@huanjie/reporting';
import { requireRead } from '../../../access/policy.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { computeFigures } from '../figures/compute.ts';
import { type Outcome, WorkerPool } from './pool.ts';

/** What is checked: a file or a text, alone or against the figures of a round. */
export interface Checked {
  readonly fileName: string;
  readonly bytes?: Uint8Array;
  readonly text?: string;
  readonly records?: readonly RecordedFigure[];
  readonly round?: { readonly roundId: string; readonly title: string };
}

interface Decided {
  readonly dispositions: NonNullable<CheckExport['dispositions']>;
  readonly language: 'zh' | 'en';
  /** The day of the check in Shanghai, YYYY-MM-DD. */
  readonly checkedOn: string;
}

/** A job of the worker: `check` answers JSON, the others the bytes of a document. */
export type CheckJob = Checked &
  ({ readonly kind: 'check' } | ({ readonly kind: 'marked.docx' | 'findings.xlsx' | 'findings.docx' } & Decided));

export type Checker = WorkerPool<CheckJob, Uint8Array>;

export const CHECK_SECONDS = 30;
const MEGABYTES = 512;
const WAITING = 12;
/** At the same depth below the root of the server from src and from dist. */
const WORKER_FILE = new URL('../../../../worker/check.mjs', import.meta.url);

/** The workers that read and check reports. They start with the first report. */
export const startChecker = (): Checker =>
  new WorkerPool({ file: WORKER_FILE, seconds: CHECK_SECONDS, megabytes: MEGABYTES, waiting: WAITING });

/** The round that a text is held against, with its figures as the actor sees them. */
export async function recordsOf(
  context: RequestContext,
  roundId: string,
): Promise<Required<Pick<Checked, 'records' | 'round'>>> {
  const { round, unitId } = await requireRead(context, roundId);
  const { figures } = await computeFigures(context.db, round, unitId);
  return {
    round: { roundId: round.round_id, title: round.title },
    records: figures.map(({ id, title, value, printed, unit, kind, numerator, denominator }) => ({
      id,
      title,
      value,
      printed,
      unit,
      kind,
      numerator,
      denominator,
    })),
  };
}

/** Does a job of the checker; what stops it becomes a refusal in words. */
export async function checkOrRefuse(checker: Checker, job: CheckJob): Promise<Uint8Array> {
  const outcome = await checker.run(job);
  return outcome.kind === 'done' ? outcome.result : refused(outcome);
}

function refused(outcome: Exclude<Outcome<Uint8Array>, { kind: 'done' }>): never {
  switch (outcome.kind) {
    case 'refused':
      return refuse(outcome.tooLarge ? 'TOO_LARGE' : 'UNUSABLE_INPUT', outcome.zh, outcome.en);
    case 'busy':
      return refuse(
        'TOO_MANY_REQUESTS',
        '正在核对的文件太多，请一分钟后再试。',
        'Too many reports are being checked. Try again in a minute.',
      );
    case 'late':
      return refuse(
        'UNUSABLE_INPUT',
        `这份文件在 ${CHECK_SECONDS} 秒内没有核对完，已经停止。请删去与总结无关的部分，或分成几份再核对。`,
        `This file was not checked within ${CHECK_SECONDS} seconds and was stopped. Leave out what is no part of the report, or check it in parts.`,
      );
    case 'exhausted':
      return refuse(
        'TOO_LARGE',
        '这份文件打开后太大，无法核对。请删去与总结无关的部分，或分成几份再核对。',
        'This file becomes too large when it is opened. Leave out what is no part of the report, or check it in parts.',
      );
    case 'broken':
      throw new Error(`the checker broke: ${outcome.where}`);
  }
}
