import type { Span } from '../model.ts';
import type { Line, Source } from '../reading/source.ts';
import { findingAt, shown, type WordingFinding } from './finding.ts';
import { BARE_INSERT, BRACKETED_INSERT, OUR_SUBJECT } from './foreignWords.ts';
import { garbled } from './garbled.ts';

const CHECK = 'foreign';

/** Text that is not of the report: lines of publishing sites, titles of other papers, garbled signs. */
export function foreign(source: Source): WordingFinding[] {
  return [...siteLines(source), ...inserts(source), ...garbled(source)];
}

/** Words that no report holds wherever they stand. */
const NEVER =
  /小编|欢迎(?:大家)?(?:阅读|收藏|下载|借鉴)|仅供(?:大家)?参考,|供大家(?:参考|阅读)|本文(?:由|来源|来自|地址|链接)|文章来源|点击(?:下载|查看|阅读)|(?:更多|相关)(?:内容|资讯|范文|推荐|阅读|文章)|请关注(?:本站|我们|公众号)|手机(?:移动)?(?:访问|版|阅读)|收藏本站|版权(?:所有|声明)|免责声明|转载(?:请|自)|(?:上|下)一篇:|范文(?:网|大全|精选|参考)|网友上传|网络整理|不代表本站|第\s?\d{1,3}\s?页\s?共\s?\d{1,3}\s?页|https?:\/\/(?![^\s]{0,60}gov\.cn)|www\.(?![^\s]{0,60}gov\.cn)|(?<![@\w.])m\.[a-z0-9-]{3,30}\.(?:com|cn|net)/giu;
/** Words that mark a line of a site where they begin it or stand in a short line. */
const IN_SHORT_LINE =
  /当前位置|首页\s{0,3}[>»›]|热搜|热门(?:搜索|推荐)|(?:发布|更新)(?:时间|日期|于)\s{0,2}:|浏览(?:量|次数)?\s{0,2}:|点击(?:量|数|次数)?\s{0,2}:|阅读(?:量|次数)\s{0,2}:|来源\s{0,2}:|作者\s{0,2}:|(?:责任)?编辑\s{0,2}:|责编\s{0,2}:|原标题\s{0,2}:|字号\s{0,2}:|标签\s{0,2}:|时间\s{0,2}:\s{0,2}\d{4}|打印本页|关闭窗口|分享到|上一页|下一页|免费下载|立即下载|范文|^\s{0,4}[【[]?(?:第\s?\d{1,2}\s?篇|篇[一二三四五六七八九十\d]{1,2})[】\]:]|\((?:精选|通用|共|推荐)\d{1,3}篇\)/u;
const LONGEST_SITE_LINE = 90;

/** One finding for a line: the line where it is short, the clause with the word where it is long. */
function siteLines(source: Source): WordingFinding[] {
  const never = placesByLine(source);
  const findings: WordingFinding[] = [];
  for (const line of source.lines) {
    const words = source.folded.slice(line.start, Math.min(line.end, line.start + LONGEST_SITE_LINE));
    const short = line.end - line.start <= LONGEST_SITE_LINE;
    const place = never.get(line.index);
    if (short && (place !== undefined || (IN_SHORT_LINE.test(words) && !isSentenceOfReport(words))))
      findings.push(siteLine(source, trimmed(source, line)));
    else if (place !== undefined) findings.push(siteLine(source, clauseAround(source, line, place)));
  }
  return findings;
}

function placesByLine({ folded, lines }: Source): Map<number, Span> {
  const places = new Map<number, Span>();
  let index = 0;
  for (const found of folded.matchAll(NEVER)) {
    while (index + 1 < lines.length && (lines[index + 1]?.start ?? 0) <= found.index) index += 1;
    if (!places.has(index)) places.set(index, { start: found.index, end: found.index + found[0].length });
  }
  return places;
}

/** A sentence about the election that only happens to hold a colon word: 来源:… it is not. */
const isSentenceOfReport = (words: string): boolean =>
  /[。;]\s{0,4}$/.test(words) && OUR_SUBJECT.test(words) && !/范文|热搜|当前位置|首页/.test(words);

function trimmed({ folded }: Source, { start, end }: Line): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(folded.charAt(from))) from += 1;
  while (to > from && /\s/.test(folded.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** The sentence of a long paragraph around a place, a hundred characters at most to either side. */
function clauseAround({ folded }: Source, line: Line, place: Span): Span {
  let { start, end } = place;
  while (start > line.start && place.start - start < 100 && !/[。!?;\n]/.test(folded.charAt(start - 1))) start -= 1;
  while (end < line.end && end - place.end < 100 && !/[。!?;\n]/.test(folded.charAt(end))) end += 1;
  return trimmed({ folded } as Source, { ...line, start, end: Math.min(line.end, end + 1) });
}

function siteLine(source: Source, { start, end }: Span): WordingFinding {
  return findingAt(source, start, end, {
    check: CHECK,
    severity: 'question',
    zh: `“${shown(source.text.slice(start, end))}”是网页上的文字，不是报告正文。`,
    en: 'These words belong to a web page and not to the report.',
    mend: ['定稿前删去。', 'Delete them before the report goes out.'],
  });
}

/** (20xx音乐教学工作总结) between two items: the title of another paper. */
function inserts(source: Source): WordingFinding[] {
  const { folded } = source;
  const taken: Span[] = [];
  for (const found of folded.matchAll(BRACKETED_INSERT))
    if (!OUR_SUBJECT.test(found[0])) taken.push({ start: found.index, end: found.index + found[0].length });
  let index = 0;
  for (const found of folded.matchAll(BARE_INSERT)) {
    while (index < taken.length && (taken[index]?.end ?? 0) <= found.index) index += 1;
    if (index < taken.length && (taken[index]?.start ?? 0) <= found.index) continue;
    if (!OUR_SUBJECT.test(found[0]) && !isTitle(source, found.index))
      taken.splice(index, 0, { start: found.index, end: found.index + found[0].length });
  }
  return taken.map(({ start, end }) =>
    findingAt(source, start, end, {
      check: CHECK,
      severity: 'warning',
      zh: `“${shown(source.text.slice(start, end))}”是别的文章的题目，误插在正文里。`,
      en: 'The title of another paper has got into the text here.',
      mend: ['删去。', 'Delete it.'],
      printed: source.text.slice(start, end),
      replacement: '',
    }),
  );
}

/** A text that is itself about that trade has it in its first line. */
function isTitle({ lines }: Source, at: number): boolean {
  const first = lines[0];
  return first !== undefined && at < first.end;
}
