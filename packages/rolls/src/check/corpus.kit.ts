import { idCheckDigit } from '@huanjie/chinese';

/** A fault that the generator plants, and where the check must name it. */
export interface Planted {
  readonly row: number;
  /** Heading of the column; empty where the whole row is meant. */
  readonly column: string;
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'question';
}

export interface Corpus {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly planted: readonly Planted[];
  /** Numbers of rows (the heading is row 1) that must pass without any error. */
  readonly right: ReadonlySet<number>;
}

export const ELECTION_DAY = '2026-11-20';
const HEADING = [
  '序号',
  '单位代码',
  '村民小组',
  '选民证号',
  '姓名',
  '性别',
  '出生日期',
  '公民身份号码',
  '登记类别',
  '民族',
  '联系电话',
  '备注',
];
const UNIT = '990101201201';
const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗'];
const GIVEN = [...'伟芳娜敏静强磊洋艳勇军杰娟涛明超秀霞平刚桂英华玉兰'];
const AWKWARD_NAMES = [
  '阿卜杜拉·买买提',
  '古丽娜尔·阿布都热依木江',
  '欧阳修远',
  '司马相如',
  '尼玛次仁扎西多吉央金卓玛索朗旺堆',
  '𠮷野家',
  '王𬭚',
  '㛃㛃',
  '何〇',
  '买买提·吐尔逊·艾力',
  '单',
  '那仁朝克图',
];
const CATEGORIES = ['', '户籍在本村且居住', '户籍在本村外出', '户籍不在本村经同意登记'];

/** A small generator of numbers (mulberry32): the same seed gives the same corpus. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Voter {
  readonly name: string;
  readonly day: string;
  readonly id: string;
  readonly isWoman: boolean;
}

const idOf = (first17: string): string => first17 + idCheckDigit(first17);
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** The n-th voter: no two share an ID number, nor a name and a birth date. */
function voterOf(n: number, random: (below: number) => number): Voter {
  const day = dayOf(n, random);
  const serial = 1 + Math.floor(n / 21_000) * 40 + random(40);
  const id = idOf(`99${pad(n % 7919, 4)}${day.replaceAll('-', '')}${pad(serial % 1000, 3)}`);
  const awkward = n % 17 === 0 ? AWKWARD_NAMES[n % AWKWARD_NAMES.length] : undefined;
  const common = `${SURNAMES[random(20)]}${GIVEN[random(25)]}${random(3) === 0 ? '' : GIVEN[random(25)]}`;
  return { name: awkward ?? common, day, id, isWoman: Number(id.charAt(16)) % 2 === 0 };
}

function dayOf(n: number, random: (below: number) => number): string {
  if (n % 251 === 0) return '2008-11-20';
  if (n % 257 === 0) return `${1928 + 4 * random(18)}-02-29`;
  return `${1925 + random(83)}-${pad(1 + random(12), 2)}-${pad(1 + random(28), 2)}`;
}

function rowOf(n: number, voter: Voter, random: (below: number) => number): string[] {
  const group = `第${1 + (n % 12)}村民小组`;
  const phone = n % 3 === 0 ? '' : `139${pad(n % 100_000_000, 8)}`;
  const written = [voter.day, voter.day.replaceAll('-', ''), voter.day.replaceAll('-', '.'), '', zhOf(voter.day)][
    n % 5
  ];
  return [
    String(n + 1),
    UNIT,
    group,
    `K${pad(n, 7)}`,
    voter.name,
    n % 9 === 0 ? '' : voter.isWoman ? '女' : '男',
    written ?? '',
    n % 23 === 0 ? voter.id.toLowerCase() : voter.id,
    CATEGORIES[random(4)] ?? '',
    n % 6 === 0 ? '彝族' : '汉族',
    phone,
    n % 50 === 0 ? '在外务工，委托其子' : '',
  ];
}

const zhOf = (day: string): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

type Plant = (cells: string[], voter: Voter, random: (below: number) => number) => Omit<Planted, 'row'>;

