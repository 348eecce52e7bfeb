import { POSTS, RELATIONS } from '@huanjie/rules';
import fc from 'fast-check';
import { countIn } from '../../app/counts.ts';
import { DECIDING_SETS, kindOf, overlaysOf, postsOf, stagesOf } from './law.ts';
import { POINTS, pointsFor, valuesOf } from './measure.ts';
import { COUNTS, type ContestRow, type PersonRow, type Sheet } from './sheet.ts';

const text = fc.oneof(
  { arbitrary: fc.nat(40).map(String), weight: 6 },
  { arbitrary: fc.constantFrom('', '１２', '1,024', '30票', '-3', '2.5', 'x', ' 7 '), weight: 1 },
);
const name = fc.constantFrom('', '甲一', '乙二', '丙三', '丁四', '𠮷五', 'Wei "Q"');
const sex = fc.constantFrom('' as const, 'male' as const, 'female' as const);

const person = fc.record({
  id: fc.constantFrom('', '', 'p1', 'p2'),
  name,
  sex,
  writeIn: fc.boolean(),
  approve: text,
  oppose: fc.constantFrom('', '0', '3', '12'),
  abstain: fc.constantFrom('', '0', '2'),
});

const contest = fc.record({
  id: fc.constant(''),
  post: fc.constantFrom(...POSTS),
  seats: fc.constantFrom('1', '2', '3', '0', ''),
  void: fc.constantFrom('', '0', '1', '50'),
  people: fc.array(person, { minLength: 1, maxLength: 5 }),
});

/** Sheets as they may lie on the bench at any moment, right or wrong. */
export const sheets: fc.Arbitrary<Sheet> = fc
  .record({
    ruleSet: fc.constantFrom(...DECIDING_SETS.map(({ id }) => id)),
    pick: fc.nat(1000),
    marks: fc.constantFrom('approve' as const, 'all' as const),
    counts: fc.record(Object.fromEntries(COUNTS.map((count) => [count, text]))) as fc.Arbitrary<Sheet['counts']>,
    contests: fc.array(contest, { minLength: 1, maxLength: 3 }),
    kin: fc.array(fc.record({ a: fc.nat(8), b: fc.nat(8), relation: fc.constantFrom(...RELATIONS) }), { maxLength: 2 }),
    before: fc.array(fc.record({ id: fc.constant(''), name, post: fc.constantFrom(...POSTS), sex }), { maxLength: 2 }),
    measure: fc.subarray([...POINTS], { maxLength: 4 }),
  })
  .map(({ pick, ruleSet, contests, kin, before, measure, ...rest }) => {
    let last = 0;
    const key = () => {
      last += 1;
      return `k${last}`;
    };
    const posts = postsOf(ruleSet);
    const own = <P extends { readonly post: Sheet['contests'][number]['post'] }>(one: P) => ({
      ...one,
      post: posts[POSTS.indexOf(one.post) % posts.length] ?? 'member',
    });
    const rows = contests.map((one) => ({
      ...own(one),
      key: key(),
      people: one.people.map((row) => ({ ...row, key: key() })),
    }));
    const lines = rows.flatMap(({ people }) => people.map((row) => row.key));
    const overlays = ['', ...overlaysOf(ruleSet).map(({ id }) => id)];
    const stages = stagesOf(ruleSet);
    return {
      ...rest,
      ruleSet,
      overlay: overlays[pick % overlays.length] ?? '',
      stage: stages[pick % stages.length] ?? 'election',
      contests: rows,
      kin: kin.map((pair) => ({
        ...pair,
        key: key(),
        a: lines[pair.a % lines.length] ?? '',
        b: lines[pair.b % lines.length] ?? '',
      })),
      before: before.map((one) => ({ ...own(one), key: key() })),
      measure: measure
        .filter((point) => pointsFor(kindOf(ruleSet)).includes(point))
        .map((point) => ({ key: key(), id: point.id, value: valuesOf(point)[0] ?? '1' })),
    };
  });

const NAMES = ['甲一', '乙二', '丙三', '丁四', '戊五', '己六'];
const RETURNED = 35;

/** The same, but counts are possible and names tell people apart, so that nearly all are decided. */
export const soundSheets: fc.Arbitrary<Sheet> = fc
  .tuple(sheets, fc.nat(2), fc.nat(5))
  .map(([sheet, invalid, shift]) => ({
    ...sheet,
    counts: {
      entitled: '40',
      present: '38',
      issued: '36',
      checkedOff: '36',
      returned: String(RETURNED),
      invalid: String(invalid),
    },
    contests: sheet.contests.map((one) => soundContest(one, RETURNED - invalid, shift)),
  }));

function soundContest(contest: ContestRow, valid: number, shift: number): ContestRow {
  const seats = countIn(contest.seats) || 1;
  let left = seats * valid;
  const people = contest.people.map((row, at): PersonRow => {
    const approve = Math.min(countIn(row.approve) ?? 0, valid, left);
    left -= approve;
    return {
      ...row,
      id: '',
      name: NAMES[(at + shift) % NAMES.length] ?? '',
      approve: String(approve),
      oppose: row.oppose === '' ? '' : String(Math.min(countIn(row.oppose) ?? 0, valid - approve)),
      abstain: '',
    };
  });
  return { ...contest, seats: String(seats), void: '', people };
}
