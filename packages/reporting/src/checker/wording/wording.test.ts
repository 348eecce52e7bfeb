import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '../reading/source.ts';
import { wordingFindings } from './index.ts';

const PIECES = [
  ...'一二三是、,。;:()“”《》[]%0123456789的了在选举村民年月日xX×\n ',
  '换届选举领导小组',
  '平阳路街道',
  '坚持甲和乙相结合',
  '“三会”,即',
  '八项活动:',
  '采取甲先学,再',
  '书记任组织,',
  '20xx年',
  '2023',
  '参选率达',
  '占3。1',
  '(20xx音乐教学工作总结)',
  '小编',
  '首选要',
  '一是',
  '二是',
  '高票当选',
  '下设甲乙、丙丁五个小组',
  'ā',
  '&nbsp;',
  '<br>',
];

describe('wordingFindings', () => {
  it('throws on nothing, and keeps its findings inside the text and whole', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const finding of wordingFindings(readSource(text))) {
          for (const { start, end } of [finding, ...finding.related]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          expect(finding.quote).toBe(text.slice(finding.start, finding.end));
          for (const words of [finding.zh, finding.en, finding.mend.zh, finding.mend.en])
            expect(words).not.toMatch(/undefined|null|NaN/);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('does not let an exception of the user throw', () => {
    const confusions = [
      { wrong: '甲', right: '乙', exceptBefore: '[', exceptAfter: '(?' },
      { wrong: '', right: '丙' },
    ];
    expect(wordingFindings(readSource('甲方'), { confusions })).toMatchObject([{ quote: '甲', replacement: '乙' }]);
  });

  it('is silent on a clean report', () => {
    const text = [
      '中共云岭镇委员会关于换届工作的总结',
      '县委:',
      '2021年3月22日,云岭镇召开党代表大会,应到代表116名,实到111名,到会率95.7%,选举产生委员9名。现将情况总结如下。',
      '一、加强领导,精心组织',
      '成立了以党委书记为组长、其他班子成员为副组长的换届工作领导小组,下设组织、秘书、会务、宣传、安全保障五个工作小组。领导小组每周召开一次例会,各选举单位按照程序开展推选。',
      '二、严格程序,依法选举',
      '一是严把资格关。采取支部推荐、党委审查的办法确定候选人。二是严把程序关。先分8个代表组预选,再召开全体会议正式选举。三是严把纪律关。做到“三个公开”,即名单公开、程序公开和结果公开。',
      '三、几点体会',
      '领导重视是前提,依法办事是关键,群众满意是目的。班子平均年龄有所下降,由45.2岁降为41.6岁。',
      '中共云岭镇委员会',
      '2021年4月2日',
    ].join('\n');
    expect(wordingFindings(readSource(text)).map(({ check, quote }) => `${check} ${quote}`)).toEqual([]);
  });

  it.each([
    '一',
    ' ',
    '2023人',
    '(',
    '“',
    '一、一是\n',
    '。一是二是',
    '坚持相结合',
    '平阳街道平阳路街办',
    '“三会”,即',
    '下设甲乙、丙丁五个小组',
    '平均年龄有所下降',
    '这句话说了一遍又说一遍再说一遍。',
    '12023人,占1%,',
  ])('takes time in proportion to the length of a hostile text: %j', (unit) => {
    const took = (length: number): number => {
      const source = readSource(unit.repeat(Math.ceil(length / unit.length)));
      const began = performance.now();
      wordingFindings(source);
      return performance.now() - began;
    };
    const small = Math.min(took(200_000), took(200_000));
    // Ten times the text; a quadratic check would take a hundred times as long.
    expect(took(2_000_000)).toBeLessThan(Math.max(small, 20) * 45);
  });
});
