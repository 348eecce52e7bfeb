import type { Source } from '../reading/source.ts';
import { findingAt, located, MOST_OF_A_CHECK, type WordingFinding } from './finding.ts';
import { inChinese, smallNumber } from './numerals.ts';

const CHECK = 'list';

/** A numbered point: 二是, 第三, 四、. */
export interface Point {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  /** 是, 要, 第, or the level of a heading: only points of one kind count on. */
  readonly kind: string;
}

const INLINE =
  /(?<=^|[\s。;:,!?)”])(?:([一二三四五六七八九十]{1,3})(是|要|抓)(?![\u3400-\u9fff]?[与否非])|第([一二三四五六七八九十]{1,2})([,、:]))/gu;
const HEADS: readonly RegExp[] = [
  /^([一二三四五六七八九十]{1,3})、(?=\s{0,3}[^\s\d])/,
  /^\(([一二三四五六七八九十]{1,3})\)[、,.]?(?=\s{0,3}\S)/,
  /^(\d{1,2})(?:、|\.(?!\d))(?=\s{0,3}\S)/,
];

/** Points inside a paragraph, in order. */
export function inlinePoints(folded: string, start = 0, end = folded.length): Point[] {
  const points: Point[] = [];
  const stretch = start === 0 && end === folded.length ? folded : folded.slice(start, end);
  for (const found of stretch.matchAll(INLINE)) {
    const number = smallNumber(found[1] ?? found[3] ?? '');
    if (number !== null)
      points.push({
        start: start + found.index,
        end: start + found.index + found[0].length,
        number,
        kind: found[2] ?? '第',
      });
  }
  return points;
}

const MAY_HEAD = new Set(Array.from('一二三四五六七八九十(0123456789', (sign) => sign.charCodeAt(0)));

/** The number at the head of a line; null for a line without one. */
export function headOf(folded: string, start: number, end: number): Point | null {
  let lead = start;
  while (lead < end && lead - start < 8 && /\s/.test(folded.charAt(lead))) lead += 1;
  if (!MAY_HEAD.has(folded.charCodeAt(lead))) return null;
  const words = folded.slice(lead, Math.min(end, lead + 16));
  for (const [level, pattern] of HEADS.entries()) {
    const found = pattern.exec(words);
    const number = found === null ? null : smallNumber(String(found[1]));
    if (found !== null && number !== null) {
      return { start: lead, end: lead + found[0].length, number, kind: String(level + 1) };
    }
  }
  return null;
}

/** 一是…三是: a number skipped or used twice; 一怕…二是怕: points that are not built alike. */
export function brokenOrder(source: Source): WordingFinding[] {
  const heads = source.lines.map((line) => headOf(source.folded, line.start, line.end));
  return [...brokenInline(source, heads), ...brokenHeadings(source, heads), ...unlike(source)];
}

type Heads = readonly (Point | null)[];

function brokenInline(source: Source, heads: Heads): WordingFinding[] {
  const findings: WordingFinding[] = [];
  const points = inlinePoints(source.folded);
  let at = 0;
  let open: Point[] = [];
  let lastHead: string | null = null;
  let part = 0;
  for (const line of source.lines) {
    if (line.part !== part) open = [];
    part = line.part;
    if (findings.length >= MOST_OF_A_CHECK) break;
    const head = heads[line.index] ?? null;
    // A new heading closes the lists before it; numbered lines inside one list do not.
    if (head !== null && (line.level > 0 || head.kind === lastHead || Number(head.kind) <= 2)) open = [];
    if (head !== null) lastHead = head.kind;
    for (; at < points.length && (points[at] as Point).start < line.end; at += 1) {
      const point = points[at] as Point;
      const fault = follow(open, point);
      if (fault !== null)
        findings.push(
          orderFault(
            source,
            point,
            fault,
            point.kind === '第' ? `第${inChinese(fault.number + 1)}` : `${inChinese(fault.number + 1)}${point.kind}`,
          ),
        );
    }
  }
  return findings;
}

