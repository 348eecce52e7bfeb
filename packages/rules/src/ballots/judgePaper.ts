import { type Ground, POSTS } from '../results/poll.ts';
import type { BallotRules } from './ballotRules.ts';
import { judgeItem } from './judgeItem.ts';
import type { BallotForm, BallotPaper, ItemVerdict, PaperVerdict } from './paper.ts';
import { chosenIn, type ItemReading, isBlank, readItem } from './readItem.ts';
import * as say from './sentences.ts';

interface ReadContest {
  readonly contest: BallotForm['contests'][number];
  readonly reading: ItemReading;
}

/**
 * Judges one marked paper (VC-503 to VC-512, PB-040 to PB-043): valid, void, or doubtful where the law and the measure
 * leave the decision to people. Everything against the paper is named, not only the first ground.
 *
 * Throws `RangeError` when paper and form do not belong together: that is a fault of the caller, not of the voter.
 */
export function judgePaper(paper: BallotPaper, form: BallotForm, rules: BallotRules): PaperVerdict {
  const contests = readPaper(paper, form, rules);
  const grounds: PaperGrounds = { voids: [], doubts: [] };
  judgeLegibility(paper, contests, rules, grounds);
  judgeForeignMarks(paper, contests, rules, grounds);
  judgeOvervotes(contests, rules, grounds);
  judgeDuplicates(contests, rules, grounds);
  const blank = paper.illegible !== true && contests.every(({ reading }) => isBlank(reading));
  if (blank && rules.blank === 'invalid') grounds.voids.push(say.blankPaper(rules));
  if (grounds.voids.length > 0) return { kind: 'void', grounds: grounds.voids };
  const items = judgeItems(contests, rules);
  if (grounds.doubts.length > 0) return { kind: 'doubtful', grounds: grounds.doubts, ifValid: items };
  return { kind: 'valid', ground: groundOfValid(blank, items, rules), items };
}

interface PaperGrounds {
  readonly voids: Ground[];
  readonly doubts: Ground[];
}

function readPaper(paper: BallotPaper, form: BallotForm, rules: BallotRules): ReadContest[] {
  for (const item of paper.items) {
    if (form.contests.every((contest) => contest.id !== item.contest)) {
      throw new RangeError(`The form has no contest ${item.contest}`);
    }
  }
  return form.contests.map((contest) => {
    if (!Number.isSafeInteger(contest.seats) || contest.seats < 1) {
      throw new RangeError(`Not a number of seats: ${contest.seats}`);
    }
    const items = paper.items.filter((item) => item.contest === contest.id);
    const item = {
      contest: contest.id,
      marks: items.flatMap((one) => one.marks),
      writeIns: items.flatMap((one) => one.writeIns),
    };
    const stranger = item.marks.find((mark) => !contest.candidates.includes(mark.person));
    if (stranger !== undefined) throw new RangeError(`${stranger.person} is not printed in contest ${contest.id}`);
    return { contest, reading: readItem(item, contest.candidates, rules) };
  });
}

/** VC-508: the whole paper in some provinces, only the part in others, and a decision by people where none says so. */
function judgeLegibility(
  paper: BallotPaper,
  contests: readonly ReadContest[],
  rules: BallotRules,
  grounds: PaperGrounds,
): void {
  const whole = paper.illegible === true;
  if (!whole && contests.every(({ reading }) => reading.illegible === 0)) return;
  if (rules.illegibleScope === null) grounds.doubts.push(say.illegibleOpen(rules));
  else if (whole || rules.illegibleScope === 'ballot') grounds.voids.push(say.illegible(rules));
}

/** VC-509: void where the measure says so, otherwise doubtful. */
function judgeForeignMarks(
  paper: BallotPaper,
  contests: readonly ReadContest[],
  rules: BallotRules,
  grounds: PaperGrounds,
): void {
  if (paper.foreignMarks.length === 0 && contests.every(({ reading }) => reading.outside === 0)) return;
  if (rules.foreignMark === 'invalid') grounds.voids.push(say.foreignMark(rules));
  else grounds.doubts.push(say.foreignMarkOpen(rules));
}

/** VC-505, PB-043. On a paper with a single contest the two scopes are the same. */
function judgeOvervotes(contests: readonly ReadContest[], rules: BallotRules, grounds: PaperGrounds): void {
  const over = contests.filter(({ contest, reading }) => chosenIn(reading).length > contest.seats);
  if (over.length === 0) return;
  if (rules.overvoteScope === 'ballot' || contests.length === 1) {
    for (const { contest, reading } of over) {
      grounds.voids.push(say.overvoted(rules, chosenIn(reading).length, contest.seats, 'ballot'));
    }
  } else if (rules.overvoteScope === null) grounds.doubts.push(say.overvoteScopeOpen(rules));
}

/** VC-507: one person in two contests. A Party congress may elect one person to both committees. */
function judgeDuplicates(contests: readonly ReadContest[], rules: BallotRules, grounds: PaperGrounds): void {
  if (rules.family === 'PARTY') return;
  const doubles = contests.flatMap((one, at) =>
    contests
      .slice(at + 1)
      .filter((other) => {
        const first = new Set(chosenIn(one.reading));
        return chosenIn(other.reading).some((person) => first.has(person));
      })
      .map((other) => ({ samePost: one.contest.post === other.contest.post })),
  );
  if (doubles.length === 0) return;
  if (rules.duplicatePost === 'invalid') grounds.voids.push(say.duplicatePost(rules));
  else if (rules.duplicatePost === null || doubles.some((double) => double.samePost)) {
    grounds.doubts.push(say.duplicatePostOpen(rules));
  }
}

/** The items in the order of the form; with a cascade (VC-630) a person counted for a higher post is not counted below. */
function judgeItems(contests: readonly ReadContest[], rules: BallotRules): ItemVerdict[] {
  const judged = new Map<string, ItemVerdict>();
  const fromTheTop = contests.toSorted((a, b) => POSTS.indexOf(a.contest.post) - POSTS.indexOf(b.contest.post));
  const above = new Map<string, number>();
  for (const { contest, reading } of fromTheTop) {
    const rank = POSTS.indexOf(contest.post);
    const counted = new Set([...above].filter(([, at]) => at < rank).map(([person]) => person));
    const cascade = rules.duplicatePost === 'cascade';
    const item = judgeItem(contest.id, reading, contest.seats, rules, cascade ? counted : new Set());
    judged.set(contest.id, item);
    if (item.kind !== 'counted') continue;
    for (const person of [...item.approve, ...item.writeIns])
      above.set(person, Math.min(rank, above.get(person) ?? rank));
  }
  return contests.flatMap(({ contest }) => judged.get(contest.id) ?? []);
}

function groundOfValid(blank: boolean, items: readonly ItemVerdict[], rules: BallotRules): Ground {
  if (blank) return say.blankPaper(rules);
  return items.every((item) => item.kind === 'counted') ? say.validPaper(rules) : say.partlyValidPaper(rules);
}
