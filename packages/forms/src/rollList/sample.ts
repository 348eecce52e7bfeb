import type { RollList, RollListLine } from './model.ts';

const NAMES = [
  '丁万',
  '丁小川',
  '马㛃',
  '王二',
  '王存善',
  '田富',
  '田大利',
  '买买提·艾力',
  '欧阳修文',
  '𬱖长河',
  '龚䶮',
];

/** A list of `people` invented voters in groups of 120, for tests and trials of a printer. */
export function sampleRollList(people: number, changes: Partial<RollList> = {}): RollList {
  return {
    title: '云溪县河口乡柳树村第十一届村民委员会选举选民名单',
    number: 1,
    practice: false,
    lines: Array.from(
      { length: people },
      (_, at): RollListLine => ({
        change: 'listed',
        name: NAMES[at % NAMES.length] ?? '',
        female: at % 3 === 0,
        group: `第${Math.floor(at / 120) + 1}村民小组`,
        earlierName: null,
      }),
    ),
    publishedOn: '2021-02-20',
    objectionsUntil: '2021-02-25',
    decisionDays: 3,
    committee: '柳树村村民选举委员会',
    digest: '9d41c02f77ab1e0653c8aa10b4f2d6e79d41c02f77ab1e0653c8aa10b4f2d6e7',
    head: '3f9a62c17be04d58/1234',
    address: 'https://huanjie.example/p/roll/5f0c9a50-2010-4305-8a14-990103000000',
    ...changes,
  };
}
