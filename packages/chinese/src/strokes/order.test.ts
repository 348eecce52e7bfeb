import { describe, expect, it } from 'vitest';
import { compareByStrokes, sortByStrokes, strokeKey, strokesOf } from './index.ts';
import { OFFICIAL, OTHERS } from './table.generated.ts';

/** Surnames in their order: number of strokes, first stroke, then the surnames of that group. */
const SURNAMES = `2横丁 2竖卜 2折刁 3横干于万 3点门 3折卫马 4横丰王亓井元韦云支区尤车戈 4撇牛毛仇公乌勾 4点卞文亢方计 4折尹巴孔邓
5横玉甘艾古左厉石龙平 5竖卢帅叶申田由史冉 5撇付白仝丛印乐包 5点邝冯兰宁 5折司皮边母
6横匡邢戎吉巩朴权成尧毕 6竖师曲吕 6撇朱乔伍伏仲任华伊向全危邬 6点庄刘齐衣闫闭羊关米江池汤安祁许农 6折那阮孙阳阴牟纪
7横麦芮花严芦劳苏杜巫李杨束豆来连 7竖肖时吴岑 7撇利邱何但佟位余佘谷邸狄邹 7点况应冷辛冶闵汪沙沈宋初 7折迟张陆阿陈邵邰
8横奉武幸苗苟苑范茅林杭欧 8竖卓尚国明易呼罗 8撇和季岳金周 8点冼庞郑单宗郎房 8折居屈孟练
9横封项赵郝荆荣胡茹南柯相查柏柳 9竖战哈 9撇钟郜段修信禹侯俞昝饶 9点施闻姜娄宣宫祖祝 9折费胥姚贺骆
10横秦班敖袁都耿聂莫晋桂索栗贾夏原顾 10竖柴党晁晏 10撇钱倪徐殷奚翁卿 10点凌栾高郭席唐浦海涂宾容诺谈 10折展陶姬桑
11横黄梅曹戚龚盛 11竖常崔 11撇银符盘 11点麻康鹿章商盖梁寇宿谌扈 11折逯尉屠隋隆
12横揭彭斯葛董敬蒋韩辜植惠覃粟 12竖景喻 12撇智嵇程焦储舒鲁 12点童普曾湛温游富谢 12折强
13横鄢靳蓝蒲蒙楚楼裘甄雷 13竖虞路 13撇简詹鲍解 13点廉雍阙满窦褚
14横赫慕蔡蔺臧 14竖裴 14撇管鲜 14点廖阚漆谭 14折翟熊缪 15横樊 15撇黎滕 15点颜潘
16横燕薛薄霍 16竖冀 16撇穆衡 17横戴鞠檀 17撇魏 18竖瞿`;

/** Surnames that ICU's stroke order puts among those of another number of strokes. */
const ICU_WRONG = `邓4印5艾5边5邝5邢6那6邬6阮6阳6阴6祁6芦7芮7花7苏7连7迟7邰7邱7邵7邸7邹7阿7陆7陈7苑8苗8苟8范8茅8郎8郑8祖9祝9茹9荣9郜9郝9
敖10莫10郭10都10陶10荆9逯11隆11隋11黄11敬12葛12董12蒋12甄13蒙13蒲13蓝13褚13鄢13蔡14蔺14薄16薛16魏17`;

const groups = Array.from(
  SURNAMES.matchAll(/(\d+)([横竖撇点折])(\p{Script=Han}+)/gu),
  ([, total, first = '', names = '']) => ({
    total: Number(total),
    first: `${'横竖撇点折'.indexOf(first) + 1}`,
    names: Array.from(names),
  }),
);
const surnames = groups.flatMap(({ names }) => names);

function sorted(names: readonly string[], mode: 'surname' | 'name' = 'surname'): readonly string[] {
  const result = sortByStrokes(names, { mode });
  if (result.kind === 'refused') throw new Error(result.en);
  return result.names;
}

describe('the order of surnames', () => {
  it('knows the strokes of common surnames', () => {
    expect(surnames.length).toBeGreaterThan(300);
    for (const { total, first, names } of groups) {
      for (const name of names) {
        expect([name, strokesOf(name)?.total, strokesOf(name)?.sequence?.charAt(0)]).toEqual([name, total, first]);
      }
    }
  });

  it('puts them in the order of the norm from any other', () => {
    expect(sorted([...surnames].reverse())).toEqual(surnames);
    expect(sorted([...surnames].sort())).toEqual(surnames);
  });

  it('holds where ICU does not, which must therefore not be used', () => {
    const wrong = Array.from(ICU_WRONG.matchAll(/(\p{Script=Han})(\d+)/gu), ([, name = '', total]) => ({
      name,
      total,
    }));
    expect(wrong.length).toBeGreaterThanOrEqual(52);
    for (const { name, total } of wrong) expect([name, strokesOf(name)?.total]).toEqual([name, Number(total)]);
    const icu = new Intl.Collator('zh-u-co-stroke');
    expect(icu.compare('陈', '欧')).toBeGreaterThan(0);
    expect(compareByStrokes('陈', '欧', { mode: 'surname' })).toBeLessThan(0);
    expect([...surnames].sort(icu.compare)).not.toEqual(surnames);
  });
});

