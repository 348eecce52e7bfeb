import { describe, expect, it } from 'vitest';
import { readSource } from '../reading/source.ts';
import { unbalanced } from './brackets.ts';
import { brokenLines } from './breaks.ts';
import { brokenPhrases } from './broken.ts';
import { doubled } from './doubled.ts';

const twice = (text: string): string[] => doubled(readSource(text)).map(({ quote }) => quote);
const broken = (text: string): string[] => brokenPhrases(readSource(text)).map(({ quote }) => quote);

describe('doubled words', () => {
  it.each([
    ['群众的的意见。', '的的'],
    ['完成了了任务。', '了了'],
    ['会议在在镇上召开。', '在在'],
    ['对名单进行进行公示。', '进行进行'],
    ['严格按照规定严格按照规定办理。', '严格按照规定严格按照规定'],
    ['加强领导,加强领导,抓好落实。', '加强领导,加强领导'],
    ['先公示,,再投票。', ',,'],
    ['工作结束。。明年再议。', '。。'],
    ['程序规范;。', ';。'],
    ['占90%。?下一步', '。?'],
  ])('finds %s', (text, quote) => {
    expect(twice(text)).toEqual([quote]);
  });

  it.each([
    '人人参与,村村公示,户户通知,家家户户,个个表态,层层把关,一一核对,天天上报,多多宣传。',
    '认认真真、原原本本、清清楚楚、点点滴滴、扎扎实实、实实在在、方方面面,大家研究研究、商量商量。',
    '一个一个谈,一户一户走,逐村逐村过。',
    '达到目的的办法,为了了解情况,现在在村里,于是是否公示,的的确确。',
    '县委组织部组织部分村观摩,人大代表代表群众发言,换届选举选举委员会主任。',
    '党组织组织党员学习,换届工作工作组下村。',
    '成立领导小组,领导小组下设办公室。推选村民代表,村民代表签字。',
    '情况待定……各村来来往往。占90。。5%。',
    '时间:8:30。第二十二十三条。等等,等等。',
  ])('leaves %s alone', (text) => {
    expect(twice(text)).toEqual([]);
  });

  it('finds a sentence that stands twice, and a run of them as one', () => {
    const text =
      '全镇高度重视这次换届选举工作。各村按时完成了选民登记。中间一句不同的话放在这里。全镇高度重视这次换届选举工作。各村按时完成了选民登记。';
    const findings = doubled(readSource(text));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ start: 40, related: [{ start: 0, end: 15 }] });
  });
});

describe('broken phrases', () => {
  it.each([
    ['采取支部中心组先学,再组织党员集中学习文件,教育党员守纪律。', '采取支部中心组先学,再组织党员集中学习文件'],
    ['成立镇长任组织,其他班子成员任副组长的小组。', '任组织'],
    ['各选举严格按照程序推荐。', '各选举'],
    ['先在分6个代表组预选。', '在分'],
    ['书记副书记等额选举。', '书记副书记'],
    ['成立以镇长任组长,部门负责人为成员的小组。', '以镇长任组长'],
    ['超过90%以上的选民参加。', '超过'],
  ])('finds %s', (text, quote) => {
    expect(broken(text)).toEqual([quote]);
  });

  it.each([
    '采取先预选、再正式选举的方式。采取直选,采取户代表选举。及时采取措施,先学再议。',
    '采取由党员推荐、群众推荐的办法产生。采用听、看、问的形式。',
    '张明任组织委员,李强任组织部长。各选举单位严格把关,各选举委员会按照程序办,各选民要认真填写。',
    '现在分3个组讨论,先分6个组预选。',
    '书记、副书记等额选举。党委副书记到会。',
    '以镇长为组长,由书记任组长。以村为单位,由李强任组长。',
  ])('leaves %s alone', (text) => {
    expect(broken(text)).toEqual([]);
  });
});

describe('unbalanced signs', () => {
  const lonely = (text: string): string[] => unbalanced(readSource(text)).map(({ start, quote }) => `${start}${quote}`);

  it('finds what is not closed and what closes nothing, once for each kind', () => {
    expect(lonely('落实“四个公开的要求。')).toEqual(['2“']);
    expect(lonely('落实四个公开”的(要求。')).toEqual(['6”', '8(']);
    expect(lonely('印发《方案,印发《通知。')).toEqual(['2《']);
    expect(lonely('称‘积极参加”。')).toEqual(['6”', '1‘']);
  });

  it('is silent on pairs, numbered points, several paragraphs and mixed closing marks', () => {
    expect(lonely('“两委”(以下简称“班子”)印发《实施<组织法>办法》。')).toEqual([]);
    expect(lonely('1)登记;2)投票。\n一)公示')).toEqual([]);
    expect(lonely('“第一段的话。\n“第二段的话。”')).toEqual([]);
    expect(lonely('村“两委〞换届,村“两委"换届。')).toEqual([]);
  });
});

describe('broken lines', () => {
  const breaks = (text: string): number[] => brokenLines(readSource(text)).map(({ start }) => start);

  it('finds a paragraph that ends in a comma, once for a text', () => {
    expect(breaks('大会选举产生了新一届镇党委委员会委员共计9名,\n纪委委员5名。')).toEqual([22]);
    expect(breaks('短行,\n短行。\n大会选举产生了新一届镇党委委员会委员共计9名。\n大会完。')).toEqual([]);
    expect(breaks('大会选举产生了新一届镇党委委员会委员共计9名,')).toEqual([]);
  });
});