const [UNIT_AT, GROUP_AT, CARD_AT, NAME_AT, SEX_AT, BIRTH_AT, ID_AT, CATEGORY_AT, PHONE_AT] = [
  1, 2, 3, 4, 5, 6, 7, 8, 10,
];
const at = (index: number, code: string, severity: Planted['severity'] = 'error'): Omit<Planted, 'row'> => ({
  column: HEADING[index] ?? '',
  code,
  severity,
});
const put =
  (index: number, code: string, text: (voter: Voter, random: (below: number) => number) => string): Plant =>
  (cells, voter, random) => {
    cells[index] = text(voter, random);
    return at(index, code);
  };
const put2 =
  (index: number, code: string, severity: Planted['severity'], text: (voter: Voter) => string): Plant =>
  (cells, voter) => {
    cells[index] = text(voter);
    return at(index, code, severity);
  };

const otherDigit = (digit: string, by: number): string => String((Number(digit) + by) % 10);

/** Every kind of fault in one row. Pairs of rows are planted apart. */
const PLANTS: readonly Plant[] = [
  put(NAME_AT, 'MISSING_REQUIRED', () => ''),
  put(ID_AT, 'MISSING_REQUIRED', () => '  '),
  put(ID_AT, 'ID_LENGTH', ({ id }) => id.slice(0, 17)),
  put(ID_AT, 'ID_LENGTH', ({ id }) => `9${id}`),
  put(ID_AT, 'ID_CHARACTERS', ({ id }) => `${id.slice(0, 5)}O${id.slice(6)}`),
  put(ID_AT, 'ID_CHECK_DIGIT', ({ id }) => id.slice(0, 17) + (id.endsWith('3') ? '4' : '3')),
  put(ID_AT, 'ID_CHECK_DIGIT', ({ id }) => `${id.slice(0, 3)}${otherDigit(id.charAt(3), 3)}${id.slice(4)}`),
  put(ID_AT, 'ID_BIRTH_DATE', ({ id }) => idOf(`${id.slice(0, 10)}1331${id.slice(14, 17)}`)),
  put(ID_AT, 'ID_BIRTH_DATE', ({ id }) => idOf(`${id.slice(0, 6)}19710229${id.slice(14, 17)}`)),
  put(ID_AT, 'ID_SCIENTIFIC', ({ id }) => `${id.charAt(0)}.${id.slice(1, 6)}E+17`),
  put(ID_AT, 'ID_SCIENTIFIC', ({ id }) => lostDigits(id)),
  put(SEX_AT, 'SEX_MISMATCH', ({ isWoman }) => (isWoman ? '男' : '女')),
  put(SEX_AT, 'CHOICE_UNKNOWN', () => '南'),
  put(BIRTH_AT, 'BIRTH_DATE_MISMATCH', ({ day }) => `${Number(day.slice(0, 4)) - 1}-01-15`),
  put(BIRTH_AT, 'BIRTH_DATE_FORM', ({ day }) => `${day.slice(0, 4)}-02-30`),
  put(BIRTH_AT, 'BIRTH_DATE_FORM', () => '不详'),
  put(CATEGORY_AT, 'CHOICE_UNKNOWN', () => '临时人员'),
  put(NAME_AT, 'NAME_CHARACTERS', ({ name }) => `${name}1`),
  put(NAME_AT, 'NAME_CHARACTERS', ({ name }) => `${name}😀`),
  put(NAME_AT, 'NAME_CHARACTERS', ({ name }) => `${name}\ufffd`),
  put(NAME_AT, 'TEXT_LONG', () => '长'.repeat(61)),
  put(GROUP_AT, 'GROUP_NAME', () => '——'),
  put(UNIT_AT, 'UNIT_CODE_FORM', () => '9901012'),
  put(CARD_AT, 'TEXT_LONG', () => '9'.repeat(21)),
  put(CARD_AT, 'TEXT_CHARACTERS', () => 'K\ufffd'),
  put2(NAME_AT, 'NAME_TIDIED', 'warning', ({ name }) => `${name.slice(0, 1)}\u200b${name.slice(1)}`),
  put2(NAME_AT, 'CHARACTER_REPLACED', 'warning', () => '李\ue81e'),
  put2(ID_AT, 'ID_TIDIED', 'warning', ({ id }) => `${id.slice(0, 6)}-${id.slice(6, 14)}-${id.slice(14)}`),
  put2(BIRTH_AT, 'BIRTH_DATE_READ', 'warning', ({ day }) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`),
  put2(BIRTH_AT, 'BIRTH_DATE_UNSURE', 'question', ({ day }) => day.slice(2).replaceAll('-', '.')),
  put2(PHONE_AT, 'PHONE_FORM', 'warning', () => '13900'),
  put2(GROUP_AT, 'GROUP_NAME_VARIANT', 'warning', () => '第三组'),
];

/** A number as Excel shows it after it has lost its last three digits; never one that is right by chance. */
function lostDigits(id: string): string {
  const kept = id.slice(0, 15);
  return idCheckDigit(`${kept}00`) === '0' ? `${otherDigit(kept.charAt(0), 9)}${kept.slice(1)}000` : `${kept}000`;
}

/** Whoever is a minor on election day by one day. */
function minor(n: number): Voter {
  const day = '2008-11-21';
  const id = idOf(`98${pad(n % 7919, 4)}20081121${pad(Math.floor(n / 7919) + 1, 3)}`);
  return { name: `未成${GIVEN[n % 25]}`, day, id, isWoman: Number(id.charAt(16)) % 2 === 0 };
}

/** Rows of one fault each stand so far apart that none is another's pair. */
export function corpusOf(seed: number, count: number, every = 40): Corpus {
  const random = randomOf(seed);
  const rows: string[][] = [];
  const planted: Planted[] = [];
  const wrong = new Set<number>();
  let nth = 0;
  for (let n = 0; n < count; n += 1) {
    const row = n + 2;
    const isPlanted = n > 100 && n % every === 0;
    const kind = isPlanted ? nth++ % (PLANTS.length + 3) : -1;
    const voter = kind === PLANTS.length ? minor(n) : voterOf(n, random);
    const cells = rowOf(n, voter, random);
    rows.push(cells);
    if (kind < 0) continue;
    const found =
      kind < PLANTS.length
        ? PLANTS[kind]?.(cells, voter, random)
        : pairOf(kind - PLANTS.length, rows, n, planted, wrong);
    if (!found) continue;
    // The second spelling of a group is noted where it is met first.
    if (found.code === 'GROUP_NAME_VARIANT' && planted.some(({ code }) => code === found.code)) continue;
    planted.push({ row, ...found });
    if (found.severity === 'error') wrong.add(row);
  }
  const right = new Set(rows.map((_, n) => n + 2).filter((row) => !wrong.has(row)));
  return { heading: HEADING, rows, planted, right };
}

/** 0: a minor; 1: the ID number of a row further up; 2: the card of one. Both rows of a pair are at fault. */
function pairOf(
  kind: number,
  rows: string[][],
  n: number,
  planted: Planted[],
  wrong: Set<number>,
): Omit<Planted, 'row'> | undefined {
  const cells = rows[n];
  if (!cells) return undefined;
  if (kind === 0) {
    cells[BIRTH_AT] = '2008-11-21';
    return at(BIRTH_AT, 'UNDER_AGE');
  }
  // Seven rows up no fault was planted, and no later pair comes back to it.
  const other = rows[n - 7];
  if (!other) return undefined;
  const index = kind === 1 ? ID_AT : CARD_AT;
  const code = kind === 1 ? 'DUPLICATE_ID' : 'DUPLICATE_ROW';
  cells[index] = other[index] ?? '';
  if (kind === 1) {
    cells[SEX_AT] = '';
    cells[BIRTH_AT] = '';
  }
  planted.push({ row: n - 7 + 2, ...at(index, code) });
  wrong.add(n - 7 + 2);
  return at(index, code);
}

/** The corpus as the bytes of a CSV file. */
export function csvOf({ heading, rows }: Corpus): Uint8Array {
  const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [heading, ...rows].map((cells) => cells.map(quoted).join(','));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}
