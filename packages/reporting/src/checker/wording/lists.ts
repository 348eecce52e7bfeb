import type { Source } from '../reading/source.ts';
import { announcedHeadings, announcedLists, countedBefore } from './counted.ts';
import type { WordingFinding } from './finding.ts';
import { brokenOrder } from './ordinals.ts';

/** Enumerations: the order of their numbers, and the number announced against the items told. */
export function lists(source: Source): WordingFinding[] {
  return [...brokenOrder(source), ...announcedLists(source), ...announcedHeadings(source), ...countedBefore(source)];
}