/** Takes a point into the open lists; gives the point before it where it does not follow. */
function follow(open: Point[], point: Point): Point | null {
  if (point.number === 1) {
    if (open.length < 8) open.push(point);
    else open.splice(0, open.length, point);
    return null;
  }
  for (let depth = open.length - 1; depth >= 0; depth -= 1) {
    const last = open[depth];
    if (last?.kind === point.kind && last.number === point.number - 1) {
      open.splice(depth, open.length, point);
      return null;
    }
  }
  const last = open.at(-1);
  if (last === undefined || last.kind !== point.kind) {
    if (last === undefined && /^\d$/.test(point.kind)) open.push(point);
    return null;
  }
  const fault = point.number === last.number || point.number > last.number + 1 ? last : null;
  open.splice(open.length - 1, 1, point);
  return fault;
}

function orderFault(source: Source, point: Point, last: Point, expected: string): WordingFinding {
  const repeated = point.number === last.number;
  const printed = source.text.slice(point.start, point.end);
  const before = source.text.slice(last.start, last.end);
  return findingAt(source, point.start, point.end, {
    check: CHECK,
    severity: 'warning',
    zh: repeated ? `序号“${printed}”用了两次。` : `序号从“${before}”跳到“${printed}”。`,
    en: repeated ? `The number “${printed}” is used twice.` : `The numbering jumps from “${before}” to “${printed}”.`,
    mend: ['改正序号，或补上漏掉的一条。', 'Correct the numbers, or put in the point left out.'],
    printed,
    computed: expected,
    related: [{ start: last.start, end: last.end }],
  });
}

/**
 * 一、二、四、 at the heads of lines. A number 1 begins anew and the list around it may go on behind; a higher heading
 * closes what is below it, so that small headings may also count on through the report.
 */
function brokenHeadings(source: Source, heads: Heads): WordingFinding[] {
  const findings: WordingFinding[] = [];
  const open: Point[][] = [[], [], []];
  let part = 0;
  for (const line of source.lines) {
    if (findings.length >= MOST_OF_A_CHECK) break;
    if (line.part !== part) for (const level of open) level.length = 0;
    part = line.part;
    const head = heads[line.index] ?? null;
    if (head === null) continue;
    const level = Number(head.kind) - 1;
    const fault = follow(open[level] ?? [], head);
    if (fault !== null) findings.push(orderFault(source, head, fault, inChinese(fault.number + 1)));
    for (const deeper of open.slice(level + 1)) deeper.length = 0;
  }
  return findings;
}

const FIRST_VERB = /(?<=^|[\s。;:,”])一([\u3400-\u9fff])(?=[^。\n]{1,30}[;,。]\s{0,2}二(?:是)\1)/gu;
const SECOND_VERB = /(?<=^|[\s。;:,”])一是([怕靠抓看要讲缺愁怨])(?=[^。\n]{1,30}[;,。]\s{0,2}(二\1))/gu;

/** 一怕乱;二是怕…: the same verb with 是 in one point and without it in the other. */
function unlike(source: Source): WordingFinding[] {
  return [FIRST_VERB, SECOND_VERB].flatMap((pattern, form) =>
    located(source.folded, pattern, (found) => {
      const right = form === 0 ? `一是${found[1]}` : `一${found[1]}`;
      return findingAt(source, found.index, found.index + found[0].length, {
        check: CHECK,
        severity: 'question',
        zh: `“${found[0]}”与后面的“二${form === 0 ? '是' : ''}${found[1]}”句式不一致。`,
        en: `“${found[0]}” and the second point are not built alike.`,
        mend: [`统一句式，例如改为“${right}”。`, `Build both points alike, for instance “${right}”.`],
        printed: found[0],
        computed: right,
        replacement: right,
      });
    }),
  );
}
