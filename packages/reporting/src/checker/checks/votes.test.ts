import { describe, expect, it } from 'vitest';
import { found, holding } from '../../testing/found.ts';

describe('rates and ballots', () => {
  it.each([
    ['登记选民30035人，参加投票28797人，参选率95.9%。', '28797/30035 = 95.9%'],
    ['大会应到党员代表60名，实到59名，到会率98%。', '59/60 = 98%'],
    ['共有30035名选民，28797人参加了此次投票选举，投票率达95.9%。', '28797/30035 = 95.9%'],
    ['发出选票200张，收回198张，有效票190张，无效票8张。', '190+8 = 198 = 198'],
    ['代表共65人，应到65人，请假4人，实到61人。', '61+4 = 65 = 65'],
  ])('recomputes %s', (text, formula) => {
    expect(holding(text)).toContain(formula);
    expect(found(text)).toEqual([]);
  });

  it('finds the counts of a rate far away', () => {
    const text = '全镇选出党代表116名。\n\n大会筹备有序。\n\n出席党代表111名，到会率达96%。';
    expect(holding(text)).toContain('111/116 = 96%');
    expect(found(text.replace('96%', '86%'))).toEqual(['error error 86%']);
  });

  it.each([
    ['登记选民247049人，参加投票217319人，参选率87.9%。', ['rounding warning 87.9%']],
    ['登记选民30035人，参加投票28797人，参选率85.9%。', ['error error 85.9%']],
    ['登记选民3000人，参加投票3100人。', ['error error 3100人']],
    ['发出选票98票，收回130票，有效票120票，废票10票。', ['error error 130票']],
    ['发出选票200张，收回198张，有效票190张，废票14张。', ['error error 198张']],
    ['全县参选率为98.9%。\n\n选举结束后，全县投票率88.6%。', ['error error 88.6%']],
  ])('finds %s', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ['one town is not all', '全县登记选民17600人，参加投票15431人。\n\n大柳河镇选举产生村委会成员150人，参选率95.2%。'],
    ['rates of other people stand apart', '党员参选率达99.5%。居民代表参选率达100%。'],
    ['nearly rounds to the print', '参加投票的近187万人，登记选民225万人，参选率82.9%。'],
  ])('stays silent when %s', (_why, text) => expect(found(text)).toEqual([]));
});
