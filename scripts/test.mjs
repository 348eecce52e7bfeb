import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNewerNode } from './newerNode.mjs';
import { at } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { runNode } from './run.mjs';
import { say, Trouble } from './say.mjs';

const toOutput = ['ignore', 'inherit', 'inherit'];

/** Lint and types: each one that fails counts as one failed test. */
async function runChecks() {
  const biome = at('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const compiler = at('node_modules', 'typescript', 'bin', 'tsc');
  const checks = [
    ['代码检查', 'lint', [biome, 'check', '.']],
    ['类型', 'types', [compiler, '-b', '--pretty', 'false']],
    ['测试的类型', 'types of the tests', [compiler, '-p', 'tsconfig.tests.json', '--pretty', 'false']],
  ];
  let failed = 0;
  for (const [zh, en, args] of checks) {
    if ((await runNode(args, { stdio: toOutput })) === 0) continue;
    say(`${zh}未通过`, `${en}: failed`);
    failed += 1;
  }
  return failed;
}

/** Runs the tests; what ends them without a failed test (a file that does not load, an error outside any) counts as one. */
async function runTests(args, env) {
  const dir = await mkdtemp(join(tmpdir(), 'huanjie-tests-'));
  const report = join(dir, 'report.json');
  const vitest = at('node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runNode([vitest, 'run', ...reporters, ...args], { env, stdio: toOutput });
  const result = await readFile(report, 'utf8').then(JSON.parse, () => ({ numPassedTests: 0, numFailedTests: 0 }));
  await rm(dir, { recursive: true, force: true });
  const unloaded = (result.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = result.numFailedTests + unloaded.length;
  return { passed: result.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function test() {
  const args = process.argv.slice(2);
  const browser = await prepare({ forTests: true });
  const newerNode = await findNewerNode();
  const env = {
    HUANJIE_CHROMIUM: browser,
    HUANJIE_NEWER_NODE: newerNode,
    ...(args.includes('--nightly') && { HUANJIE_NIGHTLY: '1' }),
  };
  const unchecked = await runChecks();
  const { passed, failed } = await runTests(
    args.filter((arg) => arg !== '--nightly'),
    env,
  );
  return { passed, failed: failed + unchecked };
}

const result = await test().catch((error) => {
  process.stderr.write(`${error instanceof Trouble ? error.message : error.stack}\n`);
  return { passed: 0, failed: 1 };
});
process.exitCode = result.failed === 0 && result.passed > 0 ? 0 : 1;
process.stdout.write(`${result.passed} passed, ${result.failed} failed\n`);
