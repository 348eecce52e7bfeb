import { checkReport } from '@huanjie/reporting';
import { below, interleave, type Result } from './measure.ts';

const RUNS = 9;
const SHORT = 5000;
const LONG = 100_000;

/** What anybody who looks for figures does at least: one pattern over the whole text. */
const NUMBERS = /\d+(?:\.\d+)?[%‰万亿个名人岁张份]?|[〇零一二三四五六七八九十百千万]{2,}/g;

/** Checking a report of the usual length and one of twenty times that, against finding its numbers and nothing else. */
export async function reportCheck(): Promise<readonly Result[]> {
  const [short, long] = [reportOf(SHORT), reportOf(LONG)];
  // The first runs are slower: the code is compiled then.
  for (let run = 0; run < 5; run += 1) checkReport(short);
  const time = await interleave(RUNS, {
    short: async () => processorTime(() => checkReport(short)),
    long: async () => processorTime(() => checkReport(long)),
    raw: async () => processorTime(() => [...long.matchAll(NUMBERS)].length),
  });
  const baseline = { name: 'one pattern for its numbers', median: time.raw, ratio: time.raw / time.long };
  return [
    below({ name: `check of a report (${SHORT} characters, CPU)`, median: time.short, unit: 'ms' }, 100),
    { name: `check of a report (${LONG} characters, CPU)`, median: time.long, unit: 'ms', baseline },
  ];
}

function processorTime(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** A village report with figures that agree, its chapters repeated with other figures until the length is reached. */
function reportOf(length: number): string {
  let text = '柳溪县村民委员会换届选举工作总结\n';
  for (let chapter = 1; text.length < length; chapter += 1) text += chapterOf(chapter);
  return text.slice(0, length);
}

function chapterOf(chapter: number): string {
  const villages = 40 + (chapter % 60);
  const [seats, women] = [villages * 5, villages + (chapter % 7)];
  const [registered, voted] = [villages * 600, villages * 531];
  const percent = (part: number, whole: number) =>
    `${(Math.floor((2000 * part + whole) / (2 * whole)) / 10).toFixed(1)}%`;
  return [
    `第${chapter}片区有${villages}个行政村，共登记选民${registered}人，参加投票${voted}人，参选率为${percent(voted, registered)}。`,
    `共选出村委会成员${seats}名，其中主任${villages}名、副主任${villages}名、委员${seats - 2 * villages}名。`,
    `${seats}名村委会成员中，妇女${women}名，占${percent(women, seats)}；男性${seats - women}名，占${percent(seats - women, seats)}。`,
    `平均年龄由上届的47.2岁下降到42.1岁，下降5.1岁；共发出选票${voted}张，收回${voted - 3}张。`,
    '各级党组织加强领导，严格法定程序，充分发扬民主，做到选举前公开、选举中公正、选举后公布。\n',
  ].join('');
}
