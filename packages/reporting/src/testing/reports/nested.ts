import { bodyOf } from './people.ts';
import { ageSumOf, howMany, type Person, type Round } from './records.ts';
import { count, fixed, mean, type Phrase, printed, say, scaled, share, spelledShare } from './say.ts';
import { statement, wordsOf } from './statement.ts';

const total = (round: Round) => ({ total: count('total', round.persons.length) });

const isWoman = ({ woman }: Person) => woman;
const inParty = ({ party }: Person) => party;
const isYoung = ({ age }: Person) => age <= 35;

/** A part of a part: its share is of the part that stands before it. */
export const NESTED = statement(
  'nested',
  (round) => {
    const party = howMany(round, inParty);
    const young = howMany(round, isYoung);
    const women = howMany(round, isWoman);
    const partyWomen = howMany(round, (person) => inParty(person) && isWoman(person));
    const youngWomen = howMany(round, (person) => isYoung(person) && isWoman(person));
    return {
      ...total(round),
      party: count('party', party),
      partyShare: share('partyShare', party, round.persons.length),
      partyWomen: count('partyWomen', partyWomen),
      partyWomenShare: share('partyWomenShare', partyWomen, Math.max(1, party)),
      young: count('young', young),
      youngShare: share('youngShare', young, round.persons.length),
      youngWomen: count('youngWomen', youngWomen),
      women: count('women', women),
      womenShare: share('womenShare', women, round.persons.length),
      men: count('men', round.persons.length - women),
    };
  },
  [
    (v, r) =>
      say`${v.total}名${bodyOf(r)}中有党员${v.party}名，占${v.partyShare}，其中女党员${v.partyWomen}名，占党员总数的${v.partyWomenShare}。`,
    (v, r) =>
      say`全部${v.total}名${bodyOf(r)}中，35岁以下的${v.young}名（其中女性${v.youngWomen}名），占${v.youngShare}。`,
    (v, r) => say`共选举产生${bodyOf(r)}${v.total}名（其中女${v.women}名、男${v.men}名）。`,
    (v, r) =>
      say`新一届${bodyOf(r)}${v.total}名，女性${v.women}名，${v.womenShare}；党员${v.party}名，${v.partyShare}。`,
    (v, r) =>
      say`${bodyOf(r)}总数${v.total}名。结构如下：（1）妇女${v.women}名，占${v.womenShare}；（2）党员${v.party}名，占${v.partyShare}；（3）35岁以下${v.young}名，占${v.youngShare}。`,
    (v, r) =>
      say`在${v.total}名${bodyOf(r)}中，中共党员占${v.partyShare}（${v.party}名），妇女占${v.womenShare}（${v.women}名）。`,
  ],
);

/** Points of a list that begin with an age or a number. */
export const LISTED_AGES = statement(
  'listedAges',
  (round) => ({
    ...total(round),
    young: count('young', howMany(round, isYoung)),
    middle: count(
      'middle',
      howMany(round, ({ age }) => age > 35 && age <= 50),
    ),
    old: count(
      'old',
      howMany(round, ({ age }) => age > 50),
    ),
    mean: mean('mean', ageSumOf(round), round.persons.length),
    past: mean('past', round.past.ageSum, round.past.persons),
  }),
  [
    (v, r) =>
      say`${v.total}名${bodyOf(r)}的年龄：一是35岁以下${v.young}名；二是36至50岁${v.middle}名；三是51岁以上${v.old}名。`,
    (v, r) =>
      say`${bodyOf(r)}${v.total}名，年龄结构：①35岁以下${v.young}人；②36—50岁${v.middle}人；③51岁以上${v.old}人。`,
    (v, r) => say`新一届${bodyOf(r)}平均年龄${v.mean}岁（上届为${v.past}岁），51岁以上的还有${v.old}人。`,
    (v, r) =>
      say`${bodyOf(r)}年龄梯次合理，35岁以下、36至50岁、51岁以上的分别有${v.young}人、${v.middle}人和${v.old}人，共${v.total}人。`,
  ],
);

