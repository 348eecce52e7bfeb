import type { RollIssueGroup } from '@huanjie/contract';
import type { CheckOptions, RollCheckReport } from '@huanjie/rolls';
import { refuse } from '../http/refusals.ts';
import { type Outcome, WorkerPool } from '../stages/reporting/index.ts';
import type { CheckedEvent } from './import.ts';

/** What of a check crosses the border of a thread: no functions. */
export type RollOptions = Omit<CheckOptions, 'onRow'>;

interface RollJob {
  readonly kind: 'read' | 'load' | 'correct';
  readonly bytes: Uint8Array;
  readonly options: RollOptions;
}

/** A row that passed the check, as far as the register has to be asked about it. */
export interface RollPerson {
  readonly row: number;
  readonly sheet: string;
  readonly idNumber: string;
  readonly unitName: string | null;
  readonly hasCard: boolean;
  readonly category: string | null;
}

/** A checked roll: its findings by kind, and who passed. */
export interface ReadRoll extends Omit<RollCheckReport, 'issues'> {
  readonly groups: readonly RollIssueGroup[];
  readonly people: readonly RollPerson[];
  readonly fingerprint: string;
}

export type RollChecker = WorkerPool<RollJob, ReadRoll | readonly CheckedEvent[] | Uint8Array>;

const SECONDS = 30;
const MEGABYTES = 512;
const WAITING = 12;
/** At the same depth below the root of the server from src and from dist. */
const WORKER_FILE = new URL('../../worker/roll.mjs', import.meta.url);

/** The workers that read rolls. They start with the first file. */
export const startRollChecker = (): RollChecker =>
  new WorkerPool({ file: WORKER_FILE, seconds: SECONDS, megabytes: MEGABYTES, waiting: WAITING });

/** Reads a roll in a worker; what stops it becomes a refusal in words. */
export async function readOrRefuse(checker: RollChecker, bytes: Uint8Array, options: RollOptions): Promise<ReadRoll> {
  return resultOf(await checker.run({ kind: 'read', bytes, options })) as ReadRoll;
}

/** The rows of a roll for its import, read once and in a worker; what stops it becomes a refusal in words. */
export async function loadOrRefuse(
  checker: RollChecker,
  bytes: Uint8Array,
  options: RollOptions,
): Promise<readonly CheckedEvent[]> {
  return resultOf(await checker.run({ kind: 'load', bytes, options })) as readonly CheckedEvent[];
}

/** The corrected roll as xlsx, made in a worker; what stops it becomes a refusal in words. */
export async function correctOrRefuse(
  checker: RollChecker,
  bytes: Uint8Array,
  options: RollOptions,
): Promise<Uint8Array> {
  return resultOf(await checker.run({ kind: 'correct', bytes, options })) as Uint8Array;
}

function resultOf<R>(outcome: Outcome<R>): R {
  switch (outcome.kind) {
    case 'done':
      return outcome.result;
    case 'refused':
      return refuse(outcome.tooLarge ? 'TOO_LARGE' : 'UNUSABLE_INPUT', outcome.zh, outcome.en);
    case 'busy':
      return refuse(
        'TOO_MANY_REQUESTS',
        '正在核对的名单太多，请一分钟后再试。',
        'Too many rolls are being checked. Try again in a minute.',
      );
    case 'late':
      return refuse(
        'UNUSABLE_INPUT',
        `这份文件在 ${SECONDS} 秒内没有核对完，已经停止。请去掉多余的工作表，或另存为 csv 后再传。`,
        `This file was not checked within ${SECONDS} seconds and was stopped. Remove surplus sheets, or save it as csv and send it again.`,
      );
    case 'exhausted':
      return refuse(
        'TOO_LARGE',
        '这份文件打开后太大，无法核对。请去掉多余的工作表，或另存为 csv 后再传。',
        'This file becomes too large when it is opened. Remove surplus sheets, or save it as csv and send it again.',
      );
    case 'broken':
      throw new Error(`the roll checker broke: ${outcome.where}`);
  }
}
