import { describe, expect, it } from 'vitest';
import { found, holding } from '../../../testing/found.ts';

describe('shares of a whole', () => {
  it.each([
    ['共选出代表116名，其中妇女代表23名，占代表总数的19.8%。', '23/116 = 19.8%'],
    ['全区71个社区中，有62个社区书记主任一肩挑，占社区总数的87.32%。', '62/71 = 87.32%'],
    ['选举产生委员105人，其中女性65名，占62%。', '65/105 = 62%'],
    ['选举产生村委会成员62人，其中大专以上56人（本科30人），占90.3%。', '56/62 = 90.3%'],
    ['共选出村委会主任434名、副主任58名、委员1055名，其中妇女175名，占11.3%。', '175/(434+58+1055) = 11.3%'],
    ['各级代表262.3万人，其中县乡代表247.8万人，占代表总数的94.5%。', '2478000/2623000 = 94.5%'],
  ])('recomputes %s', (text, formula) => {
    expect(holding(text)).toContain(formula);
    expect(found(text)).toEqual([]);
  });

  it('takes lists of shares in turn', () => {
    const text = '选出村委会成员1547人，其中妇女175人、少数民族8人，分别占成员总数的11.3%和0.5%。';
    expect(holding(text)).toEqual(expect.arrayContaining(['175/1547 = 11.3%', '8/1547 = 0.5%']));
    expect(found(text.replace('11.3%', '17.3%'))).toEqual(['error error 17.3%']);
  });

  it.each([
    ['共选出代表116名，其中妇女代表23名，占代表总数的19.3%。', 'error error 19.3%'],
    ['共选出代表116名，其中干部代表68名，占代表总数的58%。', 'rounding warning 58%'],
    ['选举产生委员105人，其中女性65名，占72%。', 'error error 72%'],
    ['书记145名，其中女书记81名，占比65.86%。', 'error error 65.86%'],
  ])('finds %s', (text, expected) => expect(found(text)).toEqual([expected]));

  it.each([
    ['the whole is not in the text', '登记选民4200人，占农业人口的63.1%。'],
    ['the share belongs to another attribute', '选出委员15人，平均年龄41岁，党员比例67%。'],
    ['the share is of about', '选出委员53人，大专以上33人，占比近40%。'],
    ['a past whole has its own shares', '共选出村委会成员109名。上届村委会成员共113名，其中妇女45名，占39.8%。'],
    ['attributes overlap', '选出代表1023名，其中党员710名，占69.4%，妇女252名，占24.6%，干部262名，占25.6%。'],
  ])('stays silent when %s', (_why, text) => expect(found(text)).toEqual([]));

  it('asks when another total right there gives the share', () => {
    const text = '共有代表300名，到会代表120名，其中妇女代表60名，占20%。';
    expect(found(text)).toEqual(['definition question 20%']);
  });

  it('asks for the whole when several shares point to another one', () => {
    const text = '共选出代表116名，其中党员代表60名，占代表总数的48%，妇女代表30名，占代表总数的24%。';
    expect(found(text)).toEqual(['definition question 48%']);
  });
});