/** Changes in numbers and in per cent of the old number. */
export const COMPARED = statement(
  'compared',
  (round) => {
    const women = howMany(round, isWoman);
    const { past } = round;
    return {
      now: count('now', women),
      before: count('before', past.women),
      by: count('by', Math.abs(women - past.women)),
      growth: share('growth', Math.abs(women - past.women), past.women),
      people: count('people', round.persons.length),
      pastPeople: count('pastPeople', past.persons),
      fewer: count('fewer', Math.abs(round.persons.length - past.persons)),
    };
  },
  [
    (v, r) => say`妇女由上届的${v.before}名${way(r)}到${v.now}名，${way(r)}了${v.by}名。`,
    (v, r) =>
      say`当选妇女${v.now}名，比上届的${v.before}名${way(r)}${v.by}名，${grew(r) ? '增长' : '下降'}${v.growth}。`,
    (v, r) =>
      say`新一届${bodyOf(r)}${v.people}名，上届${v.pastPeople}名，${r.persons.length >= r.past.persons ? '增加' : '减少'}${v.fewer}名。`,
    // 变为 says no direction.
    (v, r) =>
      say`与上届相比，${bodyOf(r)}总数由${v.pastPeople}名变为${v.people}名，其中妇女由${v.before}名变为${v.now}名。`,
    (v, r) => say`${bodyOf(r)}中妇女人数${grew(r) ? '增至' : '减至'}${v.now}名，较上届${way(r)}${v.by}名。`,
  ],
);

const grew = (round: Round) => howMany(round, isWoman) >= round.past.women;
const way = (round: Round) => (grew(round) ? '增加' : '减少');

/** Questionnaires, votes of confidence, highest and lowest: numbers with the words of ballots and turnout. */
export const AROUND = statement(
  'around',
  ({ work: w, towns, chairs }) => {
    const [most, least] = [
      towns.toSorted((a, b) => b.voted * a.registered - a.voted * b.registered).at(0),
      towns.toSorted((a, b) => b.voted * a.registered - a.voted * b.registered).at(-1),
    ];
    const forms = w.talks + 20;
    return {
      sent: count('sent', forms),
      back: count('back', w.talks),
      backShare: share('backShare', w.talks, forms),
      pleased: count('pleased', w.talks - w.difficult),
      pleasedShare: share('pleasedShare', w.talks - w.difficult, w.talks),
      most: share('most', most?.voted ?? 1, most?.registered ?? 1),
      least: share('least', least?.voted ?? 1, least?.registered ?? 1),
      most90: count('most90', Math.ceil(chairs / 2)),
      mostName: printed('mostName', () => most?.name ?? ''),
      leastName: printed('leastName', () => least?.name ?? ''),
    };
  },
  [
    (v) =>
      say`发放调查问卷${v.sent}份，收回${v.back}份，回收率${v.backShare}，其中表示满意的${v.pleased}份，满意率${v.pleasedShare}。`,
    (v, r) =>
      r.kind === 'township'
        ? survey(v.back, v.pleased)
        : say`上述乡镇（街道）中，参选率最高的${v.mostName}达${v.most}，最低的${v.leastName}为${v.least}。`,
    (v, r) => say`得票率在90%以上的当选人有${v.most90}名，${wordsOf(r).people}对选举结果普遍满意。`,
    (v) => survey(v.back, v.pleased),
  ],
);

const survey = (back: ReturnType<typeof count>, pleased: ReturnType<typeof count>): Phrase =>
  say`随机走访群众${back}人，对换届工作表示满意的有${pleased}人，群众普遍反映良好。`;

/** Shares in words. */
export const WORDED = statement(
  'worded',
  (round) => ({
    ...total(round),
    women: count('women', howMany(round, isWoman)),
    womenShare: spelledShare('womenShare', howMany(round, isWoman), round.persons.length),
    turnout: spelledShare('turnout', round.vote.inPerson + round.vote.mobile + round.vote.proxy, round.vote.registered),
    perTown: printed('perTown', () => fixed(scaled(round.work.meetings, round.towns.length, 1, 1), 1)),
  }),
  [
    (v, r) => say`${v.total}名${bodyOf(r)}中，妇女${v.women}名，占${v.womenShare}。`,
    (v, r) =>
      r.kind === 'township' ? say`妇女占${bodyOf(r)}的${v.womenShare}。` : say`${wordsOf(r).all}参选率达${v.turnout}。`,
    (v, r) => say`妇女占${bodyOf(r)}总数的${v.womenShare}。`,
  ],
);
