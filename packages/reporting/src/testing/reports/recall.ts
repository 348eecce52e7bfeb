import type { CheckedReport, Finding } from '../../checker/model.ts';
import type { Planted } from './faults.ts';

/** What the checker made of a planted fault. */
export type Outcome = 'found' | 'otherwise' | 'missed';

const touches = (
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
) => a.start < b.end && b.start < a.end;

const SEVERITIES: Readonly<Record<Planted['class'], readonly Finding['severity'][]>> = {
  error: ['error'],
  rounding: ['warning'],
  coverage: ['question', 'warning'],
  definition: ['question', 'warning'],
  rule: ['question', 'warning'],
  text: ['error', 'warning', 'question'],
};

/** Found: at the place and of the class. Otherwise: at the place, of another class. */
export function outcomeOf(planted: Planted, check: (text: string) => CheckedReport): Outcome {
  const known = new Set(check(planted.clean).findings.map(nameOf));
  const fresh = check(planted.text).findings.filter((finding) => !known.has(nameOf(finding)));
  const there = fresh.filter((finding) => [finding, ...finding.related].some((span) => touches(span, planted)));
  const right = there.some(
    (finding) =>
      [planted.class, ...planted.also].includes(finding.class) && SEVERITIES[finding.class].includes(finding.severity),
  );
  return right ? 'found' : there.length > 0 ? 'otherwise' : 'missed';
}

const nameOf = ({ check, zh, quote }: Finding): string => `${check} ${zh} ${quote}`;
