import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** One document to compile. Text reaches the template only as data, never as markup. */
export interface TypstJob {
  /** Typst source; reads its input with `json(bytes(sys.inputs.data))`. */
  readonly template: string;
  /** JSON. */
  readonly data: string;
  /** Used instead when the first layout holds an element labelled `<unsettled>`; null for a single pass. */
  readonly secondData: string | null;
  readonly fontPaths: readonly string[];
  /** Creation time written into the PDF, seconds since 1970. */
  readonly timestamp: number;
}

type Reply = { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly error: string };

interface Waiting {
  readonly job: TypstJob;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (reason: Error) => void;
}

interface Compiler {
  readonly worker: Worker;
  busyWith: Waiting | null;
}

/** One core stays free for the requests that are not printing; each compiler holds its fonts, about 100 MB. */
const COMPILERS = Math.max(1, Math.min(2, availableParallelism() - 1));
/** At the same depth below the package root from src and from dist. */
const WORKER_FILE = new URL('../../worker/typst.mjs', import.meta.url);

const compilers: Compiler[] = [];
const queue: Waiting[] = [];
let nextId = 0;

/**
 * Compiles a document to PDF in a worker thread. Rejects when Typst refuses the document or a font cannot be used.
 * Equal jobs give equal bytes. Idle workers do not keep the process alive.
 */
export function compilePdf(job: TypstJob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    queue.push({ job, resolve, reject });
    assignWork();
  });
}

function assignWork(): void {
  while (queue.length > 0) {
    const compiler = compilers.find((each) => each.busyWith === null) ?? startCompiler();
    if (compiler === null) return;
    const next = queue.shift()!;
    compiler.busyWith = next;
    compiler.worker.ref();
    nextId += 1;
    compiler.worker.postMessage({ id: nextId, job: next.job });
  }
}

function startCompiler(): Compiler | null {
  if (compilers.length >= COMPILERS) return null;
  const compiler: Compiler = { worker: new Worker(WORKER_FILE), busyWith: null };
  compiler.worker.on('message', (reply: Reply) => {
    const done = compiler.busyWith;
    compiler.busyWith = null;
    compiler.worker.unref();
    if (done && 'pdf' in reply) done.resolve(reply.pdf);
    else if (done && 'error' in reply) done.reject(new Error(reply.error));
    assignWork();
  });
  const retire = (reason: Error): void => {
    const index = compilers.indexOf(compiler);
    if (index >= 0) compilers.splice(index, 1);
    compiler.busyWith?.reject(reason);
    compiler.busyWith = null;
    assignWork();
  };
  compiler.worker.on('error', retire);
  compiler.worker.on('exit', (code) => retire(new Error(`The PDF compiler stopped with code ${code}`)));
  compilers.push(compiler);
  return compiler;
}
