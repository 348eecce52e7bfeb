import { describe, expect, it } from 'vitest';
import { readSource } from '../reading/source.ts';
import { CONFUSIONS } from './confusions.data.ts';
import { confusions } from './confusions.ts';

const found = (text: string): string[] =>
  confusions(readSource(text)).map(({ quote, replacement }) => `${quote}>${replacement}`);

describe('confusions', () => {
  it.each([
    ['处理此事首选要查清事实。', '首选要>首先要'],
    ['中共云岭县委、云岭县人民的政府印发了方案。', '人民的政府>人民政府'],
    ['这离不开镇上的精密组织。', '精密组织>周密组织'],
    ['委员先预选,书记在实行等额选举。', '在实行等额>再实行等额'],
    ['既使天气不好也照常投票。', '既使>即使'],
    ['截止6月30日,全县换届已经结束。', '截止>截至'],
    ['截止目前,各村平稳。', '截止目前>截至目前'],
    ['村民委会换届在即。', '村民委会>村民委员会'],
    ['设流动标箱三只。', '流动标箱>流动票箱'],
    ['一、根本情况', '根本情况>基本情况'],
    ['在此根底上开展试点。', '在此根底上>在此基础上'],
    ['成立换届领导小姐。', '领导小姐>领导小组'],
    ['由唱标员宣读结果。', '唱标员>唱票员'],
    ['工作圆满,会议园满结束。', '园满>圆满'],
  ])('finds the slip in %s', (text, slip) => {
    expect(found(text)).toEqual([slip]);
  });

  it.each([
    '把质量作为首选要素。',
    '为人民的政府,是人民的政府。',
    '正在实行等额选举。',
    '在实行等额选举时,代表反复酝酿。',
    '既使群众受了教育,又使干部得了锻炼。',
    '报名截止6月30日。截止日期为6月30日。',
    '招标文件规定的废标情形,由开标、唱标、评标三步组成。',
    '究竟选出了什么样的人,最终毕竟选了三人。',
    '坚决对拉票行为说不,表决对象为全体代表。',
    '公园满是投票的群众。',
    '立即要求各村整改。',
    '自己经历过上届选举,知己于心。',
    '颁布署名文章。按排名先后公布。',
    '提各项要求。交付主任审签。',
    '选标准高的人。',
  ])('leaves the right use in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is silent on what the list itself calls right', () => {
    for (const { right } of CONFUSIONS) expect(found(`我镇${right}。`), right).toEqual([]);
  });

  it('has at least 150 pairs, none twice', () => {
    expect(CONFUSIONS.length).toBeGreaterThanOrEqual(150);
    expect(new Set(CONFUSIONS.map(({ wrong }) => wrong)).size).toBe(CONFUSIONS.length);
  });

  it('takes the pairs of the user, with exceptions that are no patterns as plain words', () => {
    const added = [{ wrong: '云岭乡', right: '云岭镇', exceptBefore: '原(', exceptAfter: '志' }];
    const quotes = confusions(readSource('云岭乡换届。原(云岭乡)撤并。云岭乡志载。'), added).map(({ start }) => start);
    expect(quotes).toEqual([0]);
  });

  it('reads full-width forms and keeps offsets', () => {
    const [finding] = confusions(readSource('(首选要)'));
    expect(finding).toMatchObject({ start: 1, end: 4, replacement: '首先要' });
  });
});
