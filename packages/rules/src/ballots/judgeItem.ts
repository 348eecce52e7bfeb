import type { Ground } from '../results/poll.ts';
import type { BallotRules } from './ballotRules.ts';
import type { ItemVerdict, UncountedEntry } from './paper.ts';
import { chosenIn, type ItemReading } from './readItem.ts';
import * as say from './sentences.ts';

/**
 * The verdict on one contest of a paper that is not void as a whole. `countedAbove` are persons whose vote for a
 * higher post on this paper already counts downward (VC-630).
 */
export function judgeItem(
  contest: string,
  reading: ItemReading,
  seats: number,
  rules: BallotRules,
  countedAbove: ReadonlySet<string>,
): ItemVerdict {
  const chosen = chosenIn(reading);
  if (chosen.length > seats) {
    return { kind: 'void', contest, grounds: [say.overvoted(rules, chosen.length, seats, 'post')] };
  }
  const writesUnasked = rules.family === 'PARTY' && reading.written.length > 0 && reading.oppose.length === 0;
  if (writesUnasked && rules.abstainWriteIn === 'spoil') {
    return { kind: 'void', contest, grounds: [say.abstainerWrites(rules)] };
  }
  const doubts = doubtsIn(reading, chosen.length, seats, rules, writesUnasked);
  if (doubts.length > 0) return { kind: 'doubtful', contest, grounds: doubts };
  if (rules.illegibleScope === 'item' && nothingLegible(reading)) {
    return { kind: 'void', contest, grounds: [say.illegibleItem(rules)] };
  }
  const counts = (person: string) => !countedAbove.has(person);
  const written = writesUnasked ? [] : reading.written.filter((one) => one.inPool === true);
  return {
    kind: 'counted',
    contest,
    approve: reading.approve.filter(counts),
    oppose: reading.oppose,
    abstain: reading.abstain,
    writeIns: written.map((one) => one.person).filter(counts),
    uncounted: uncountedIn(reading, rules, writesUnasked, countedAbove),
  };
}

function doubtsIn(
  reading: ItemReading,
  chosen: number,
  seats: number,
  rules: BallotRules,
  writesUnasked: boolean,
): Ground[] {
  const doubts: Ground[] = [];
  if (reading.contradictory.length > 0) doubts.push(say.contradictory(rules));
  const unknown = !writesUnasked && reading.written.some((one) => one.inPool === null);
  if (reading.unidentified > 0 || unknown) doubts.push(say.unidentified(rules));
  if (chosen + reading.illegible > seats && reading.illegible > 0) doubts.push(say.perhapsOvervoted(rules));
  return doubts;
}

function nothingLegible(reading: ItemReading): boolean {
  return reading.illegible > 0 && chosenIn(reading).length + reading.oppose.length === 0;
}

function uncountedIn(
  reading: ItemReading,
  rules: BallotRules,
  writesUnasked: boolean,
  countedAbove: ReadonlySet<string>,
): UncountedEntry[] {
  const entries: UncountedEntry[] = reading.unmarked.map((person) => ({
    person,
    ground: say.writtenWithoutMark(rules),
  }));
  for (const { person, inPool } of reading.written) {
    if (writesUnasked) entries.push({ person, ground: say.abstainerWrites(rules) });
    else if (inPool === false) entries.push({ person, ground: say.outsidePool(rules) });
  }
  for (const person of chosenIn(reading)) {
    if (countedAbove.has(person)) entries.push({ person, ground: say.countedAbove(rules) });
  }
  for (let entry = 0; entry < reading.illegible; entry += 1) {
    entries.push({ person: null, ground: say.illegibleItem(rules) });
  }
  return entries;
}
