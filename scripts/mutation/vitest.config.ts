import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const RANDOM = /(oracle|invariants)\.test\.ts$/;
const GOLDEN = /golden\w*\.test\.ts$/;

/** Golden cases first and random ones last: a mutant ends with the first test that notices it. */
class GoldenFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => (RANDOM.test(moduleId) ? 2 : GOLDEN.test(moduleId) ? 0 : 1);
    return files.toSorted((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
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
