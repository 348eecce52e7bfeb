import type { BallotRules } from './ballotRules.ts';
import type { BallotMark, PaperItem, WrittenName } from './paper.ts';

/** What a mark means under the rules of the poll. */
export type Sense = 'approve' | 'oppose' | 'abstain' | 'illegible' | 'contradictory' | 'outside';

/** One contest of a paper, read but not yet judged. Persons stand in it once. */
export interface ItemReading {
  readonly approve: readonly string[];
  readonly oppose: readonly string[];
  readonly abstain: readonly string[];
  /** Persons written in with an approval who are not approved in print as well. */
  readonly written: readonly { readonly person: string; readonly inPool: boolean | null }[];
  /** Names written without the mark that makes them a vote, or crossed out; null for a mark without a name. */
  readonly unmarked: readonly (string | null)[];
  /** Persons with marks that exclude each other. */
  readonly contradictory: readonly string[];
  /** Written names that fit nobody or several. */
  readonly unidentified: number;
  /** Boxes and names that cannot be read. */
  readonly illegible: number;
  /** Marks that the form does not know. */
  readonly outside: number;
}

/** What a mark means: ○ (and √ where the measure accepts it) approves, × disapproves, none abstains (PB-041). */
export function senseOf(mark: BallotMark, rules: BallotRules): Sense {
  switch (mark) {
    case 'circle':
    case 'tick':
      return rules.approvalMarks.includes(mark) ? 'approve' : 'outside';
    case 'cross':
      return 'oppose';
    case 'none':
      return 'abstain';
    case 'other':
      return 'outside';
    default:
      return mark;
  }
}

/** Reads one contest of a paper. Printed candidates without a mark abstain. */
export function readItem(item: PaperItem, candidates: readonly string[], rules: BallotRules): ItemReading {
  const senses = new Map<string, Sense[]>(candidates.map((person) => [person, []]));
  for (const { person, mark } of item.marks) senses.get(person)?.push(senseOf(mark, rules));
  const written = readWritten(item.writeIns, rules);
  const persons = [...senses].map(([person, list]) => ({
    person,
    sense: combine(writesTo(person, written.named) ? [...list, senseOfWritten(list, rules)] : list),
  }));
  const of = (sense: Sense) => persons.filter((one) => one.sense === sense).map((one) => one.person);
  const all = [...senses.values()].flat();
  return {
    approve: of('approve'),
    oppose: of('oppose'),
    abstain: of('abstain'),
    written: distinct(written.named.filter((one) => !senses.has(one.person))),
    unmarked: written.unmarked,
    contradictory: [...of('contradictory'), ...written.contradictory],
    unidentified: written.unidentified,
    illegible: all.filter((one) => one === 'illegible').length + written.illegible,
    outside: all.filter((one) => one === 'outside').length + written.outside,
  };
}

/** Everyone chosen in the item: approved or written in (VC-506, PB-043). */
export function chosenIn(reading: ItemReading): string[] {
  return [...reading.approve, ...reading.written.map((one) => one.person)];
}

/** Whether nothing at all was put down. */
export function isBlank(reading: ItemReading): boolean {
  return (
    chosenIn(reading).length + reading.oppose.length + reading.unmarked.length + reading.contradictory.length === 0 &&
    reading.unidentified + reading.illegible + reading.outside === 0
  );
}

/** Several marks of one person taken together; what cannot be read or is not known decides nothing. */
function combine(senses: readonly Sense[]): Sense {
  if (senses.includes('contradictory')) return 'contradictory';
  const clear = new Set(senses.filter((sense) => sense === 'approve' || sense === 'oppose'));
  if (clear.size === 2) return 'contradictory';
  const [only] = clear;
  if (only !== undefined) return only;
  return senses.find((sense) => sense !== 'abstain') ?? 'abstain';
}

/**
 * A printed candidate written in as well. In a Party election only those who do not approve may write in (PB-040), so
 * an empty box with the same name below does not agree with itself.
 */
function senseOfWritten(box: readonly Sense[], rules: BallotRules): Sense {
  return rules.family === 'PARTY' && !box.includes('approve') ? 'contradictory' : 'approve';
}

interface Named {
  readonly person: string;
  readonly inPool: boolean | null;
}

interface Written {
  readonly named: Named[];
  readonly unmarked: (string | null)[];
  readonly contradictory: string[];
  unidentified: number;
  illegible: number;
  outside: number;
}

const writesTo = (person: string, named: readonly Named[]): boolean => named.some((one) => one.person === person);

/** A name alone is a choice in a village or community (VC-503); Party papers need name and mark (PB-041). */
function readWritten(lines: readonly WrittenName[], rules: BallotRules): Written {
  const written: Written = {
    named: [],
    unmarked: [],
    contradictory: [],
    unidentified: 0,
    illegible: 0,
    outside: 0,
  };
  for (const line of lines) {
    const sense = senseOf(line.mark, rules);
    if (sense === 'outside') written.outside += 1;
    if (line.kind === 'missing') {
      if (sense === 'illegible') written.illegible += 1;
      else if (sense !== 'abstain' && sense !== 'outside') written.unmarked.push(null);
      continue;
    }
    if (line.kind === 'illegible' || sense === 'illegible') {
      written.illegible += 1;
      continue;
    }
    const chooses = sense === 'approve' || (sense === 'abstain' && rules.family !== 'PARTY');
    const person = line.kind === 'person' ? line.person : null;
    if (sense === 'contradictory' && person !== null) written.contradictory.push(person);
    else if (!chooses && sense !== 'contradictory') written.unmarked.push(person);
    else if (line.kind === 'person') written.named.push({ person: line.person, inPool: line.inPool });
    else written.unidentified += 1;
  }
  return written;
}

/** Each person once; one answer that is not yes makes the person's place in the pool that answer. */
function distinct(named: readonly Named[]): Named[] {
  const persons = new Map<string, Named>();
  for (const one of named) {
    const before = persons.get(one.person);
    if (before === undefined || before.inPool === true) persons.set(one.person, one);
    else if (before.inPool === null && one.inPool === false) persons.set(one.person, one);
  }
  return [...persons.values()];
}
