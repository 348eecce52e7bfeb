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
  async 'marked.docx'(job, source) {
    const { renderMarkedDocx } = await forms();
    return renderMarkedDocx(decided(job, source));
  },
  async 'findings.xlsx'(job, source) {
    const { renderFindingsList } = await forms();
    return renderFindingsList(decided(job, source), 'xlsx');
  },
  async 'findings.docx'(job, source) {
    const { renderFindingsList } = await forms();
    return renderFindingsList(decided(job, source), 'docx');
  },
};

/** The checked report with what its reader decided of each finding. */
function decided({ records, dispositions, language, fileName, bytes, checkedOn }, { text }) {
  const states = new Map(dispositions.map(({ id, state, reason }) => [id, { state, reason }]));
  const { findings } = checkReport(text, records === undefined ? {} : { records });
  return {
    text,
    findings: findings.map((finding) => ({ ...finding, ...states.get(finding.id) })),
    title: titleOf(text, fileName),
    checkedOn,
    language,
    original: bytes,
  };
}

/** The file's own name, or the first line of the text as far as a title goes. */
function titleOf(text, fileName) {
  const stem = fileName === 'paste.html' ? '' : fileName.replace(/\.[^.]{1,8}$/, '');
  return stem || (/\S[^\n\t]{0,39}/.exec(text)?.[0] ?? '').trim();
}

async function perform(job) {
  const source = await read(job);
  if (source.kind !== 'text') {
    return { kind: 'refused', tooLarge: /TOO_(LARGE|LONG)/.test(source.code), zh: source.zh, en: source.en };
  }
  return { kind: 'done', result: await JOBS[job.kind](job, source) };
}

/** Bytes that share their memory with others (a small Buffer) are copied; all others are handed over as they are. */
function ownBuffer(reply) {
  const { result } = reply;
  if (result.byteLength !== result.buffer.byteLength) reply.result = new Uint8Array(result);
  return reply.result.buffer;
}

parentPort.on('message', async (job) => {
  try {
    const reply = await perform(job);
    parentPort.postMessage(reply, reply.kind === 'done' ? [ownBuffer(reply)] : []);
  } catch (error) {
    // The message of an error may quote the text; only where it happened leaves this thread.
    const frames = String(error?.stack ?? '')
      .split('\n')
      .filter((line) => /^\s*at /.test(line))
      .slice(0, 8);
    parentPort.postMessage({ kind: 'broken', where: [error?.name, ...frames.map((line) => line.trim())].join(' ') });
  }
});
