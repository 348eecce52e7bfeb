import type { Source } from '../reading/source.ts';
import { findingAt, places, shown, type WordingFinding } from './finding.ts';
import { BRACKETED_INSERT } from './foreignWords.ts';
import { smallNumber } from './numerals.ts';
import { headOf, inlinePoints, type Point } from './ordinals.ts';

/** Heads of announcements whose items follow: 四个到位, 八项活动, 三个坚持. Things counted on the ground (18个乡镇) are no heads. */
const HEAD =
  '到位|公开|坚持|结合|活动|原则|环节|阶段|步骤|关口|关|特点|特色|方面|问题|确保|严禁|不准|一律|明确|必须|注重|突出|强化|重点|优先|严格|统一|满意|转变|提升|提高|措施|做法|小组|工作组|制度|机制|会|一定|不选|不放过|做到|抓好|办法|文件|要点|亮点|经验|不足';
const COUNT = '([二两三四五六七八九]|十[一二三四五]?|\\d{1,2})';
const ANNOUNCED = new RegExp(
  `(?:([“"])${COUNT}([个项大种条]?)([\\u3400-\\u9fff]{1,6})[”"]|${COUNT}([个项大种条])[“"]?(${HEAD})[”"]?)([\\u3400-\\u9fff]{0,4})(,即|,分别是|,就是|即|分别是|:即|:)`,
  'gu',
);
const LONGEST_LIST = 900;
/** A text of two million characters may hold a hostile number of announcements. */
const MOST_LISTS = 1000;

interface Announcement {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly head: string;
  readonly bySign: boolean;
}

/** “八项活动”:A;B;C…, “三会”,即A、B和C: the items counted against the announced number. */
export function announcedLists(source: Source): WordingFinding[] {
  const { folded } = source;
  const findings: WordingFinding[] = [];
  for (const found of places(folded, ANNOUNCED, findings, MOST_LISTS)) {
    const count = smallNumber(found[2] ?? found[5] ?? '');
    if (count === null || count > 20) continue;
    const end = found.index + found[0].length;
    const announcement: Announcement = {
      start: found.index,
      end: end - String(found[9]).length,
      count,
      head: found[4] ?? found[7] ?? '',
      bySign: found[9] === ':',
    };
    const list = stretchAfter(folded, end);
    if (list === null) continue;
    const items = itemsOf(list, announcement);
    if (items !== null && items.length !== count)
      findings.push(miscounted(source, announcement, items, end, list.length));
  }
  return findings;
}

/** The list runs to the full stop of its paragraph; null where no stop shows its end. */
function stretchAfter(folded: string, start: number): string | null {
  const stretch = folded.slice(start, start + LONGEST_LIST);
  const line = stretch.split('\n', 1)[0] ?? '';
  if (inlinePoints(line).some((point) => point.number === 1 && point.start < 4)) {
    // Points told in whole sentences end with the paragraph, which must end in a stop itself.
    return line.length < LONGEST_LIST && /[。;!]\s{0,4}$/.test(line) ? line : null;
  }
  const stop = line.indexOf('。');
  return stop < 0 ? null : line.slice(0, stop);
}

/** The items of a list where it is clear what they are; null where it is not, or where one way of counting agrees. */
function itemsOf(list: string, { count, head, bySign }: Announcement): string[] | null {
  const clean = list.replace(BRACKETED_INSERT, '').replace(/\([^()]{0,60}\)/g, '');
  const points = inlinePoints(clean);
  if (points[0]?.number === 1) return byPoints(clean, points, count);
  if (/等[^、;,。]{0,6}$|等(?:等)?[,。;]/.test(clean) || /\d[、.]|[①-⑩]/.test(clean)) return null;
  const ways = waysToCut(clean).map((items) => items.map((item) => item.trim()).filter((item) => item !== ''));
  const headed = head.length >= 2 ? clean.split(head).length - 1 : 0;
  if (headed === count || ways.some((items) => items.length === count)) return null;
  const [bySemicolon = [], ...others] = ways;
  if (headed >= 2) {
    const way = ways.find((items) => items.length === headed);
    return way?.every((item) => item.includes(head)) ? way : null;
  }
  if (bySemicolon.length >= 3) return bySemicolon.every((item) => !item.includes('。')) ? bySemicolon : null;
  // Short items without any comma between: their number is beyond doubt.
  const [byMark] = others;
  // Names of one kind (综合组、宣传组、维稳组) leave no doubt either, even behind a colon.
  const kind = byMark?.[0]?.at(-1);
  const alike =
    byMark !== undefined && byMark.length > 1 && byMark.every((item) => item.length <= 10 && item.at(-1) === kind);
  if ((bySign && !alike) || bySemicolon.length > 1 || clean.includes(',') || byMark === undefined) return null;
  return byMark.length >= 2 && byMark.every((item) => item.length <= 14) ? byMark : null;
}

/** Semicolons part the items where there are any; else 、 with and without the joining words, or commas. */
function waysToCut(list: string): string[][] {
  const bySemicolon = list.split(';');
  if (bySemicolon.length > 1) return [bySemicolon, list.split(/[、;]/)];
  return [
    bySemicolon,
    list.split(/、|(?:以及|和|及|与)(?=[^、]{1,16}$)/),
    list.split('、'),
    list.split(/[、]|以及|和|及|与/),
    list.split(','),
    list.split(/[,、]/),
  ];
}

