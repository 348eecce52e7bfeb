import { readFile, writeFile } from 'node:fs/promises';
import { joinReports, law, livedPlaces, patternsOf, readReport, tableOf, total } from './mutation.mjs';
import { at } from './paths.mjs';
import { runNode } from './run.mjs';
import { main, say, Trouble } from './say.mjs';

const page = at('docs', 'how-to', 'mutation.md');
const [from, to] = ['<!-- score -->', '<!-- /score -->'];

/** One run of Stryker, with its report. */
async function stryker(config, patterns) {
  const args = [
    at('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'),
    'run',
    at('scripts', 'mutation', `${config}.json`),
    '--mutate',
    patterns.join(','),
  ];
  if ((await runNode(args)) !== 0) {
    throw new Trouble('变异测试没有完成，原因见上。', 'The mutation run did not finish, for the reason above.');
  }
  return JSON.parse(await readFile(at('.cache', 'mutation', `${config}.report.json`), 'utf8'));
}

/**
 * Mutates folders of the law, or single files of them. The determination is judged by its golden files first; what
 * lives there, and every other folder, by all tests of the rules.
 */
export async function mutate(targets) {
  const patterns = targets.flatMap((one) => (one.endsWith('.ts') ? [one] : patternsOf(one)));
  const isGolden = (pattern) => pattern.includes('packages/rules/src/results/');
  const golden = patterns.some(isGolden) ? await stryker('golden', patterns.filter(isGolden)) : { files: {} };
  const rest = [...patterns.filter((pattern) => !isGolden(pattern)), ...livedPlaces(golden)];
  const all = rest.length > 0 ? await stryker('all', rest) : { files: {} };
  return readReport(joinReports(golden, all));
}

/** Prints what lived and the scores; false when a folder falls below its own. */
export function judge(rows) {
  for (const { file, lived } of rows) {
    for (const { line, from: was, to: is } of lived) process.stdout.write(`${file}:${line}\n  - ${was}\n  + ${is}\n`);
  }
  process.stdout.write(`\n${tableOf(rows)}\n`);
  const low = Object.entries(law.folders).filter(([folder, least]) => {
    const own = rows.filter((row) => row.folder === folder);
    return total(own).score < least;
  });
  for (const [folder, least] of low) say(`${folder} 的变异得分低于 ${least}%`, `${folder}: score below ${least} %`);
  return low.length === 0;
}

async function writePage(rows) {
  const text = await readFile(page, 'utf8');
  const parts = [text.slice(0, text.indexOf(from) + from.length), tableOf(rows), text.slice(text.indexOf(to))];
  await writeFile(page, parts.join('\n'));
}

if (process.argv[1] === at('scripts', 'mutate.mjs')) {
  await main(async () => {
    const words = process.argv.slice(2);
    const named = words.filter((word) => !word.startsWith('--'));
    const unknown = named.find((one) => !one.endsWith('.ts') && !Object.hasOwn(law.folders, one));
    if (unknown !== undefined) {
      const known = Object.keys(law.folders).join(', ');
      throw new Trouble(`没有可变异的目录“${unknown}”，可用：${known}`, `No folder "${unknown}"; known are ${known}`);
    }
    const targets = named.length > 0 ? named : Object.keys(law.folders);
    const rows = await mutate(targets);
    if (words.includes('--write')) await writePage(rows);
    if (!judge(rows)) process.exitCode = 1;
  });
}
