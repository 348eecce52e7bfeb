import { describe, expect, it } from 'vitest';
import { determine } from './determine.ts';
import { CARELESS, POSSIBLE } from './goldenRefusals.kit.ts';
import type { Poll } from './poll.ts';

function refusalOf(poll: unknown): string {
  const result = determine(poll as Poll);
  return 'error' in result ? `${result.error.code}\n  ${result.error.zh}\n  ${result.error.en}` : 'decided';
}

// After a change of words `vitest run -u` on this file writes the golden file anew: read the difference.
describe('the golden refusals', () => {
  it('are those of the golden file, to the last word', async () => {
    const written = CARELESS.map(([wrong, poll]) => `## ${wrong}\n${refusalOf(poll)}`);
    await expect(`${written.join('\n\n')}\n`).toMatchFileSnapshot('refusals.golden.md');
  });

  it.each(POSSIBLE)('leave what can be: %s', (_name, poll) => {
    expect(refusalOf(poll)).toBe('decided');
  });
});
