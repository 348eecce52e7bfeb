import { readFileSync } from 'node:fs';
import { at } from './paths.mjs';

/**
 * What is mutated: folders of packages/rules/src with the least score in percent that each must keep, and the mutants
 * that no test can notice because they change nothing.
 */
export const law = JSON.parse(readFileSync(at('scripts', 'mutation', 'law.json'), 'utf8'));

/** Stryker's patterns for the sources of a folder: no tests, none of their kits, no tables of data. */
export function patternsOf(folder) {
  const files = `packages/rules/src/${folder}/**/*`;
  return [`${files}.ts`, `!${files}.test.ts`, `!${files}.kit.ts`, `!${files}.data.ts`];
}

/** The text that a mutant replaces, from the source as the report holds it. */
export function replacedBy({ start, end }, source) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join('\n');
}

/** Whether a mutant is one of those listed as changing nothing: the same place by its text, and the same change. */
function isEquivalent(file, source, mutant) {
  const line = source.split('\n')[mutant.location.start.line - 1].trim();
  return law.equivalent.some(
    (one) =>
      file.endsWith(one.file) &&
      line === one.line &&
      replacedBy(mutant.location, source) === one.from &&
      mutant.replacement === one.to,
  );
}

const NOTICED = ['Killed', 'Timeout', 'RuntimeError'];

const lived = ({ status }) => status !== 'Ignored' && !NOTICED.includes(status);

/** The places of a report where mutants lived that are not listed, as Stryker takes them: lines from 1, columns from 0. */
export function livedPlaces({ files }) {
  const places = Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const unlisted = mutants.filter((mutant) => lived(mutant) && !isEquivalent(file, source, mutant));
    return unlisted.map(({ location: { start, end } }) => {
      return `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
    });
  });
  return [...new Set(places)];
}

/** A first report with what a second run found of the mutants that lived in it, and the other files of the second. */
export function joinReports(first, second) {
  const key = ({ location, replacement, mutatorName }) => JSON.stringify([location, replacement, mutatorName]);
  const files = { ...second.files };
  for (const [file, { source, mutants }] of Object.entries(first.files)) {
    const found = new Map((second.files[file]?.mutants ?? []).map((mutant) => [key(mutant), mutant]));
    files[file] = { source, mutants: mutants.map((mutant) => (lived(mutant) && found.get(key(mutant))) || mutant) };
  }
  return { files };
}

/** Reads a report of Stryker: one row a file, with the mutants that lived without being listed. */
export function readReport(report) {
  return Object.entries(report.files)
    .map(([file, { source, mutants }]) => {
      const judged = mutants.filter(({ status }) => status !== 'Ignored');
      const unnoticed = judged.filter(lived);
      const unlisted = unnoticed.filter((mutant) => !isEquivalent(file, source, mutant));
      return {
        file,
        folder: file.split('/src/')[1].split('/')[0],
        mutants: judged.length,
        timeouts: judged.filter(({ status }) => status === 'Timeout').length,
        noticed: judged.length - unnoticed.length,
        equivalent: unnoticed.length - unlisted.length,
        lived: unlisted.map((mutant) => ({
          line: mutant.location.start.line,
          from: replacedBy(mutant.location, source),
          to: mutant.replacement,
        })),
      };
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Adds rows up. The score is the share, in percent, of the mutants that a test could notice. */
export function total(rows) {
  const sum = (of) => rows.reduce((all, row) => all + of(row), 0);
  const noticed = sum((row) => row.noticed);
  const mutants = sum((row) => row.mutants);
  const equivalent = sum((row) => row.equivalent);
  const killable = mutants - equivalent;
  const score = killable === 0 ? 100 : (100 * noticed) / killable;
  return { mutants, noticed, timeouts: sum((row) => row.timeouts), equivalent, lived: killable - noticed, score };
}

const HEAD = [
  '| 文件 File | 变异 Mutants | 发现 Noticed | 其中超时 of them timeouts | 存活 Lived | 等价 Equivalent | 得分 Score |',
  '|---|---:|---:|---:|---:|---:|---:|',
];

/** The rows as a Markdown table, each folder with its sum. */
export function tableOf(rows) {
  const line = (name, { mutants, noticed, timeouts, equivalent, lived, score }) =>
    `| ${name} | ${mutants} | ${noticed} | ${timeouts} | ${lived} | ${equivalent} | ${score.toFixed(1)} % |`;
  const folders = [...new Set(rows.map(({ folder }) => folder))];
  return [
    ...HEAD,
    ...folders.flatMap((folder) => {
      const own = rows.filter((row) => row.folder === folder);
      return [line(`**${folder}**`, total(own)), ...own.map((row) => line(row.file.split('/src/')[1], total([row])))];
    }),
  ].join('\n');
}
