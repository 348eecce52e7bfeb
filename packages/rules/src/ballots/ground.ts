import { rulesToConfirm } from '../catalogue/rules.ts';
import type { Ground } from '../results/poll.ts';

/** A sentence with its rules; where one of them still has to be confirmed (`R`) the sentence says so. */
export function groundOf(rules: readonly string[], zh: string, en: string): Ground {
  if (rulesToConfirm(rules).length === 0) return { rules, zh, en };
  return { rules, zh: `${zh}（依据待核实）`, en: `${en} (rule to be confirmed)` };
}
