import type { Random } from './random.ts';

export type Sex = 'male' | 'female';

/** Surnames with their rough share in ten thousand people; the tail carries rare and compound ones. */
const SURNAMES: readonly (readonly [string, number])[] = [
  ...weigh('王李张刘', [720, 719, 678, 540]),
  ...weigh('陈杨黄赵吴周', [453, 307, 226, 225, 205, 202]),
  ...weigh('徐孙马朱胡郭何林高罗', [166, 154, 129, 121, 118, 114, 112, 109, 105, 101]),
  ...weigh('郑梁谢宋唐许韩冯邓曹', [93, 84, 83, 81, 75, 71, 67, 64, 61, 60]),
  ...even('彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢', 51),
  ...even('姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白', 38),
  ...even('孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵', 27),
  ...even('万覃武钱戴严莫孔向常汤温康施文牛樊葛邢安', 18),
  ...even('齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰', 12),
  ...even('焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季', 8),
  ...even('裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华', 6),
  ...even('仇逄逯亓乜昝阚麴隗璩郗郄晁卞芈綦戢訾', 1),
  ['欧阳', 9],
  ['上官', 3],
  ['尉迟', 2],
  ['司马', 3],
  ['诸葛', 2],
  ['皇甫', 2],
  ['令狐', 2],
  ['夏侯', 1],
];

function weigh(characters: string, weights: readonly number[]): [string, number][] {
  return [...characters].map((character, i) => [character, weights[i]!]);
}

function even(characters: string, weight: number): [string, number][] {
  return [...characters].map((character) => [character, weight]);
}

/** Given names go by fashion: characters and whole names in use by the decade of birth. */
interface Fashion {
  readonly before: number;
  readonly male: readonly string[];
  readonly female: readonly string[];
  /** How many in a hundred have one character only. */
  readonly single: number;
}

const FASHIONS: readonly Fashion[] = [
  {
    before: 1950,
    male: [...'德福贵银全有财发海山林生明文学金玉成顺义仁昌'],
    female: [...'秀兰英珍玉桂香莲花芳淑凤梅翠娥巧菊芬'],
    single: 10,
  },
  {
    before: 1960,
    male: [...'建国华志明文玉德海军平生福林和新庆忠民金永'],
    female: [...'秀英玉兰桂珍凤梅芳淑华荣香菊莲琴霞彩'],
    single: 13,
  },
  {
    before: 1970,
    male: [...'建军卫国志强文平红兵永胜利民东新海林学春忠跃'],
    female: [...'秀红英丽华玉梅芳桂霞萍琴燕凤爱莲云香'],
    single: 18,
  },
  {
    before: 1980,
    male: [...'建军志强伟勇刚文斌海涛永红波平国庆小明学东峰'],
    female: [...'丽艳红霞玲燕娟敏芳萍静梅秀春琴晓华英'],
    single: 30,
  },
  {
    before: 1990,
    male: [...'伟磊鹏超勇杰涛强军波斌辉亮飞龙凯峰志建晓海'],
    female: [...'静丽娜燕婷敏艳娟倩芳霞雪丹玲莉晶晓红'],
    single: 42,
  },
  {
    before: 2000,
    male: [...'杰浩宇鑫鹏博阳凯帅俊涛晨旭龙飞志文子豪天翔'],
    female: [...'婷雪倩欣佳慧颖琳悦莹瑶思梦雨晓玉文静'],
    single: 34,
  },
  {
    before: 2100,
    male: [...'浩宇轩泽俊杰子豪博文昊天睿晨宇航嘉铭梓一鸣'],
    female: [...'欣怡雨涵思佳梓萱诗语嘉琪可馨子晴悦彤'],
    single: 18,
  },
];

/** Characters that registers often cannot type; some lie outside the Basic Multilingual Plane. */
const RARE = [...'堃喆㛃䶮𬱖𬍛𫖯赟翀祎珺玥烨頔昇淼骉犇'];

const MINORITY_NAMES: readonly (readonly [string, string, Sex])[] = [
  ['维吾尔族', '买买提·吐尔逊', 'male'],
  ['维吾尔族', '阿依古丽·艾合买提', 'female'],
  ['维吾尔族', '艾力·玉山江', 'male'],
  ['维吾尔族', '古丽娜尔·买买提', 'female'],
  ['哈萨克族', '叶尔兰·哈布力', 'male'],
  ['哈萨克族', '阿依努尔·别克', 'female'],
  ['维吾尔族', '吐尔洪·阿不都热依木', 'male'],
  ['藏族', '扎西才让', 'male'],
  ['藏族', '卓玛草', 'female'],
];

/** Ethnic groups that have Chinese-style names in these counties. */
const OTHER_GROUPS = ['回族', '回族', '回族', '藏族', '东乡族', '满族', '蒙古族'];

/** Every surname as often as its weight, so that one draw finds it. */
const SURNAME_TABLE = SURNAMES.flatMap(([name, weight]) => Array.from({ length: weight }, () => name));

/** A surname by its frequency. */
export function surname(random: Random): string {
  return random.pick(SURNAME_TABLE);
}

/** A given name in the fashion of the year of birth; about one in two hundred has a rare character. */
export function givenName(random: Random, sex: Sex, birthYear: number): string {
  const fashion = FASHIONS.find((candidate) => birthYear < candidate.before)!;
  const characters = fashion[sex];
  const first = random.chance(0.005) ? random.pick(RARE) : random.pick(characters);
  return random.int(1, 100) <= fashion.single ? first : first + random.pick(characters);
}

/** A whole invented name. */
export function fullName(random: Random, sex: Sex, birthYear: number): string {
  return surname(random) + givenName(random, sex, birthYear);
}

/** Name and ethnic group of somebody who is not Han; every third has a transcribed name with the middle dot or none. */
export function minorityName(random: Random, sex: Sex, birthYear: number): { name: string; ethnicity: string } {
  if (random.chance(0.35)) {
    const [ethnicity, name] = random.pick(MINORITY_NAMES.filter(([, , of]) => of === sex));
    return { name, ethnicity };
  }
  return { name: fullName(random, sex, birthYear), ethnicity: random.pick(OTHER_GROUPS) };
}
