import { describe, expect, it } from 'vitest';
import { readSource } from '../reading/source.ts';
import { bareClaims } from './claims.ts';
import { foreign } from './foreign.ts';
import { missing } from './missing.ts';

const strange = (text: string): string[] => foreign(readSource(text)).map(({ quote }) => quote);
const claims = (text: string): string[] => bareClaims(readSource(text)).map(({ quote }) => quote);
const lacking = (text: string): string[] => missing(readSource(text)).map(({ check, quote }) => `${check} ${quote}`);

describe('foreign text', () => {
  it.each([
    ['手机访问 m.example-site.com', '手机访问 m.example-site.com'],
    ['当前位置:首页 > 总结', '当前位置:首页 > 总结'],
    ['更新时间:2023-01-02 编辑:www.example.com', '更新时间:2023-01-02 编辑:www.example.com'],
    ['  下面是小编整理的,欢迎阅读。', '下面是小编整理的,欢迎阅读。'],
    ['【第2篇】换届选举工作总结', '【第2篇】换届选举工作总结'],
    ['下设组织、(20xx音乐教学工作总结)宣传两组。', '(20xx音乐教学工作总结)'],
    ['下设组织、2021年销售工作总结宣传两组。\n正文', undefined],
    ['全縣(xiàn)完成選舉', '(xiàn)'],
    ['换届&nbsp;选举', '&nbsp;'],
    ['换届<br/>选举', '<br/>'],
    ['换届锟斤拷选举', '锟斤拷'],
    ['提高透明#度。', '#'],
  ])('finds it in %s', (text, quote) => {
    expect(strange(text)).toEqual(quote === undefined ? [] : [quote]);
  });

  it.each([
    '代表来源广泛,来源:党员推荐和群众推荐各占一半。',
    '(2021年换届工作总结报告)已经上报,(县委换届工作计划)另发。',
    '详见县政府网站http://www.yunling.gov.cn公布的名单。',
    '教学点的教师参加了选民登记,音乐老师教唱国歌。',
    '编印《云岭县实施<村委会组织法>规程》手册。',
    '下载登记表后由本人填写,短信编辑好后统一发送。',
  ])('leaves %s alone', (text) => {
    expect(strange(text)).toEqual([]);
  });

  it('finds a bare title of another trade in the text below the first line', () => {
    expect(strange('换届工作情况\n下设组织、2021年销售工作总结宣传两组。')).toEqual(['2021年销售工作总结']);
  });
});

describe('claims without a figure', () => {
  it.each([
    ['班子平均年龄有所下降。', '平均年龄有所下降'],
    ['候选人全部高票当选。', '高票当选'],
    ['参选率明显提高,群众满意。', '参选率明显提高'],
    ['文化程度普遍提升。', '文化程度普遍提升'],
    ['群众满意度较高。', '满意度较高'],
  ])('asks for it in %s', (text, quote) => {
    expect(claims(text)).toEqual([quote]);
  });

  it.each([
    '平均年龄有所下降,为41岁。',
    '文化程度明显提高。大专以上占65%。',
    '参选率明显提高,党员参选率达99.5%。',
    '张明以820票高票当选。',
    '干部素质进一步提高。',
    '提高参选率的办法很多。',
  ])('leaves %s alone', (text) => {
    expect(claims(text)).toEqual([]);
  });

  it('asks once for each subject', () => {
    expect(claims('平均年龄有所下降。中间一句。又一句。平均年龄明显降低。')).toHaveLength(1);
  });
});

describe('what is missing', () => {
  const body =
    '全镇换届选举工作按期完成,换届平稳,选举有序。各村召开了选举大会,群众积极参加投票,干部带头做好服务。'.repeat(6);

  it('asks for signature and date of a whole report', () => {
    expect(lacking(`云岭镇换届工作总结\n${body}`)).toHaveLength(1);
    expect(lacking(`云岭镇换届工作总结\n${body}\n云岭镇党委`)).toEqual(['missing 云岭镇党委']);
  });

  it('asks whom a report is for that says 报告如下', () => {
    expect(lacking(`云岭镇换届工作报告\n现将情况报告如下。${body}\n云岭镇党委\n2021年3月5日`)).toEqual([
      'missing 云岭镇换届工作报告',
    ]);
  });

  it('is silent on a report that has them, and on a fragment or a piece of news', () => {
    expect(lacking(`云岭镇换届工作报告\n县委:\n现将情况报告如下。${body}\n中共云岭镇委员会\n2021年3月5日`)).toEqual([]);
    expect(lacking(`云岭镇换届工作总结\n(云岭镇党委 2021年3月5日)\n${body}`)).toEqual([]);
    expect(lacking('全镇换届选举结束,选举产生委员9名,换届选举平稳。')).toEqual([]);
    expect(lacking(`县里昨天传出消息\n${body}`)).toEqual([]);
  });

  it('asks once for each kind of blanked-out words', () => {
    const text = '20xx年3月,XX镇第×届党委换届,XX村、××村先行,于×月×日投票,到会××人。20xx年底归档。';
    expect(lacking(text)).toEqual(
      ['redacted 20xx年', 'redacted XX镇', 'redacted 第×届', 'redacted ×月×日', 'redacted ××人'].sort(
        (a, b) => lacking(text).indexOf(a) - lacking(text).indexOf(b),
      ),
    );
    expect(lacking('发文20号,甲镇乙村,3月5日,12人。')).toEqual([]);
  });
});
