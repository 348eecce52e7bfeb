import { AGE_BANDS } from '../bands.ts';
import type { Fact } from './model.ts';

/** The names of bands as facts: their bounds are declared with the measures, not typed into a report. */
export function bandFacts(addressOf: (measure: string) => string): ReadonlyMap<string, Fact> {
  return new Map(
    AGE_BANDS.map(({ measure, label }) => [`band.${measure}`, { text: label.zh, provenance: addressOf(measure) }]),
  );
}
