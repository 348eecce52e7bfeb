import type { Round } from './records.ts';
import { count, fixed, mean, type Phrase, printed, say, scaled, share } from './say.ts';
import { statement, wordsOf } from './statement.ts';

/** A whole number of a share of a whole, the same for the same round and the same salt. */
const some = (round: Round, whole: number, salt: number): number =>
  1 + ((round.seed * 7919 + salt * 104_729) % Math.max(1, whole - 1));

/** People who are no members of the committees, with the same attributes: representatives, election committees, reserves. */
export const OTHER_BODIES = statement(
  'otherBodies',
  (round) => {
    const representatives = round.chairs * 22;
    const women = some(round, representatives, 1);
    const electoral = round.chairs * 5;
    const party = some(round, electoral, 2);
    const reserves = round.chairs * 2;
    const young = some(round, reserves, 3);
    const womenVoters = Math.floor((round.vote.registered * 48) / 100) + (round.seed % 9);
    return {
      representatives: count('representatives', representatives),
      women: count('women', women),
      womenShare: share('womenShare', women, representatives),
      electoral: count('electoral', electoral),
      party: count('party', party),
      partyShare: share('partyShare', party, electoral),
      reserves: count('reserves', reserves),
      young: count('young', young),
      youngShare: share('youngShare', young, reserves),
      registered: count('registered', round.vote.registered),
      womenVoters: count('womenVoters', womenVoters),
      womenVotersShare: share('womenVotersShare', womenVoters, round.vote.registered),
    };
  },
  [
    (v, r) => say`同时推选${wordsOf(r).people}代表${v.representatives}名，其中妇女${v.women}名，占${v.womenShare}。`,
    (v) => say`共推选选举委员会成员${v.electoral}人，其中党员${v.party}人，占${v.partyShare}。`,
    (v, r) =>
      say`同步储备${wordsOf(r).unit}级后备干部${v.reserves}名，平均每个${wordsOf(r).unit}2名，其中35岁以下${v.young}名，占${v.youngShare}。`,
    (v) => say`登记选民${v.registered}人中，女选民${v.womenVoters}人，占${v.womenVotersShare}。`,
    (v, r) =>
      say`${v.electoral}名选举委员会成员中党员${v.party}名，${v.representatives}名${wordsOf(r).people}代表中妇女${v.women}名。`,
  ],
);

/** Chairs by themselves, and units that succeeded at once. */
export const CHAIRS = statement(
  'chairs',
  (round) => {
    const women = Math.min(round.chairs - 1, 1 + (round.seed % 9));
    const atOnce = round.chairs - (round.seed % 4);
    return {
      chairs: count('chairs', round.chairs),
      women: count('women', women),
      womenShare: share('womenShare', women, round.chairs),
      atOnce: count('atOnce', atOnce),
      again: count('again', round.chairs - atOnce),
      atOnceShare: share('atOnceShare', atOnce, round.chairs),
      chairAge: mean('chairAge', round.chairs * 43 + (round.seed % round.chairs), round.chairs),
      secretaryAge: mean('secretaryAge', round.chairs * 45 + ((round.seed * 3) % round.chairs), round.chairs),
    };
  },
  [
    (v, r) => say`当选${wordsOf(r).body}主任${v.chairs}名，其中女主任${v.women}名，占${v.womenShare}。`,
    (v, r) =>
      say`${v.chairs}个换届${wordsOf(r).unit}中，一次选举成功的${v.atOnce}个，成功率${v.atOnceShare}，经另行选举产生的${v.again}个。`,
    (v, r) =>
      allAtOnce(r)
        ? say`全部${v.chairs}个换届${wordsOf(r).unit}都一次选举成功。`
        : say`选举一次成功率为${v.atOnceShare}，仅${v.again}个${wordsOf(r).unit}（共${v.chairs}个）需另行选举，现已完成。`,
    (v, r) => say`党组织书记和${wordsOf(r).body}主任的平均年龄分别为${v.secretaryAge}岁和${v.chairAge}岁。`,
    (v, r) => say`女性担任${wordsOf(r).body}主任的${v.women}名，占主任总数${v.chairs}名的${v.womenShare}。`,
  ],
);

/** True where every unit succeeded at once. */
const allAtOnce = ({ seed }: Round): boolean => seed % 4 === 0;

/** A table as it is copied out of a document: cells behind tabs, a total in the last row. */
export const TABLE = statement('table', () => ({}), [
  (_, r) => ['各乡镇（街道）情况如下：\n单位\t登记选民\t参加投票\t参选率', ...rows(r)],
  (_, r) =>
    r.towns.flatMap(
      (town, index) =>
        say`（${String(index + 1)}）${town.name}。${wordsOf(r).unit}${count('units', town.units)}个，选民${count('registered', town.registered)}人，参选${count('voted', town.voted)}人，参选率${share('rate', town.voted, town.registered)}。`,
    ),
  (_, r) => {
    const [registered, voted] = [sum(r, 'registered'), sum(r, 'voted')];
    return say`上述${count('towns', r.towns.length)}个乡镇（街道）共登记选民${count('registered', registered)}人，参加投票${count('voted', voted)}人，平均参选率${share('rate', voted, registered)}，平均每个乡镇（街道）${printed('each', () => fixed(scaled(registered, r.towns.length, 0, 1), 0))}人。`;
  },
]);

const sum = ({ towns }: Round, key: 'registered' | 'voted') => towns.reduce((total, town) => total + town[key], 0);

const rows = (round: Round): Phrase =>
  round.towns.flatMap(
    (town) =>
      say`\n${town.name}\t${count('registered', town.registered)}\t${count('voted', town.voted)}\t${share('rate', town.voted, town.registered)}`,
  );
