import { describe, expect, it } from 'vitest';
import { readSource } from '../reading/source.ts';
import { concepts } from './concepts.ts';
import { names } from './names.ts';

const found = (text: string): (string | null)[] => names(readSource(text)).map(({ printed }) => printed);

describe('one body under several names', () => {
  it('finds a street under its name with and without 路, and with other endings', () => {
    const text = '区里到柳荫路街道调研。工作人员仍在柳荫街办座谈。针对柳荫路街办的来访及时答复。';
    expect(found(text)).toEqual(['“柳荫路街道”、“柳荫街办”、“柳荫路街办”']);
  });

  it('finds a township as 镇 and as 乡', () => {
    expect(found('云岭镇、东川镇先行试点。会后,云岭乡党委抓落实。')).toEqual(['“云岭镇”、“云岭乡”']);
  });

  it('finds the leading group of one level with parts of its name left out', () => {
    const text = '成立了县换届选举工作领导小组。县换届工作领导小组开会两次。各镇成立换届选举工作领导小组。';
    expect(found(text)).toEqual(['“换届选举工作领导小组”、“换届工作领导小组”']);
  });

  it('finds the office under a full and two short names', () => {
    const text = '区社区换届选举办公室每日通报。选举办发放手册。区换届办请教市换届选举办。';
    expect(found(text)).toEqual(['“换届选举办公室”、“选举办”、“换届办”']);
  });

  it('finds three names for the committee that figures rest on', () => {
    const text = '选出村居委主任120名。妇女占村委会干部总数的12%。村民委员会成员中,35岁以下90人。';
    expect(found(text)).toHaveLength(1);
  });

  it('finds one round under two numbers', () => {
    const text = '按照做好第四届居民委员会换届选举工作的意见,社区开展了第五届居民委员会的换届选举。';
    expect(found(text)).toEqual(['“第四届”、“第五届”']);
  });

  it.each([
    '柳荫路街道召开会议,柳荫路街道办事处派人指导。各街道、有关街办、每个街道都成立了小组。',
    '成立县换届选举工作领导小组(以下简称领导小组),领导小组下设办公室。县委组织部牵头,组织部负责培训。',
    '县换届选举工作领导小组开会。各乡镇成立换届工作领导小组。',
    '设立换届选举办公室(以下简称“选举办”),选举办负责指导。按照选举办法,换届办法另定。',
    '村委会和村民委员会主任都参加了培训,村委会成员共45人。',
    '第四届村民委员会任期届满,第五届村民委员会换届选举开始。',
    '各乡镇、全乡、我镇和城镇居民。',
  ])('leaves %s alone', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('announced phrases told differently', () => {
  const announced =
    '坚持党的领导和居民自治相结合,坚持依法办事与因地制宜相结合,坚持选前预防、选中指导和选后处理相结合。';
  const told = (text: string): (string | null)[] => concepts(readSource(text)).map(({ printed }) => printed);

  it('finds the changed words and the changed order', () => {
    const text = `${announced}\n一是坚持党的领导和村民自治相结合。\n二是坚持选前预防、选中督导和选后处理相结合。\n三是坚持依法办事与因地制宜相结合。`;
    expect(told(text)).toEqual(['村民自治', '选中督导', null]);
  });

  it('is silent on phrases told as announced, and on shorter ones', () => {
    const text = `${announced}\n一是坚持党的领导与居民自治相结合。\n二是坚持依法和因地制宜相结合。\n三是坚持选前预防、选中指导与选后处理相结合。`;
    expect(told(text)).toEqual([]);
    expect(
      told('做到认识到位、组织到位、宣传到位。\n(一)认识到位\n正文。\n(二)组织到位\n正文。\n(三)宣传到位\n正文。'),
    ).toEqual([]);
  });
});
