import { ageSumOf, howMany, type Person, type Round } from './records.ts';
import { count, fixed, mean, printed, type Style, say, scaled, share } from './say.ts';
import { statement, wordsOf } from './statement.ts';

/** The body whose members the report describes. */
export const bodyOf = ({ kind }: Round): string =>
  kind === 'village' ? '村委会成员' : kind === 'community' ? '社区两委成员' : '镇两委班子成员';

const partOf = (round: Round, name: string, wanted: (person: Person) => boolean) => {
  const n = howMany(round, wanted);
  return { [name]: count(name, n), [`${name}Share`]: share(`${name}Share`, n, round.persons.length) };
};

type Part<K extends string> = Readonly<Record<K | `${K}Share`, ReturnType<typeof count>>>;
const part = <K extends string>(round: Round, name: K, wanted: (person: Person) => boolean): Part<K> =>
  partOf(round, name, wanted) as Part<K>;

const totalOf = (round: Round) => ({ total: count('total', round.persons.length) });

export const WOMEN = statement(
  'women',
  (round) => ({
    ...totalOf(round),
    ...part(round, 'women', ({ woman }) => woman),
    ...part(round, 'men', ({ woman }) => !woman),
  }),
  [
    (v, r) => say`新一届共选举产生${bodyOf(r)}${v.total}名，其中妇女${v.women}名，占${v.womenShare}。`,
    (v, r) => say`选举产生的${v.total}名${bodyOf(r)}中，女性${v.women}人（占${v.womenShare}）。`,
    (v, r) =>
      say`这次换届共产生${bodyOf(r)}${v.total}人，其中女性${v.women}人，占比${v.womenShare}，男性${v.men}人，占比${v.menShare}。`,
    (v, r) =>
      say`${bodyOf(r)}共${v.total}名，其中男${v.men}人、女${v.women}人，分别占${bodyOf(r)}总数的${v.menShare}和${v.womenShare}。`,
    (v, r) => say`共有${v.total}名同志当选${bodyOf(r)}，女同志有${v.women}名，占总数的${v.womenShare}。`,
    (v, r) =>
      say`从性别看，当选的${v.total}名${bodyOf(r)}中，男性${v.men}名，占${v.menShare}；女性${v.women}名，占${v.womenShare}。`,
    (v, r) => say`新一届${bodyOf(r)}合计${v.total}人，妇女干部${v.women}人，所占比例为${v.womenShare}。`,
    (v, r) => say`按人计算，新一届${bodyOf(r)}共${v.total}人；妇女${v.women}人，约占${bodyOf(r)}的${v.womenShare}。`,
  ],
);

export const ATTRIBUTES = statement(
  'attributes',
  (round) => ({
    ...totalOf(round),
    ...part(round, 'party', ({ party }) => party),
    ...part(round, 'women', ({ woman }) => woman),
    ...part(round, 'able', ({ able }) => able),
    ...part(round, 'minority', ({ minority }) => minority),
  }),
  [
    (v, r) =>
      say`当选的${v.total}名${bodyOf(r)}中，党员${v.party}名，占${v.partyShare}；妇女${v.women}名，占${v.womenShare}；致富能人${v.able}名，占${v.ableShare}。`,
    (v, r) =>
      say`全部${v.total}名${bodyOf(r)}中，有中共党员${v.party}人（占${v.partyShare}）、少数民族${v.minority}人（占${v.minorityShare}）、致富能人${v.able}人（占${v.ableShare}）。`,
    (v, r) =>
      say`选举产生${bodyOf(r)}${v.total}名，其中党员${v.party}名、妇女${v.women}名、少数民族${v.minority}名，分别占${v.partyShare}、${v.womenShare}和${v.minorityShare}。`,
    (v, r) =>
      say`共选出${bodyOf(r)}${v.total}人，其中，中共党员${v.party}人，占总人数的${v.partyShare}，懂经营会管理的致富能人${v.able}人，占总人数的${v.ableShare}。`,
    (v, r) =>
      say`新当选的${bodyOf(r)}共${v.total}名，从结构看：党员${v.party}名，占比为${v.partyShare}；少数民族干部${v.minority}名，占比为${v.minorityShare}；妇女${v.women}名，占比为${v.womenShare}。`,
  ],
);

