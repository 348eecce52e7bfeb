import type { Bilingual } from '@huanjie/rules';
import type { RawRow } from '../table.ts';
import type { IssueLog } from './issue-log.ts';
import type { SkippedKind } from './row-kind.ts';

const CALLED: Readonly<Record<Exclude<SkippedKind, 'blank'>, Bilingual>> = {
  heading: { zh: '重复的表头', en: 'headings repeated' },
  total: { zh: '合计行', en: 'a line of totals' },
  footer: { zh: '填表说明或签名行', en: 'a line of notes or signatures' },
  title: { zh: '标题行', en: 'a title' },
  section: { zh: '分组标题行', en: 'the title of a group' },
};

/** Names a row that is no voter; rows with nothing but a running number are left out in silence. */
export function noteSkipped(kind: SkippedKind, raw: RawRow, number: number, log: IssueLog): void {
  if (kind === 'blank') return;
  const index = raw.cells.findIndex((cell) => cell.trim() !== '');
  const text = (raw.cells[index] ?? '').trim().replace(/\s+/g, ' ');
  log.add({ row: number, index, heading: '', column: null }, 'ROW_SKIPPED', 'warning', text, {
    zh: `按${CALLED[kind].zh}略过，不计入选民；如是选民，请补全姓名和身份证号`,
    en: `skipped as ${CALLED[kind].en} and not counted; if it is a voter, complete the name and the ID number`,
  });
}
