import { pinyin } from 'pinyin-pro';

/** Pinyin of a name for searching: lower case, no tones, no blanks, ü written as v. */
export interface NamePinyin {
  readonly full: string;
  readonly initials: string;
}

/** Readings that single characters have as surnames only, or have far more often as surnames. */
export const SURNAME_READINGS: ReadonlyMap<string, readonly string[]> = readTable([
  '单 shan|仇 qiu|曾 zeng|区 ou|查 zha|解 xie|朴 piao|盖 ge|员 yun|缪 miao|洗 xian|折 she|黑 he|召 shao',
  '种 chong|重 chong|繁 po|秘 bi|祭 zhai|都 du|句 gou|乐 yue|能 nai|省 xing|於 yu|藏 zang|炅 gui|牟 mou|郗 xi',
  '郇 xun',
]);

/** Compound surnames with their readings; they count when at least one more character follows. */
export const COMPOUND_SURNAMES: ReadonlyMap<string, readonly string[]> = readTable([
  '欧阳 ou yang|司马 si ma|上官 shang guan|诸葛 zhu ge|尉迟 yu chi|万俟 mo qi|长孙 zhang sun|澹台 tan tai',
  '令狐 ling hu|单于 chan yu|慕容 mu rong|司徒 si tu|司空 si kong|皇甫 huang fu|公孙 gong sun|宇文 yu wen',
  '东方 dong fang|夏侯 xia hou|轩辕 xuan yuan|钟离 zhong li|闻人 wen ren|独孤 du gu|呼延 hu yan|端木 duan mu',
  '南宫 nan gong|西门 xi men|百里 bai li|东郭 dong guo|赫连 he lian|濮阳 pu yang|淳于 chun yu|太史 tai shi',
  '申屠 shen tu|公羊 gong yang|仲孙 zhong sun|鲜于 xian yu|闾丘 lv qiu|亓官 qi guan|司寇 si kou|子车 zi ju',
  '拓跋 tuo ba|完颜 wan yan|耶律 ye lv|纳兰 na lan|第五 di wu|梁丘 liang qiu|左丘 zuo qiu|段干 duan gan',
  '谷梁 gu liang|巫马 wu ma|乐正 yue zheng|漆雕 qi diao|公冶 gong ye|公西 gong xi|宰父 zai fu|宗政 zong zheng',
  '哥舒 ge shu|贺兰 he lan|阿史 a shi|爱新 ai xin|叶赫 ye he|即墨 ji mo|达奚 da xi|褚师 chu shi',
]);

function readTable(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    lines
      .join('|')
      .split('|')
      .map((entry) => {
        const [surname = '', ...syllables] = entry.split(' ');
        return [surname, syllables];
      }),
  );
}

const readings = new Map<string, string>();

/** The reading of one character on its own; empty when it has none. The table behind it never changes. */
export function readingOf(character: string): string {
  const known = readings.get(character);
  if (known !== undefined) return known;
  const found = pinyin(character, { toneType: 'none', type: 'array', v: true })[0] ?? '';
  const reading = /^[a-z]+$/.test(found) && !/[a-z]/i.test(character) ? found : '';
  readings.set(character, reading);
  return reading;
}

/**
 * Pinyin of a person's name with the readings of surnames (单 shan, 仇 qiu, 尉迟 yuchi). A middle dot and characters
 * without a known reading are passed over, Latin letters stay. `kind: 'place'` reads a place or unit name instead,
 * where the first character is no surname.
 */
export function pinyinOf(name: string, kind: 'person' | 'place' = 'person'): NamePinyin {
  let full = '';
  let initials = '';
  let index = 0;
  const surname = kind === 'person' ? surnameReadings(name) : [];
  for (const character of name) {
    const reading = surname[index] ?? readingOf(character);
    index += 1;
    if (reading !== '') {
      full += reading;
      initials += reading.charAt(0);
    } else if (/^[a-z]$/i.test(character)) {
      full += character.toLowerCase();
      initials += character.toLowerCase();
    }
  }
  return { full, initials };
}

function surnameReadings(name: string): readonly string[] {
  if (name.length > 2) {
    const compound = COMPOUND_SURNAMES.get(name.slice(0, 2));
    if (compound !== undefined) return compound;
  }
  return SURNAME_READINGS.get(name.charAt(0)) ?? [];
}

/** What a person's name may be searched by; each list begins with the likeliest and holds nothing twice. */
export interface NameSearchKeys {
  /** Whole pinyin, lower case, no tones, no blanks: 吕单 as `lvdan` and `ludan`. */
  readonly full: readonly string[];
  /** First letters. */
  readonly initials: readonly string[];
}

/**
 * Keys to store beside a name and to search by. The reading as a surname comes first, then every other reading of the
 * first character, because registers are typed by people who may not know it: 单 shan dan chan, 仇 qiu chou, 盖 ge gai.
 * A compound surname is also read as a single one. ü is written v, then u. Given names have one reading each.
 */
export function nameSearchKeys(name: string): NameSearchKeys {
  const likeliest = pinyinOf(name);
  const [first = ''] = name;
  const rest = pinyinOf(name.slice(first.length), 'place');
  const others = [...(SURNAME_READINGS.get(first) ?? []), ...allReadingsOf(first)];
  const read = [likeliest, ...others.map((reading) => joined(reading, rest))].filter(({ full }) => full !== '');
  const full = read.map((key) => key.full);
  return {
    full: unique(full.concat(full.filter((key) => key.includes('v')).map((key) => key.replaceAll('v', 'u')))),
    initials: unique(read.map((key) => key.initials)),
  };
}

const allReadings = new Map<string, readonly string[]>();

/** Every reading of one character; the table behind them never changes. */
function allReadingsOf(character: string): readonly string[] {
  if (readingOf(character) === '') return [];
  const known = allReadings.get(character);
  if (known !== undefined) return known;
  const found = pinyin(character, { toneType: 'none', type: 'array', v: true, multiple: true });
  const plain = unique(found.filter((reading) => /^[a-z]+$/.test(reading)));
  allReadings.set(character, plain);
  return plain;
}

function joined(reading: string, rest: NamePinyin): NamePinyin {
  return { full: reading + rest.full, initials: reading.charAt(0) + rest.initials };
}

function unique(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)];
}