function byPoints(list: string, points: readonly Point[], count: number): string[] | null {
  const own = points.filter((point) => point.kind === points[0]?.kind);
  const ordered = own.every((point, index) => point.number === index + 1);
  if (!ordered || own.length < 2 || own.length === count) return null;
  return own.map((point, index) => list.slice(point.start, own[index + 1]?.start ?? point.start + 24).trim());
}

function miscounted(
  source: Source,
  { start, end, count }: Announcement,
  items: readonly string[],
  from: number,
  length: number,
): WordingFinding {
  const printed = source.text.slice(start, end);
  return findingAt(source, start, end, {
    check: 'count',
    class: 'coverage',
    severity: 'warning',
    zh: `“${printed}”说是${count}项，后面列出的是${items.length}项：${items.map((item) => shown(item, 12)).join('；')}。`,
    en: `“${printed}” announces ${count} and ${items.length} are listed: ${items.map((item) => shown(item, 12)).join('; ')}.`,
    mend: ['补上漏列的，或改正前面的数。', 'Put in what is missing, or correct the number announced.'],
    printed: String(count),
    computed: String(items.length),
    formula: `${items.map(() => '1').join('+')}=${items.length}≠${count}`,
    related: [{ start: from, end: from + length }],
  });
}

const HEADING_COUNT = new RegExp(`[“"]?${COUNT}[个项大][”"]?[“"]?(${HEAD})[”"]?$`, 'u');

/** A heading 主要特点:“四个”到位 against the headings （一）… right below it. */
export function announcedHeadings(source: Source): WordingFinding[] {
  const { folded, lines } = source;
  const findings: WordingFinding[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.end - line.start > 60) continue;
    const words = folded
      .slice(line.start, line.end)
      .trimEnd()
      .replace(/[:。,]$/, '');
    const found = HEADING_COUNT.exec(words);
    const count = found === null ? null : smallNumber(String(found[1]));
    const below = lines[index + 1];
    const first = below === undefined ? null : headOf(folded, below.start, below.end);
    if (found === null || count === null || first === null || first.number !== 1) continue;
    const own = headOf(folded, line.start, line.end);
    const items = headingsFrom(source, index + 1, first.kind, own?.kind ?? null);
    if (items === null || items.length === count || items.length < 2) continue;
    const start = line.start + found.index;
    const announcement: Announcement = {
      start,
      end: start + found[0].length,
      count,
      head: String(found[2]),
      bySign: true,
    };
    findings.push(miscounted(source, announcement, items, below?.start ?? start, 1));
  }
  return findings;
}

/** The headings of one kind up to the next of a higher kind; null where the text ends first, for it may be cut off. */
function headingsFrom(
  { folded, lines, text }: Source,
  from: number,
  kind: string,
  own: string | null,
): string[] | null {
  const items: string[] = [];
  const part = lines[from]?.part;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.part !== part) return items;
    const head = headOf(folded, line.start, line.end);
    if (head === null) continue;
    if (head.kind === kind && head.number === items.length + 1)
      items.push(text.slice(head.end, Math.min(line.end, head.end + 20)));
    else if (head.kind === own || Number(head.kind) < Number(kind)) return items;
    else if (head.kind === kind) return null;
    if (items.length > 30) return null;
  }
  return null;
}

const COUNTED_BEFORE = new RegExp(
  `(等)?${COUNT}个(?:专门|专项)?(工作小组|工作组|专项小组|小组|代表团|代表组|阶段|步骤|环节)`,
  'gu',
);
const OPENS = /下设|设立|设置|设|成立|组建|分为|分成/;

/** 下设组织、秘书、会务、宣传、安全保障五个工作小组: the names before the number. */
export function countedBefore(source: Source): WordingFinding[] {
  const { folded } = source;
  const findings: WordingFinding[] = [];
  for (const found of places(folded, COUNTED_BEFORE, findings, MOST_LISTS)) {
    const count = smallNumber(String(found[2]));
    const before = folded.slice(Math.max(0, found.index - 140), found.index);
    const clause = before.slice(Math.max(...[',', '。', ';', ':', '\n'].map((stop) => before.lastIndexOf(stop))) + 1);
    const clean = clause.replace(BRACKETED_INSERT, '').replace(/\([^()]{0,60}\)/g, '');
    const opened = OPENS.exec(clean);
    if (count === null || opened === null) continue;
    const list = clean.slice(opened.index + opened[0].length);
    const least = list.split('、').map((item) => item.trim());
    const most = list.split(/、|和|及|与/);
    if (least.length < 2 || least.some((item) => item.length < 2 || item.length > 12)) continue;
    if (count >= least.length && (count <= most.length || found[1] !== undefined)) continue;
    const start = found.index + (found[1]?.length ?? 0);
    const announcement: Announcement = {
      start,
      end: found.index + found[0].length,
      count,
      head: String(found[3]),
      bySign: false,
    };
    findings.push(miscounted(source, announcement, least, found.index - clause.length, clause.length));
  }
  return findings;
}