const below = (age: number) => (person: Person) => person.age <= age;
const between = (low: number, high: number) => (person: Person) => person.age >= low && person.age <= high;
const above = (age: number) => (person: Person) => person.age >= age;

const dash = printed('dash', ({ dash: sign }) => sign);

export const AGES = statement(
  'ages',
  (round) => ({
    ...totalOf(round),
    ...part(round, 'young', below(35)),
    ...part(round, 'middle', between(36, 45)),
    ...part(round, 'old', above(46)),
    ...part(round, 'under30', below(29)),
    ...part(round, 'to49', between(30, 49)),
    ...part(round, 'from50', above(50)),
  }),
  [
    (v, r) =>
      say`共选出${bodyOf(r)}${v.total}名，从年龄看，35岁以下${v.young}名，占${v.youngShare}；36${dash}45岁${v.middle}名，占${v.middleShare}；46岁以上${v.old}名，占${v.oldShare}。`,
    (v, r) =>
      say`${v.total}名${bodyOf(r)}中，35岁及以下的${v.young}人，36岁至45岁的${v.middle}人，46岁及以上的${v.old}人，分别占${v.youngShare}、${v.middleShare}和${v.oldShare}。`,
    (v, r) =>
      say`新一届${bodyOf(r)}共${v.total}人，年龄结构为：29岁以下${v.under30}人，30至49岁${v.to49}人，50岁以上${v.from50}人。`,
    (v, r) =>
      say`产生的${v.total}名${bodyOf(r)}中，35周岁以下（含35周岁）的年轻干部${v.young}名，占总数的${v.youngShare}。`,
    (v, r) =>
      say`年龄结构进一步优化，全部${v.total}名${bodyOf(r)}中，46岁以上${v.old}人（占${v.oldShare}），36${dash}45岁${v.middle}人（占${v.middleShare}），35岁以下${v.young}人（占${v.youngShare}）。`,
    (v, r) =>
      say`选举产生${bodyOf(r)}${v.total}名，其中30岁以下${count('upTo30', howMany(r, below(30)))}名，50岁以上${v.from50}名。`,
  ],
);

const atLeast =
  (step: number) =>
  ({ schooling }: Person) =>
    schooling >= step;
const exactly =
  (...steps: readonly number[]) =>
  ({ schooling }: Person) =>
    steps.includes(schooling);

export const SCHOOLING = statement(
  'schooling',
  (round) => ({
    ...totalOf(round),
    ...part(round, 'college', atLeast(4)),
    ...part(round, 'bachelor', atLeast(5)),
    ...part(round, 'upper', atLeast(3)),
    ...part(round, 'onlyCollege', exactly(4)),
    ...part(round, 'high', exactly(3)),
    ...part(round, 'lower', exactly(2)),
    ...part(round, 'primary', exactly(1)),
    ...part(round, 'middle', exactly(2, 3)),
  }),
  [
    (v, r) => say`共选出${bodyOf(r)}${v.total}名，其中大专以上学历${v.college}名，占${v.collegeShare}。`,
    (v, r) =>
      say`${v.total}名${bodyOf(r)}中，高中以上文化程度${v.upper}人，占${v.upperShare}，其中大专以上${v.college}人，占总数的${v.collegeShare}。`,
    (v, r) =>
      say`从文化程度看，当选的${v.total}名${bodyOf(r)}中，大专以上${v.college}人，高中（中专）${v.high}人，初中${v.lower}人，小学${v.primary}人。`,
    (v, r) =>
      say`新一届${bodyOf(r)}共${v.total}人，大专及以上学历的${v.college}人（占${v.collegeShare}），高中和初中${v.middle}人（占${v.middleShare}），小学${v.primary}人（占${v.primaryShare}）。`,
    (v, r) =>
      say`选举产生的${v.total}名${bodyOf(r)}中，本科及以上学历${v.bachelor}名，占比${v.bachelorShare}；大专学历${v.onlyCollege}名，占比${v.onlyCollegeShare}。`,
    (v, r) =>
      say`文化程度普遍较高，${v.total}名${bodyOf(r)}中具有大专以上学历的有${v.college}名（其中本科以上${v.bachelor}名），占${v.collegeShare}。`,
  ],
);

