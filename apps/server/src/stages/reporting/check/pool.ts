import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Bilingual } from '@huanjie/rules';

/** What came of a job. Only `done` holds a result; the others say why there is none. */
export type Outcome<R> =
  | { readonly kind: 'done'; readonly result: R }
  /** The job itself found the input unusable. */
  | ({ readonly kind: 'refused'; readonly tooLarge: boolean } & Bilingual)
  /** Too many jobs are waiting already. */
  | { readonly kind: 'busy' }
  /** It took longer than the time allowed, or more memory, and was stopped. */
  | { readonly kind: 'late' }
  | { readonly kind: 'exhausted' }
  /** The worker broke; `where` names the places of the program and nothing of what it was given. */
  | { readonly kind: 'broken'; readonly where: string };

/** What a worker answers to a job. */
export type Reply<R> = Extract<Outcome<R>, { kind: 'done' | 'refused' | 'broken' }>;

export interface PoolOptions {
  readonly file: URL;
  readonly workers?: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly waiting: number;
}

interface Task<J, R> {
  readonly job: J;
  readonly settle: (outcome: Outcome<R>) => void;
}

interface Post<J, R> {
  readonly worker: Worker;
  task: Task<J, R> | null;
  timer: NodeJS.Timeout | undefined;
}

/** One core stays free for the requests that do something else. */
const WORKERS = Math.max(1, Math.min(2, availableParallelism() - 1));
/** A worker that had nothing to do for so long gives its memory back. */
const IDLE_MS = 60_000;

/**
 * Worker threads that read what strangers send, so that no input can hold up the event loop: each job has a time limit
 * and a memory limit, and the worker that meets one is replaced. Idle workers do not keep the process alive.
 */
export class WorkerPool<J, R> {
  readonly #options: PoolOptions;
  readonly #posts = new Set<Post<J, R>>();
  readonly #queue: Task<J, R>[] = [];

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Does a job; never rejects. */
  run(job: J): Promise<Outcome<R>> {
    if (this.#queue.length >= this.#options.waiting) return Promise.resolve({ kind: 'busy' });
    return new Promise((settle) => {
      this.#queue.push({ job, settle });
      this.#assign();
    });
  }

  /** Stops every worker; what was waiting or running is answered as busy. */
  async close(): Promise<void> {
    for (const task of this.#queue.splice(0)) task.settle({ kind: 'busy' });
    const posts = [...this.#posts];
    this.#posts.clear();
    await Promise.all(posts.map((post) => this.#retire(post, { kind: 'busy' })));
  }

  #assign(): void {
    while (this.#queue.length > 0) {
      const post = [...this.#posts].find((each) => each.task === null) ?? this.#hire();
      if (post === null) return;
      const task = this.#queue.shift();
      if (task === undefined) return;
      clearTimeout(post.timer);
      post.task = task;
      post.worker.ref();
      post.timer = setTimeout(() => void this.#retire(post, { kind: 'late' }), this.#options.seconds * 1000);
      post.worker.postMessage(task.job);
    }
  }

  #hire(): Post<J, R> | null {
    if (this.#posts.size >= (this.#options.workers ?? WORKERS)) return null;
    const { file, megabytes } = this.#options;
    // Workers load what is built, whichever way the sources of this process were found.
    const worker = new Worker(file, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    const post: Post<J, R> = { worker, task: null, timer: undefined };
    worker.on('message', (reply: Reply<R>) => this.#finish(post, reply));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const exhausted = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      void this.#retire(post, exhausted ? { kind: 'exhausted' } : { kind: 'broken', where: framesOf(error) });
    });
    worker.on('exit', (code) => void this.#retire(post, { kind: 'broken', where: `exit ${code}` }));
    this.#posts.add(post);
    return post;
  }

  #finish(post: Post<J, R>, outcome: Outcome<R>): void {
    clearTimeout(post.timer);
    const task = post.task;
    post.task = null;
    post.worker.unref();
    post.timer = setTimeout(() => void this.#retire(post, { kind: 'busy' }), IDLE_MS);
    post.timer.unref();
    task?.settle(outcome);
    this.#assign();
  }

  async #retire(post: Post<J, R>, outcome: Outcome<R>): Promise<void> {
    clearTimeout(post.timer);
    this.#posts.delete(post);
    const task = post.task;
    post.task = null;
    task?.settle(outcome);
    await post.worker.terminate();
    this.#assign();
  }
}

/** The places an error passed through, without its message: that may quote the text that was read. */
export function framesOf(error: Error): string {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s*at /.test(line));
  return [error.name, ...frames.slice(0, 8).map((line) => line.trim())].join(' ');
}
