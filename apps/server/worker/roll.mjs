// Reads and checks rolls off the main thread: a spreadsheet from a stranger may be anything.
// Plain JavaScript beside src and dist, so that both load the same file.
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { checkSheet, correctedWorkbook, officeRoll, readRoll } from '@huanjie/rolls';

/** Findings of one kind that are listed; more are counted. */
const LISTED = 200;

const refused = (source) => ({
  kind: 'refused',
  tooLarge: /TOO_(LARGE|MANY|WIDE)/.test(source.code),
  zh: source.zh,
  en: source.en,
});

const JOBS = {
  async read({ bytes, options }) {
    const reading = await readRoll(bytes, options);
    if (reading.kind === 'refused') return refused(reading);
    const { issues, acceptedRows, ...report } = reading;
    const people = acceptedRows.map(({ row, sheet, values }) => ({
      row,
      sheet: sheet ?? '',
      idNumber: values.idNumber,
      unitName: values.unitName,
      hasCard: values.cardNumber !== null,
      category: values.category ?? null,
    }));
    return { kind: 'done', result: { ...report, groups: grouped(issues), people, fingerprint: fingerprintOf(report) } };
  },
  /** The file as an import takes it: batch by batch, and the sum. */
  async load({ bytes, options }) {
    const events = [];
    for await (const event of checkSheet(officeRoll, bytes, options)) {
      if (event.kind === 'refused') return refused(event);
      events.push(event);
    }
    return { kind: 'done', result: events };
  },
  async correct({ bytes, options }) {
    const made = await correctedWorkbook(bytes, options);
    return made instanceof Uint8Array ? { kind: 'done', result: made } : refused(made);
  },
};

function grouped(issues) {
  const groups = new Map();
  for (const { code, severity, row, column, value, cell, sheet, zh, en } of issues) {
    const key = `${severity} ${code}`;
    const group = groups.get(key) ?? { code, severity, count: 0, issues: [] };
    groups.set(key, group);
    group.count += 1;
    if (group.issues.length < LISTED) group.issues.push({ row, column, value, cell, sheet, zh, en });
  }
  return [...groups.values()];
}

/** Equal for files with the same headings in the same order; columns for the eye alone do not count. */
function fingerprintOf({ readings }) {
  const headings = (readings[0]?.mapping ?? [])
    .filter(({ how, heading }) => how !== 'forReaders' && !/^(?:原行号|核对说明)/.test(heading))
    .map(({ heading }) => heading.replace(/\s+/g, ''));
  return createHash('sha256').update(headings.join('\n')).digest('hex');
}

parentPort.on('message', async (job) => {
  try {
    parentPort.postMessage(await JOBS[job.kind](job));
  } catch (error) {
    // The message of an error may quote a cell; only where it happened leaves this thread.
    const frames = String(error?.stack ?? '')
      .split('\n')
      .filter((line) => /^\s*at /.test(line))
      .slice(0, 8);
    parentPort.postMessage({ kind: 'broken', where: [error?.name, ...frames.map((line) => line.trim())].join(' ') });
  }
});