export const AGAIN = statement(
  'again',
  (round) => ({
    ...totalOf(round),
    ...part(round, 'again', ({ again }) => again),
    ...part(round, 'fresh', ({ again }) => !again),
  }),
  [
    (v, r) =>
      say`${v.total}名${bodyOf(r)}中，连选连任的${v.again}名，占${v.againShare}；新当选的${v.fresh}名，占${v.freshShare}。`,
    (v, r) => say`共选出${bodyOf(r)}${v.total}人，其中连任${v.again}人、新任${v.fresh}人。`,
    (v, r) =>
      say`新一届${bodyOf(r)}${v.total}名，新进${v.fresh}名（占${v.freshShare}），连任${v.again}名（占${v.againShare}）。`,
    (v, r) => say`选举产生${bodyOf(r)}${v.total}名，连选连任与新当选的分别为${v.again}名和${v.fresh}名。`,
  ],
);

export const MEAN_AGE = statement(
  'meanAge',
  (round, style) => {
    const ages = round.persons.map(({ age }) => age);
    const now = scaled(ageSumOf(round), ages.length, style.ageDecimals, 1);
    const then = scaled(round.past.ageSum, round.past.persons, style.ageDecimals, 1);
    return {
      ...totalOf(round),
      mean: mean('mean', ageSumOf(round), ages.length),
      past: mean('past', round.past.ageSum, round.past.persons),
      change: printed('change', () => fixed(Math.abs(now - then), style.ageDecimals)),
      youngest: count('youngest', Math.min(...ages)),
      oldest: count('oldest', Math.max(...ages)),
    };
  },
  [
    (v, r) => say`新一届${bodyOf(r)}平均年龄${v.mean}岁，最小${v.youngest}岁，最大${v.oldest}岁。`,
    (v, r) =>
      say`${bodyOf(r)}共${v.total}名，平均年龄为${v.mean}岁，年龄最小的${v.youngest}岁，年龄最大的${v.oldest}岁。`,
    (v, r, s) =>
      say`${bodyOf(r)}平均年龄由上届的${v.past}岁${ageWord(r, s)}到${v.mean}岁，${ageWord(r, s)}${v.change}岁。`,
    (v, r, s) => say`平均年龄由换届前的${v.past}岁${ageWord(r, s)}为${v.mean}岁，平均${ageWord(r, s)}了${v.change}岁。`,
    (v, r, s) =>
      say`${bodyOf(r)}平均年龄${v.mean}岁，比上届${ageWord(r, s)}${v.change}岁，其中最年轻的${v.youngest}岁。`,
    (v, r, s) =>
      say`与上届平均年龄${v.past}岁相比，新一届${bodyOf(r)}平均年龄为${v.mean}岁，${ageWord(r, s)}${v.change}岁。`,
  ],
);

/** 下降 where the mean fell, 上升 where it rose or stood still (then the form reads 上升0岁, which is true). */
const ageWord = (round: Round, { ageDecimals }: Style): string =>
  scaled(ageSumOf(round), round.persons.length, ageDecimals, 1) <
  scaled(round.past.ageSum, round.past.persons, ageDecimals, 1)
    ? '下降'
    : '上升';

