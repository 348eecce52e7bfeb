import type { Round, Town } from './records.ts';
import { count, type Phrase, say, share } from './say.ts';
import { statement, wordsOf } from './statement.ts';

const eachTown = (round: Round, tell: (town: Town) => Phrase): Phrase => round.towns.flatMap(tell);

/** What each town elected: the labels of the whole county again, with values of their own. */
export const TOWNS = statement('towns', () => ({}), [
  (_, r) =>
    eachTown(
      r,
      (town) =>
        say`${town.name}${count('units', town.units)}个${wordsOf(r).unit}共选出${wordsOf(r).body}成员${count('elected', town.elected)}名，其中妇女${count('women', town.women)}名，占${share('share', town.women, town.elected)}。`,
    ),
  (_, r) =>
    eachTown(
      r,
      (town) =>
        say`${town.name}登记选民${count('registered', town.registered)}人，参加投票${count('voted', town.voted)}人，参选率${share('rate', town.voted, town.registered)}。`,
    ),
  (_, r) =>
    eachTown(
      r,
      (town) =>
        say`${town.name}选举产生${wordsOf(r).body}成员${count('elected', town.elected)}人，女性${count('women', town.women)}人（占${share('share', town.women, town.elected)}），参选率${share('rate', town.voted, town.registered)}。`,
    ),
  (_, r) => [
    ...eachTown(
      r,
      (town) =>
        say`${town.name}${count('elected', town.elected)}名${wordsOf(r).body}成员中有妇女${count('women', town.women)}名；`,
    ),
    '其他乡镇（街道）也都完成了选举任务。',
  ],
  (_, r) =>
    eachTown(
      r,
      (town) =>
        say`${town.name}换届${wordsOf(r).unit}${count('units', town.units)}个，登记选民${count('registered', town.registered)}人，选出${wordsOf(r).body}成员${count('elected', town.elected)}名，妇女占${share('share', town.women, town.elected)}。`,
    ),
]);
