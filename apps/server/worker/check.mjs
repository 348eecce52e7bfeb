// Reads and checks reports off the main thread: a file from a stranger may be anything.
// Plain JavaScript beside src and dist, so that both load the same file.
import { parentPort } from 'node:worker_threads';
import { checkReport } from '@huanjie/reporting';

/** Loaded with the first file that is not plain text: documents and tables weigh more than the checker itself. */
const forms = () => import('@huanjie/forms');

async function read({ bytes, text, fileName }) {
  if (text !== undefined) return { kind: 'text', format: 'text', text };
  const { readReport } = await forms();
  return readReport(bytes, fileName);
}

const JOBS = {
  async check({ records, round }, { format, text }) {
    const checked = checkReport(text, records === undefined ? {} : { records });
    const answer = { format, ...(round === undefined ? {} : { round }), ...checked };
    return new TextEncoder().encode(JSON.stringify(answer));
  },
};

async function perform(job) {
  const source = await read(job);
  if (source.kind !== 'text') {
    return { kind: 'refused', tooLarge: /TOO_(LARGE|LONG)/.test(source.code), zh: source.zh, en: source.en };
  }
  return { kind: 'done', result: await JOBS[job.kind](job, source) };
}

parentPort.on('message', async (job) => {
  try {
    const reply = await perform(job);
    parentPort.postMessage(reply, reply.kind === 'done' ? [reply.result.buffer] : []);
  } catch (error) {
    // The message of an error may quote the text; only where it happened leaves this thread.
    const frames = String(error?.stack ?? '')
      .split('\n')
      .filter((line) => /^\s*at /.test(line))
      .slice(0, 8);
    parentPort.postMessage({ kind: 'broken', where: [error?.name, ...frames.map((line) => line.trim())].join(' ') });
  }
});
