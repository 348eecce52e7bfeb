import { formatDateZh, toChineseNumeral } from '@huanjie/chinese';
import { PRACTICE_MARK, titleLines, widthInCharacters } from '../workSummary/wording.ts';
import type { RollList, RollListChange, RollListPaper } from './model.ts';

/** Characters of a digest that a foot line prints. */
const DIGEST_SHOWN = 16;

/** Characters of a title that one line holds. */
const TITLE_LINE: Readonly<Record<RollListPaper, number>> = { a4: 20, a3: 28 };

/** The title on as few lines as hold it; a long one breaks before the term (第十一届). */
export function titleOnPaper(title: string, paper: RollListPaper): string[] {
  if (widthInCharacters(title) <= TITLE_LINE[paper]) return [title];
  const term = title.search(/第[一二三四五六七八九十百]+[届次]/u);
  const parts = term > 0 ? [title.slice(0, term), title.slice(term)] : [title];
  return parts.flatMap((part) => (widthInCharacters(part) <= TITLE_LINE[paper] ? [part] : titleLines(part)));
}

/** A stored day as official documents write it. */
export const dayInWords = (day: string): string => formatDateZh(day);

/** Which list of the unit it is. */
export function numberLine(list: Pick<RollList, 'number'>): string {
  return list.number === 1 ? '第1号　首次公布' : `第${list.number}号　补正名单`;
}

/** What the list is, until when and to whom objections go, and when they are decided. */
export function noticeOf(list: Omit<RollList, 'lines'>): string {
  const opening =
    list.number === 1
      ? '现将参加本届选举的选民名单公布如下。'
      : '前一号选民名单公布后有下列变动，现予补正，未列的人员仍以原公布为准。';
  const until = `对名单有异议的，应当在${dayInWords(list.objectionsUntil)}前（含当日）向${list.committee}申诉`;
  return `${opening}${until}；选举委员会自收到申诉之日起${toChineseNumeral(list.decisionDays)}日内作出处理决定，并公布处理结果。`;
}

const CHANGES: Readonly<Record<Exclude<RollListChange, 'listed'>, string>> = {
  added: '增加',
  struck: '删除',
  corrected: '更正',
};

/** The order in which a supplement names its changes. */
export const CHANGE_ORDER = ['added', 'struck', 'corrected'] as const;

/** Heading over the changes of one kind. */
export function changeHeading(at: number, change: keyof typeof CHANGES, people: number): string {
  return `${toChineseNumeral(at + 1)}、${CHANGES[change]}（${people}人）`;
}

/** The name of a group in print; there is a word for those without one. */
export const groupName = (group: string | null): string => group ?? '未编入小组';

/** Heading over a group. */
export const groupHeading = (group: string | null, people: number): string => `${groupName(group)}（${people}人）`;

/** What a correction changed, behind the name as it now stands. */
export function correctionOf(line: { readonly earlierName: string | null; readonly group: string | null }): string {
  return line.earlierName === null ? '（更正所在小组）' : `（原公布为“${line.earlierName}”）`;
}

/** How many people the list names in all; a supplement says of what. */
export function totalLine(list: Pick<RollList, 'number' | 'lines'>): string {
  const total = `共计${list.lines.length}人`;
  if (list.number === 1) return total;
  const parts = CHANGE_ORDER.flatMap((change) => {
    const people = list.lines.filter((line) => line.change === change).length;
    return people === 0 ? [] : [`${CHANGES[change]}${people}人`];
  });
  return `${total}（${parts.join('，')}）`;
}

/** The small lines at the foot of every page, which lead back to the exact state that was printed. */
export function footLines(list: Pick<RollList, 'digest' | 'head' | 'address' | 'practice'>): readonly [string, string] {
  const practice = list.practice ? `${PRACTICE_MARK.zh}，不作正式文件　` : '';
  return [
    `${practice}名单校验码 ${list.digest.slice(0, DIGEST_SHOWN)}　日志链首 ${list.head}`,
    `网上查看 ${list.address}`,
  ];
}
