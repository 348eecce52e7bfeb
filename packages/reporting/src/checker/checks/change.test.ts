import { describe, expect, it } from 'vitest';
import { found, holding } from '../../testing/found.ts';

describe('changes, ages and what is said twice', () => {
  it.each([
    ['平均年龄由47.2岁下降到42.1岁，下降5.1岁。', '|42.1 − 47.2| = 5.1'],
    ['一肩挑比例由68.2%提高到87.3%，提高了19.1个百分点。', '|87.3 − 68.2| = 19.1'],
    ['与上届平均年龄44.9岁相比，新一届平均年龄为43.3岁，下降1.6岁。', '|43.3 − 44.9| = 1.6'],
    ['平均年龄41岁，年龄最小的22岁，最大的58岁。', '22 ≤ 41'],
  ])('recomputes %s', (text, formula) => {
    expect(holding(text)).toContain(formula);
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['平均年龄由47.2岁下降到42.1岁，下降6.1岁。', 'error error 6.1岁'],
    ['平均年龄由42.1岁下降到47.2岁。', 'error error 42.1岁下降到47.2岁'],
    ['上届参选率为82.4%，本届为82.0%，相差6.2个百分点。', 'error error 6.2个百分点'],
    ['平均年龄41岁，年龄最小的42岁。', 'error error 42岁'],
    ['女性占比例达113%。', 'error error 113%'],
    ['选出委员10人，其中35岁以下6人，36岁以上4人，平均年龄71岁。', 'error error 71岁'],
    ['选举产生的新一届村委会班子中少数民族干部8名。新一届村民委员会成员中，少数民族3人。', 'error error 3人'],
    ['全县18个乡镇参加换届。到年底，全县19个乡镇都已完成。', 'definition question 19个乡镇'],
  ])('finds %s', (text, expected) => expect(found(text)).toContain(expected));

  it.each([
    ['per cent is said for points', '女主任比例由20%提高到28%，提高了8%。'],
    ['growth is meant', '女主任由20人增加到28人，增长40%。'],
    ['the other term has its own figures', '上届村委会成员中，妇女45名。新一届村委会成员中，妇女60名。'],
    ['parts of two wholes', '村委会主任中，妇女12名。村委会候选人中，妇女40名。'],
  ])('stays silent when %s', (_why, text) => expect(found(text)).toEqual([]));
});
