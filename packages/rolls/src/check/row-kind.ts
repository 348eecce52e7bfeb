import { type FoundHeadings, foldHeading } from '../headings.ts';
import { CELL_FORMULA, type RawRow } from '../table.ts';

/** What stands between the rows of a roll besides its rows. */
export type SkippedKind = 'heading' | 'total' | 'footer' | 'title' | 'section' | 'blank';

export interface RowKinds {
  /** Null for a row of the roll itself. */
  readonly kindOf: (raw: RawRow) => SkippedKind | null;
  /** The group that the section row last met names; empty when there was none. */
  readonly section: () => string;
}

/** Headings that tables carry for their readers; nobody expects them to be imported. */
export const FOR_READERS =
  /^(?:序号?|顺序号?|编号|行号|原行号?|no|#|页码|年龄|周岁|照片|核对说明|核对结果|签名|签字|签章|盖章|领票人?签[名字]|age|serial(?:number)?|originalrow|findings|signature)$/i;

const TOTAL =
  /^(?:本?页?小计|本?页?合计|总计|共计|累计|总人数|(?:本|全)[村页组社].{0,6}(?:共|合计|小计|总计)|合计.{0,12}|共\d+(?:人|名|户).*|(?:sub)?total\b.*)[:：]?/i;
const FOOTER =
  /^(?:填表|制表|填报|审核|复核|核对|登记|经办|校对|造册|负责|联系)(?:人|员|单位|时间|日期)|^(?:单位|村|社区|党支部|选举委员会|村民委员会|居民委员会).{0,12}(?:负责人|盖章|公章|主任|签字)|^(?:填表|制表|公布|登记|上报)?(?:日期|时间)[:：]|^(?:说明|备注|注)(?:[:：]|\d?[.、])|^第.{1,5}页|^(?:prepared|checked|filled in|date|note)s?\b.*[:：]/i;
const TITLE = /(?:名单|名册|花名册|登记表|登记册|一览表|明细表)(?:[(（].*[)）])?$/;
const SECTION =
  /^(?:第?[\p{L}\p{N}]{1,12}?(?:小组|组|队|社|屯|网格|自然村|片区?|楼栋?|单元))(?:选民(?:名单|登记表)?)?(?:[(（].*[)）])?[:：]?$/u;

/** Tells the rows of a roll from page headings, sums, section titles and signatures. When in doubt a row is a row. */
export function rowKinds(headings: FoundHeadings): RowKinds {
  let section = '';
  const nameAt = placeOf(headings, 'name');
  const idAt = placeOf(headings, 'idNumber');
  const mapped = [...headings.columns.keys()];
  const folded = headings.cells.map(foldHeading);
  const forReaders = new Set(headings.unknown.filter(({ heading }) => isForReaders(heading)).map(({ index }) => index));

  const kindOf: RowKinds['kindOf'] = (raw) => {
    const id = idAt < 0 ? '' : (raw.cells[idAt] ?? '');
    // A row with something like an ID number is never skipped: it is somebody.
    if (id.length >= 8 && /\d{4}/.test(id)) return null;
    if (mapped.every((index) => isEmpty(raw.cells[index]))) {
      const rest = raw.cells.findIndex((cell, index) => !isEmpty(cell) && !isNothing(raw, index, forReaders));
      if (rest < 0) return 'blank';
    }
    if (isHeadingAgain(raw, folded, mapped)) return 'heading';
    const filled = raw.cells.filter((cell) => !isEmpty(cell));
    const first = (filled[0] ?? '').replace(/\s+/g, '');
    const name = nameAt < 0 ? '' : (raw.cells[nameAt] ?? '').replace(/\s+/g, '');
    if (TOTAL.test(first) || TOTAL.test(name)) return isEmpty(id) || !/\d{4}/.test(id) ? 'total' : null;
    if (FOOTER.test(first) || (name !== '' && FOOTER.test(name))) return 'footer';
    if (filled.length > 1 || !isEmpty(id)) return null;
    // 李屯 alone in the column of names is a voter whose other cells are missing.
    if (name !== '' && Array.from(first).length <= 3 && !/[第\d组队]/.test(first)) return null;
    if (SECTION.test(first)) {
      section = first.replace(/(?:选民.*|[(（].*|[:：])$/u, '');
      return 'section';
    }
    return TITLE.test(first) ? 'title' : null;
  };
  return { kindOf, section: () => section };
}

const isEmpty = (cell: string | undefined): boolean => cell === undefined || cell.trim() === '';

function placeOf(headings: FoundHeadings, key: string): number {
  for (const [index, column] of headings.columns) if (column.key === key) return index;
  return -1;
}

/** True for a heading that stands there for the eye alone, such as 序号. */
export const isForReaders = (heading: string): boolean => FOR_READERS.test(foldHeading(heading));

/** Running numbers, and what formulas give for rows that nobody has filled in. */
function isNothing(raw: RawRow, index: number, forReaders: ReadonlySet<number>): boolean {
  const isNumber = forReaders.has(index) && /^[\d.\s]+$/.test(raw.cells[index] ?? '');
  return isNumber || ((raw.marks?.[index] ?? 0) & CELL_FORMULA) !== 0;
}

/** Page breaks repeat the headings: all of a row's filled cells in mapped columns are the headings themselves. */
function isHeadingAgain(raw: RawRow, folded: readonly string[], mapped: readonly number[]): boolean {
  let same = 0;
  let filled = 0;
  for (const index of mapped) {
    const cell = raw.cells[index];
    if (isEmpty(cell)) continue;
    filled += 1;
    const heading = foldHeading(cell ?? '');
    if (heading !== '' && (heading === folded[index] || (folded[index] ?? '').endsWith(heading))) same += 1;
  }
  return same >= 2 && same * 3 >= filled * 2;
}