describe('the order of names', () => {
  it.each([
    ['more strokes later', ['丁强', '王一', '陈一']],
    ['first stroke: 横竖撇点折', ['李一', '吴一', '何一', '汪一', '张一']],
    ['竖钩 is 竖 and 捺 is 点', ['丁', '厂', '七', '人', '儿']],
    ['提 is 横', ['打', '扑', '扒', '扔', '甘']],
    ['a stroke further on', ['汪一', '沙一', '沈一', '宋一']],
    ['equal strokes: side by side before one above the other', ['相一', '查一']],
    ['equal strokes: as the norm lists them', ['甲', '申', '叮', '电', '号', '田', '由', '只', '叭', '史']],
    ['equal strokes in different levels of the table: by structure', ['呋一', '吴一']],
    ['the same surname: the next character', ['王文', '王立', '王学', '王小明', '王利明']],
    ['the same two characters: the third', ['李小一', '李小二', '李小明']],
    ['a compound surname by its first character', ['东方红', '司马光明', '林大成', '欧强', '欧大成', '欧阳明']],
    ['minority names by their characters', ['买买提·阿', '阿卜杜拉·买买提', '阿卜杜热·卡德']],
    ['traditional forms by their own strokes', ['张一', '陈一', '陳一', '張一']],
    ['Latin letters after all Han characters', ['何强', '何一明', '何Li', '瞿强', 'Li Ming', 'Zhang San']],
  ])('%s', (_, names) => {
    expect(sorted([...names].reverse())).toEqual(names);
    expect(sorted([...names].sort())).toEqual(names);
  });

  it('has two conventions for a single given character', () => {
    expect(sorted(['田大利', '田富'], 'surname')).toEqual(['田富', '田大利']);
    expect(sorted(['田大利', '田富'], 'name')).toEqual(['田大利', '田富']);
    expect(sorted(['田富', '田力'], 'surname')).toEqual(['田力', '田富']);
    expect(sorted(['田富贵', '田富'], 'name')).toEqual(['田富', '田富贵']);
    expect(sorted(['田大利', '田　富'], 'surname')).toEqual(['田　富', '田大利']);
    expect(sorted(['马·提', '马一明'], 'surname')).toEqual(['马一明', '马·提']);
  });
});

describe('keys', () => {
  it.each([
    ['田富', 'surname', '5H8600CSVH8VD0'],
    ['田富', 'name', '5H860CSVH8VD0'],
    ['田大利', 'surname', '5H86039O07JFQC0'],
    ['', 'name', ''],
  ] as const)('of %s by %s are the same bytes everywhere: %s', (name, mode, key) => {
    expect(strokeKey(name, mode)).toBe(key);
  });
});

describe('the table', () => {
  it('covers the 8,105 standard characters with their strokes', () => {
    const characters = Array.from(OFFICIAL.characters);
    expect(new Set(characters).size).toBe(8105);
    for (const character of characters) {
      expect(strokesOf(character)).toMatchObject({ standard: true, sequence: expect.stringMatching(/^[1-5]+$/) });
    }
    expect(new Set([...characters, ...OTHERS.characters]).size).toBe(characters.length + [...OTHERS.characters].length);
  });

  it('gives every character its own key, in the order in which it is kept', () => {
    for (const { characters } of [OFFICIAL, OTHERS]) {
      const keys = Array.from(characters, (character) => strokeKey(character, 'name'));
      expect(keys).toEqual([...keys].sort());
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it.each([
    ['字', '445521'],
    ['凸', '21251'],
    ['鼎', '251115132125'],
    ['𬱖', '25121132534'],
    ['㛃', '111253531'],
    ['陳', '5212511234'],
    ['張', '51512111534'],
    ['〇', '5'],
  ])('writes %s as %s', (character, sequence) => {
    expect(strokesOf(character)).toMatchObject({ sequence, total: sequence.length });
  });

  it('knows the number of strokes of other Han characters', () => {
    expect(strokesOf('𠀀')).toEqual({ total: 2, sequence: null, tie: null, standard: false });
    expect(strokesOf('㐀')?.total).toBe(5);
    expect(strokesOf('\u{323af}')?.total).toBe(23);
    expect(strokesOf('\u{323b0}')).toBeNull();
    expect(strokesOf('A')).toBeNull();
    expect(strokesOf('')).toBeNull();
  });
});
