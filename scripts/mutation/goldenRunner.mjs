import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { createServer, createServerModuleRunner } from 'vite';

const FILES = { writeDeterminations: 'determinations.golden.md', writeRefusals: 'refusals.golden.md' };

/**
 * Judges mutants by the golden files alone, in this process: a hundred times as fast as a run of vitest, and enough for
 * most. Every mutant gets the modules anew, as one may leave its traces in what they remember.
 */
class GoldenRunner {
  constructor() {
    globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    this.stryker = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE];
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // Not earlier: the process comes into the sandbox only after it has loaded its plugins.
    this.results = resolve('packages/rules/src/results');
    this.server = await createServer({
      configFile: false,
      logLevel: 'error',
      server: { middlewareMode: true, watch: null, ws: false },
      appType: 'custom',
    });
    this.modules = createServerModuleRunner(this.server.environments.ssr, { hmr: false });
  }

  async dispose() {
    await this.server?.close();
  }

  async dryRun() {
    this.stryker.activeMutant = undefined;
    const tests = await this.run(await this.load());
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, hitLimit, testFilter }) {
    this.stryker.hitLimit = hitLimit;
    this.stryker.hitCount = hitLimit === undefined ? undefined : 0;
    this.stryker.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    const tests = await this.load().then(
      (written) => {
        this.stryker.activeMutant = activeMutant.id;
        return this.run(written, testFilter);
      },
      (error) => [failed('load', error)],
    );
    const timeout = determineHitLimitReached(this.stryker.hitCount, hitLimit);
    this.stryker.activeMutant = undefined;
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests });
  }

  async load() {
    this.modules.clearCache();
    return this.modules.import(resolve(this.results, 'goldenText.kit.ts'));
  }

  run(written, only = Object.keys(FILES)) {
    return only.map((id) => {
      this.stryker.currentTestId = id;
      try {
        const same = written[id]() === readFileSync(resolve(this.results, FILES[id]), 'utf8');
        return same ? passed(id) : failed(id, 'not as in the golden file');
      } catch (error) {
        return failed(id, error);
      } finally {
        this.stryker.currentTestId = undefined;
      }
    });
  }
}

const passed = (id) => ({ id, name: id, timeSpentMs: 1, status: TestStatus.Success });
const failed = (id, why) => ({ ...passed(id), status: TestStatus.Failed, failureMessage: String(why) });

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'golden', GoldenRunner)];
