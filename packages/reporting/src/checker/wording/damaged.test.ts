import { describe, expect, it } from 'vitest';
import { readSource } from '../reading/source.ts';
import { damaged } from './damaged.ts';

const found = (text: string): string[] => damaged(readSource(text)).map(({ quote }) => quote);

describe('damaged numbers', () => {
  it.each([
    ['参选率达91。4%。', '91。4%'],
    ['女干部占27。。%。', '27。。%'],
    ['党员占82。%%。', '82。%%'],
    ['到会率达%,会议有效。', '达%'],
    ['大专以上占总数的%。', '总数的%'],
    ['大专以上占%。', '占%'],
    ['小学文化35人,占3。1', '3。1'],
    ['参选率达95。', '95'],
    ['平均参选率为93.5,高于上届。', '93.5'],
    ['36人岁至50岁的784人。', '36人岁'],
    ['会议于13月5日召开。', '13月5日'],
    ['2月30日投票。', '2月30日'],
    ['2023年2月29日投票。', '2023年2月29日'],
    ['二月三十日投票。', '二月三十日'],
    ['截至6月2023日全部结束。', '6月2023日'],
    ['5月3日至40日公示。', '5月3日至40日'],
    ['下午25:10开会。', '下午25:10'],
    ['共有个村参加换届。', '共有个'],
    ['大会选出名委员。', '选出名'],
    ['选举产生名委员。', '选举产生名'],
    ['于月日召开大会。', '月日'],
    ['发出选票320张,收回张,有效。', '收回张'],
    ['全乡总人口人,选民5000人。', '总人口人'],
    ['至去年底,年4月8日前完成。', '年'],
    ['依据云发〔2021 3号文件。', '〔2021 '],
    ['依据云发〔2021]3号文件。', '〔2021]'],
    ['依据云办发(202223)1号文件。', '(202223)1号'],
    ['占95.2%%。', '%%'],
  ])('finds the damage in %s', (text, quote) => {
    expect(found(text)).toEqual([quote]);
  });

  it.each([
    '参选率达91.4%。结束于9月30日。',
    '参选率达九成。到会率为95%以上。比例为3:1。占比为百分之九十。',
    '比例为1比2。满意度为95分。比例达0.85。',
    '2024年2月29日投票,12月31日归档,五月一日公示。',
    '选出名单后张贴。共有名额9个。他是有名的带头人。',
    '出生年月日登记清楚。',
    '人口12010人,其中党员320人,占2.7%。',
    '占地3.5亩,占全县的三分之一。',
    '依据云发〔2021〕3号、云政发[20xx]116号文件。',
    '上午9:30开会,比例1:1.25。',
    '三四月间、七八月份进行,历时5个月。',
    '负责人,占用资源。选民人数,党员人数。',
    '项目 比例(%) 参选率% 人数',
  ])('leaves %s alone', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds counts with a year pasted in, by the size of the others', () => {
    const text = '全区选民19720231人,女98322652人。投票178345人,委托2920232人,流动票箱2494人。';
    const findings = damaged(readSource(text));
    expect(findings.map(({ quote }) => quote)).toEqual(['19720231人', '2920232人']);
    expect(findings[0]?.severity).toBe('error');
  });

  it('finds a part whose share points to another number', () => {
    const text = '成员中35岁以下150人,占13.1%;36至50岁785人,占68.7%;51岁以上22023人,占18.2%。';
    const [finding] = damaged(readSource(text));
    expect(finding).toMatchObject({ quote: '22023人', computed: '208' });
  });

  it('takes the figures of a province at their word', () => {
    expect(found('全省选民83190378人,参选68347138人,委托176006人。')).toEqual([]);
    expect(found('登记选民1869117人,其中女2023人。')).toEqual([]);
  });

  it('calls an impossible date provable and offers the point back', () => {
    expect(damaged(readSource('13月5日'))[0]?.severity).toBe('error');
    expect(damaged(readSource('达90。5%。'))[0]?.replacement).toBe('90.5%');
  });

  it('gives one finding where a copy has lost all its counts', () => {
    const text = '总人口人,选民总数人,发出张,收回张,废票张,弃权票张,';
    expect(damaged(readSource(text))).toHaveLength(1);
  });
});
