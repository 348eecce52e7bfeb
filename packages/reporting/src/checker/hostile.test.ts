import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from '../testing/reports/records.ts';
import { trueReport } from '../testing/reports/reports.ts';
import { checkReport } from './check.ts';

/** Signs and words that a pattern may choke on, each repeated to a length. */
const SIGNS: Readonly<Record<string, string>> = {
  'one line of digits': '1234567890',
  commas: '，',
  'only 其中': '其中',
  'opening brackets': '（',
  'nested brackets with counts': '（党员5名',
  'only 占': '占',
  'list items': '12名、',
  'numerals 一': '一',
  'numerals of a list': '一是二是三是',
  'only 成员中': '成员中',
  'opening quotes': '“',
  'title brackets': '《',
  'blank lines': '\n',
  spaces: ' ',
  'lines of wrapped text': '全县各级党组织高度重视换届选举工作，切实加强组织领导\n',
  'crosses of a redaction': '×',
  'doubled words': '进行进行',
  'percent signs': '%',
  'letters and addresses': 'www.a.cn',
};

/** Statements that a check may hold against one another without end. */
const STATEMENTS: Readonly<Record<string, string>> = {
  'digits with points': '1.2.3.4.',
  'counts behind 其中': '其中3名，',
  'shares without counts': '占12.5%，',
  'counts with shares': '妇女12名，占12.5%，',
  'lines of list items': '1.选出委员12名\n',
  'one sentence again and again': '全县共选举产生村委会成员120名，其中妇女30名，占25%。',
  'one true sentence a line': '全县共选举产生村委会成员120名，其中妇女30名，占25%。\n',
  'one false sentence a line': '全县共选举产生村委会成员120名，其中妇女30名，占35%。\n',
  'one false sentence again and again': '全县共选举产生村委会成员120名，其中妇女30名，占35%。',
  'parts that are named again': '村委会成员中妇女12名。',
  'the same total again': '村委会成员共12名，',
  'units of the county again': '全县18个乡镇，',
  'units of the county with other values': '全县18个乡镇。全县19个乡镇。',
  'changes behind changes': '由3%提高到4%，提高1个百分点，',
  'rates and their counts': '登记选民120人，参加投票100人，参选率83%，',
  'rates without counts': '参选率83%。',
  'ballots of many votes': '发出选票12张，收回11张，',
  'lists with totals': '主任3名、副主任2名，共5名、',
  'shares in turn': '分别占3%、4%和',
  'bands of ages': '35岁以下3名，36至45岁4名，46岁以上5名，',
  'means and extremes': '平均年龄43岁，最小24岁，最大61岁，',
  'schooling that overlaps': '大专以上3名，高中以上9名，',
  'methods of units': '采取海选的村3个，采取直选的村4个，',
  'posts and one shoulder': '一肩挑3人，交叉任职2人，',
  'candidates and seats': '主任候选人3名，应选2名，',
  'exempt units': '石村未组织选举，',
  'counts in ten thousands': '12.3万余人',
  'dates and documents': '2013年9月3日〔2013〕28号',
  'headings without text': '一、\n（一）\n1.\n',
  'ages without end': '35岁以下至',
  'stops behind digits': '1。',
};

const grown = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

function timeOf(text: string): number {
  const start = process.cpuUsage();
  checkReport(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** What eight times the text may cost: eight times as much, thrice over for what the machine does beside; 64 were a square. */
const GROWTH = 24;
/** Below this a time says more of the machine than of the text. */
const SHORTEST_MS = 60;
/** What a character may cost against one of an ordinary report, in the same run on the same machine. */
const DEAREST = 60;

/** Time for a character of ordinary reports. */
const ordinary = ((): number => {
  const text = grown(
    ['township', 'community', 'village'].map((kind) => trueReport(kind as Kind, 7).text).join('\n'),
    64_000,
  );
  timeOf(text);
  return Math.min(timeOf(text), timeOf(text)) / text.length;
})();

/** The time of a text against the time of one eight times as long. */
function growsWithLength(name: string, piece: string, length: number): void {
  timeOf(grown(piece, 8000));
  const small = timeOf(grown(piece, length));
  const large = timeOf(grown(piece, 8 * length));
  const shown = (ms: number, characters: number) => `${characters / 1000}K ${Math.round(ms)} ms`;
  const growth = `×${(large / small).toFixed(1)}`;
  process.stdout.write(`${name}\t${shown(small, length)}\t${shown(large, 8 * length)}\t${growth}\n`);
  expect(large).toBeLessThan(Math.max(small, SHORTEST_MS) * GROWTH);
  expect(large / (8 * length)).toBeLessThan(Math.max(ordinary, SHORTEST_MS / 64_000) * DEAREST);
}

describe('hostile texts', () => {
  it.each(Object.entries(SIGNS))('up to 2 MB of %s take time with their length and no more', (name, piece) => {
    growsWithLength(name, piece, 250_000);
  });

  it.each(Object.entries(STATEMENTS))('up to 128 KB of %s take time with their length and no more', (name, piece) => {
    growsWithLength(name, piece, 16_000);
  });

  it('never throws, and keeps every span inside the text and every id apart', () => {
    const words = fc.constantFrom(
      ...[
        '其中',
        '占',
        '%',
        '％',
        '名',
        '人',
        '岁以下',
        '12',
        '３',
        '。',
        '，',
        '(',
        '）',
        '\n',
        '一',
        '十万',
        '.',
        '至',
      ],
      ...[
        '由',
        '提高到',
        '个百分点',
        '比上届',
        '分别',
        '党员',
        '妇女',
        '应到',
        '实到',
        '收回',
        '发出',
        '票',
        '村',
        '《',
        '》',
      ],
    );
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.array(words, { maxLength: 120 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const { figures, findings, relations, text: same } = checkReport(text);
        expect(same).toBe(text);
        const spans = [...figures, ...findings, ...findings.flatMap(({ related }) => related)];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { start, end, quote } of findings) expect(quote).toBe(text.slice(start, end));
        for (const index of relations.flatMap((relation) => relation.figures)) expect(figures[index]).toBeDefined();
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      }),
      { numRuns: 1500, seed: 20261124 },
    );
  });
});
