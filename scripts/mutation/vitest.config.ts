import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Golden cases before random ones: a mutant ends with the first test that notices it, and a poll by hand costs least. */
class GoldenFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const cost = ({ moduleId }: TestSpecification) => Number(/(oracle|invariants)\.test\.ts$/.test(moduleId));
    return files.toSorted((a, b) => cost(a) - cost(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

/** The tests that judge mutants of the law: pure ones of the rules, each property from the same seed every time. */
export default defineConfig({
  test: {
    include: ['packages/rules/src/**/*.test.ts'],
    setupFiles: ['scripts/mutation/sameSeed.ts'],
    sequence: { sequencer: GoldenFirst },
    testTimeout: 60_000,
  },
});
