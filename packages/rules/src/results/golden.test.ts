import { describe, expect, it } from 'vitest';
import { POSSIBLE } from './goldenRefusals.kit.ts';
import { GOLDEN, refusalOf, writeDeterminations, writeRefusals } from './goldenText.kit.ts';

// After a change of words or law `vitest run <this file> -u` writes the golden files anew: read the difference.
describe('the golden files', () => {
  it('hold every determination to the last word', async () => {
    await expect(writeDeterminations()).toMatchFileSnapshot('determinations.golden.md');
  });

  it('hold every refusal to the last word', async () => {
    await expect(writeRefusals()).toMatchFileSnapshot('refusals.golden.md');
  });

  it('have a name for each poll', () => {
    expect(new Set(GOLDEN.map(([name]) => name)).size).toBe(GOLDEN.length);
  });

  it.each(POSSIBLE)('refuse nothing that can be: %s', (_name, poll) => {
    expect(refusalOf(poll)).toBe('decided');
  });
});