/** The change of a share in points: the difference of what is printed, or the rounded difference of what is true. */
function pointsOf(
  now: readonly [number, number],
  then: readonly [number, number],
  style: Style,
  exact: boolean,
): string {
  const { decimals } = style;
  if (!exact) return fixed(Math.abs(scaled(now[0], now[1], decimals) - scaled(then[0], then[1], decimals)), decimals);
  const top = Math.abs(now[0] * then[1] - then[0] * now[1]);
  return fixed(scaled(top, now[1] * then[1], decimals), decimals);
}

const rose = (now: readonly [number, number], then: readonly [number, number]) => now[0] * then[1] >= then[0] * now[1];

/** Three statements of one form: women, Party members and college graduates against the last term. */
const changeOf = (
  key: 'womenChange' | 'partyChange' | 'collegeChange',
  noun: string,
  wanted: (person: Person) => boolean,
  before: (round: Round) => number,
) => {
  const nowOf = (round: Round) => [howMany(round, wanted), round.persons.length] as const;
  const thenOf = (round: Round) => [before(round), round.past.persons] as const;
  const word = (round: Round) => (rose(nowOf(round), thenOf(round)) ? '提高' : '下降');
  const more = (round: Round) => (nowOf(round)[0] >= thenOf(round)[0] ? '增加' : '减少');
  return statement(
    key,
    (round) => ({
      ...totalOf(round),
      n: count('n', nowOf(round)[0]),
      now: share('now', ...nowOf(round)),
      earlier: share('earlier', ...thenOf(round)),
      points: printed('points', (style) => pointsOf(nowOf(round), thenOf(round), style, round.seed % 2 === 0)),
      difference: count('difference', Math.abs(nowOf(round)[0] - thenOf(round)[0])),
      before: count('before', thenOf(round)[0]),
      pastTotal: count('pastTotal', round.past.persons),
    }),
    [
      (v, r) => say`${noun}比例由上届的${v.earlier}${word(r)}到${v.now}，${word(r)}了${v.points}个百分点。`,
      (v, r) =>
        say`共选出${bodyOf(r)}${v.total}名，其中${noun}${v.n}名，占${v.now}，比上届${word(r)}${v.points}个百分点。`,
      (v, r) => say`${v.total}名${bodyOf(r)}中有${noun}${v.n}人，比上届${more(r)}${v.difference}人。`,
      (v, r) =>
        say`${noun}占${bodyOf(r)}的比例从上届的${v.earlier}${word(r)}至${v.now}，${word(r)}${v.points}个百分点。`,
      (v, r) =>
        say`上届${bodyOf(r)}共${v.pastTotal}名，其中${noun}${v.before}名，占${v.earlier}；本届${v.total}名中有${noun}${v.n}名，占${v.now}。`,
      (v, r) => say`${bodyOf(r)}中，${noun}占${v.now}，较上届${word(r)}${v.points}个百分点。`,
    ],
  );
};

export const WOMEN_CHANGE = changeOf(
  'womenChange',
  '妇女',
  ({ woman }) => woman,
  ({ past }) => past.women,
);
export const PARTY_CHANGE = changeOf(
  'partyChange',
  '党员',
  ({ party }) => party,
  ({ past }) => past.party,
);
export const COLLEGE_CHANGE = changeOf('collegeChange', '大专以上文化程度人员', atLeast(4), ({ past }) => past.college);

/** A share without its count: of a small whole it must still be a whole number of people. */
export const SMALL_SHARE = statement(
  'smallShare',
  (round) => ({
    seats: count('seats', round.congress.committee),
    womenShare: share('womenShare', 1 + (round.seed % 4), round.congress.committee),
  }),
  [
    (v, r) => say`${wordsOf(r).all}换届选举工作领导小组共${v.seats}人，其中女性占${v.womenShare}。`,
    (v) => say`工作专班成员${v.seats}名，其中妇女占${v.womenShare}。`,
    (v) => say`县上抽调工作人员${v.seats}名，其中妇女所占比例为${v.womenShare}。`,
    (v) => say`督导组成员共${v.seats}名，其中女同志占比${v.womenShare}。`,
  ],
);
