import { foldWidth } from '@huanjie/chinese';
import { describe, expect, it } from 'vitest';
import { toNumber } from '../exact/rational.ts';
import { readNumbers } from './numbers.ts';

/** What is read of a text: the words of each number with its value, kind and firmness. */
const read = (text: string) => {
  const folded = foldWidth(text);
  return readNumbers(folded, 0, folded.length).map(({ start, end, amount, unit }) => [
    text.slice(start, end),
    Math.round(toNumber(amount.value) * 1000) / 1000,
    unit?.kind ?? null,
    amount.qualifier,
  ]);
};

describe('reading numbers', () => {
  it.each([
    ['共选出镇党代表116名', [['116名', 116, 'person', 'exact']]],
    ['登记选民２４７,０４９人', [['２４７,０４９人', 247049, 'person', 'exact']]],
    [
      '登记选民247,049人,1人弃权',
      [
        ['247,049人', 247049, 'person', 'exact'],
        ['1人', 1, 'person', 'exact'],
      ],
    ],
    ['占总数的87.32%', [['87.32%', 87.32, 'percent', 'exact']]],
    ['参选率达90。5%。', [['90。5%', 90.5, 'percent', 'exact']]],
    ['占有28。。%', [['28。。%', 28, 'percent', 'exact']]],
    ['提高了19个百分点', [['19个百分点', 19, 'point', 'exact']]],
    ['共有71个社区', [['71个社区', 71, 'unit', 'exact']]],
    [
      '18个乡镇、432村',
      [
        ['18个乡镇', 18, 'unit', 'exact'],
        ['432村', 432, 'unit', 'exact'],
      ],
    ],
    ['标语3500多条', [['3500多条', 3500, 'copy', 'moreThan']]],
    ['近187万选民', [['187万', 1870000, null, 'lessThan']]],
    ['3.5万名村官', [['3.5万名', 35000, 'person', 'exact']]],
    ['3万余人参加', [['3万余人', 30000, 'person', 'moreThan']]],
    ['二十三名代表', [['二十三名', 23, 'person', 'exact']]],
    ['百分之八十五点五', [['百分之八十五点五', 85.5, 'percent', 'exact']]],
    ['达到百分之百', [['百分之百', 100, 'percent', 'exact']]],
    [
      '占六成,比例为两成以上',
      [
        ['六成', 60, 'percent', 'about'],
        ['两成', 20, 'percent', 'about'],
      ],
    ],
    ['三分之二以上', [['三分之二', 66.667, 'percent', 'about']]],
    ['废票率8‰', [['8‰', 8, 'permille', 'exact']]],
    ['90%以上的选民', [['90%', 90, 'percent', 'atLeast']]],
    [
      '设5-8人的小组',
      [
        ['5', 5, 'person', 'low'],
        ['8人', 8, 'person', 'high'],
      ],
    ],
    [
      '30至49岁1124人',
      [
        ['30', 30, 'age', 'low'],
        ['49岁', 49, 'age', 'high'],
        ['1124人', 1124, 'person', 'exact'],
      ],
    ],
    [
      '29岁以下499人',
      [
        ['29岁', 29, 'age', 'atMost'],
        ['499人', 499, 'person', 'exact'],
      ],
    ],
    ['不少于20%', [['20%', 20, 'percent', 'atLeast']]],
    ['历时4个多月', [['4个多月', 4, 'month', 'exact']]],
    ['五年来', [['五年', 5, 'year', 'exact']]],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['第十四届委员会第3次会议'],
    ['2021年3月22日召开'],
    ['于20xx年10月29日'],
    ['12月5日至12日'],
    ['县委发[20xx]3号'],
    ['庄政发〔2021〕116号文件'],
    ['1、高度重视'],
    ['一是严格把关。二是精心组织'],
    ['(一)组织领导'],
    ['一肩挑,两委班子,四议两公开'],
    ['上午9:00,下午3时30分'],
    ['电话0935-8123456'],
    ['党的20大精神'],
    ['千方百计,万无一失'],
  ])('takes nothing of %s for a quantity', (text) => {
    expect(read(text)).toEqual([]);
  });
});
