import type { Bilingual } from '@huanjie/rules';
import type { WorkSummary } from './model.ts';

/** What stands across every page made from practice data. */
export const PRACTICE_MARK: Bilingual = { zh: '演练数据', en: 'Practice data' };

/** The small line at the foot of every page: where the document comes from and, for practice data, that it is none. */
export function footLine(summary: Pick<WorkSummary, 'head' | 'practice'>): string {
  return summary.practice ? `${PRACTICE_MARK.zh}，不作正式文件　${summary.head}` : summary.head;
}

/** A marked place, in the brackets that officials use for "to be filled". */
export function gapText(text: string): string {
  return text.startsWith('【') && text.endsWith('】') ? text : `【${text}】`;
}

/** The addressee with the colon that closes it (GB/T 9704—2012, 7.3.2). */
export function addresseeLine(addressee: string): string {
  return /[:：]$/u.test(addressee) ? `${addressee.slice(0, -1)}：` : `${addressee}：`;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const CHINESE_DAY = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u;

/** The date as official documents write it: Arabic numerals, no leading zeros (GB/T 9704—2012, 7.3.5.4). */
export function dateLine(date: string): string {
  const match = ISO_DAY.exec(date);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : date;
}

/** Seconds since 1970 of the document's own date, 0 when it has none: two prints of one text carry one time. */
export function documentTimestamp(summary: Pick<WorkSummary, 'date'>): number {
  const match = ISO_DAY.exec(summary.date ?? '') ?? CHINESE_DAY.exec(summary.date ?? '');
  const time = match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : 0;
  return Number.isFinite(time) ? time / 1000 : 0;
}

/** Width of a text in full-width characters; ASCII counts half. */
export function widthInCharacters(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! < 0x2e80 && character !== '—' ? 0.5 : 1;
  return width;
}

/** Full-width characters of body type on a line. */
export const CHARACTERS_PER_LINE = 28;

/**
 * How far signatory and date stand from the right edge, in characters (GB/T 9704—2012, 7.3.5.2, document without
 * a seal): the signatory two characters in, the date beginning two characters after the signatory begins; a date
 * longer than the signatory stands two characters in and pushes the signatory out instead.
 */
export function closingIndents(signatory: string | null, date: string | null): { signatory: number; date: number } {
  if (signatory === null || date === null) return { signatory: 2, date: 2 };
  const signatoryWidth = widthInCharacters(signatory);
  const dateWidth = widthInCharacters(date);
  if (dateWidth > signatoryWidth) return { signatory: dateWidth + 4 - signatoryWidth, date: 2 };
  // A signatory that fills the line has no room left for the usual indent.
  const indent = signatoryWidth > 26 ? 0 : 2;
  return { signatory: indent, date: Math.min(indent + signatoryWidth - 2, CHARACTERS_PER_LINE) - dateWidth };
}

/** Characters of a 22-point title on a 156 mm line, one kept free on each side. */
const TITLE_LINE = 18;
/** Characters that may not begin a line. */
const NOT_FIRST = /^[、，。：；！？）》”’〉】的]/u;

/**
 * Breaks a title into lines of about equal length at the ends of words, as GB/T 9704—2012, 7.3.1 asks
 * (词意完整，排列对称，长短适宜).
 */
export function titleLines(title: string): string[] {
  const width = widthInCharacters(title);
  const lines: string[] = [];
  let rest = title;
  for (let left = Math.ceil(width / TITLE_LINE); left > 1; left -= 1) {
    const cut = balancedCut(rest, left);
    lines.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  if (rest !== '') lines.push(rest);
  return lines;
}

function balancedCut(text: string, lines: number): number {
  const ideal = widthInCharacters(text) / lines;
  let best = text.length;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const word of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    if (word.index === 0 || NOT_FIRST.test(text.slice(word.index))) continue;
    const head = widthInCharacters(text.slice(0, word.index));
    const distance = Math.abs(head - ideal);
    if (head <= TITLE_LINE + 2 && distance < bestDistance) {
      best = word.index;
      bestDistance = distance;
    }
  }
  return best;
}
