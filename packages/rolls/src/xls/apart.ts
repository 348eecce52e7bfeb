import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** A cell as the library reads it: its type, value, number format, formula, shown text, and whether it has a comment. */
export interface XlsCell {
  readonly t: string;
  readonly v?: unknown;
  readonly z?: string;
  readonly f?: string;
  readonly w?: string;
  readonly hasComment?: boolean;
}

export interface XlsSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Cells by row and column; rows and cells that the file does not have are missing. */
  readonly cells: readonly (readonly (XlsCell | undefined)[] | undefined)[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export interface XlsBook {
  readonly kind: 'book';
  readonly from1904: boolean;
  readonly sheets: readonly XlsSheet[];
}

/** What the library made of a file; `failed` says what it threw, `stopped` that it came to no end. */
export type XlsAnswer = XlsBook | { readonly kind: 'failed'; readonly message: string } | { readonly kind: 'stopped' };

/** A full sheet of 65,536 rows (some 10 MB) takes some seconds; the machine may have other work. */
const secondsFor = (bytes: Uint8Array): number => 15 + bytes.length / 250_000;
const MEGABYTES = 1024;

/** Runs in a thread of its own, from text: a file of it would have to be found from sources and from builds alike. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const { read } = require(workerData.library);
// The library prints about records that it does not know; nobody who uploads a file can do anything about them.
console.error = () => undefined;
const options = { type: 'array', dense: true, cellNF: true, cellText: false, cellHTML: false, cellStyles: true };
const cellOf = (cell) => cell && {
  t: cell.t, v: cell.v, z: cell.z, f: cell.f, w: cell.t === 'e' ? cell.w : undefined,
  hasComment: Array.isArray(cell.c) && cell.c.length > 0,
};
const hiddenIn = (list) => Array.from(list ?? []).flatMap((each, index) => (each && each.hidden ? [index] : []));
const answerTo = (bytes) => {
  const book = read(bytes, options);
  return {
    kind: 'book',
    from1904: book.Workbook?.WBProps?.date1904 === true,
    sheets: book.SheetNames.map((name, index) => {
      const sheet = book.Sheets[name] ?? {};
      return {
        name,
        isHidden: Boolean(book.Workbook?.Sheets?.[index]?.Hidden),
        cells: (sheet['!data'] ?? []).map((line) => line && line.map(cellOf)),
        hiddenRows: hiddenIn(sheet['!rows']),
        hiddenColumns: hiddenIn(sheet['!cols']),
      };
    }),
  };
};
parentPort.on('message', (bytes) => {
  let answer;
  try {
    answer = answerTo(bytes);
  } catch (error) {
    answer = { kind: 'failed', message: String(error?.message ?? error) };
  }
  parentPort.postMessage(answer);
});
`;

/** A thread that waits for the next file, since loading the library takes longer than reading a village's roll. */
let idle: Worker | null = null;

function takeWorker(): Worker {
  const waiting = idle;
  idle = null;
  waiting?.ref();
  if (waiting) return waiting;
  return new Worker(PROGRAM, {
    eval: true,
    execArgv: [],
    workerData: { library: createRequire(import.meta.url).resolve('@e965/xlsx') },
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
}

/**
 * Reads an old binary workbook apart from everything else: on damaged ones the library may loop for ever or take all
 * memory, and only a thread of its own can be stopped.
 */
export function readApart(bytes: Uint8Array, seconds = secondsFor(bytes)): Promise<XlsAnswer> {
  const worker = takeWorker();
  return new Promise((settle) => {
    const end = (answer: XlsAnswer) => {
      clearTimeout(timer);
      worker.off('message', end).off('error', stop).off('exit', stop);
      if (answer.kind === 'stopped' || idle !== null) void worker.terminate();
      else {
        worker.unref();
        idle = worker;
      }
      settle(answer);
    };
    const stop = () => end({ kind: 'stopped' });
    const timer = setTimeout(stop, seconds * 1000);
    worker.on('message', end).on('error', stop).on('exit', stop);
    worker.postMessage(bytes);
  });
}
