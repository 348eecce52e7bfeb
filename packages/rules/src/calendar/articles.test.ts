import { describe, expect, it } from 'vitest';
import { OVERLAYS } from '../ruleSets/overlays.ts';
import { RULE_SETS } from '../ruleSets/ruleSets.ts';
import { articleInEnglish } from './articles.ts';

describe('articles in English', () => {
  it('are read from their numerals', () => {
    expect(articleInEnglish('第十七条')).toBe('Article 17');
    expect(articleInEnglish('第二十条第三项')).toBe('Article 20, item 3');
    expect(articleInEnglish('第十条、第三十四条')).toBe('Article 10, Article 34');
    expect(articleInEnglish('第七条至第九条')).toBe('Article 7 to Article 9');
    expect(articleInEnglish('第一千零三条第二款')).toBe('Article 1003, paragraph 2');
    expect(articleInEnglish('第二百零一条')).toBe('Article 201');
  });

  it('leave no Chinese, whichever article a law has', () => {
    const articles = [...RULE_SETS, ...OVERLAYS].flatMap(({ parameters }) => parameters.map(({ article }) => article));
    for (const article of new Set(articles)) {
      if (article !== null) expect(articleInEnglish(article)).toMatch(/^[\x20-\x7e]+$/);
    }
  });
});
