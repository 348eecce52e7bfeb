import { describe, expect, test } from 'vitest';
import { OUTLINES } from '../outlines/index.ts';
import { quantitiesIn } from '../testing/quantities.ts';
import { fullSources } from '../testing/sources.ts';
import { buildReport, editParagraph, findParagraph, withEdit } from './build.ts';
import type { ReportSources } from './model.ts';

const EMPTY: ReportSources = { figures: new Map(), facts: new Map() };

describe.each(['township', 'community', 'village'] as const)('the %s report', (kind) => {
  const outline = OUTLINES[kind];
  const report = buildReport(outline, fullSources(kind), []);
  const paragraphs = report.sections.flatMap((section) => section.paragraphs);

  test('prints no number outside its figures', () => {
    for (const { text, figures } of paragraphs) {
      let rest = '';
      let from = 0;
      for (const { start, end, printed } of figures) {
        expect(text.slice(start, end)).toBe(printed);
        expect(start).toBeGreaterThanOrEqual(from);
        rest += `${text.slice(from, start)}□`;
        from = end;
      }
      expect(quantitiesIn(rest + text.slice(from)), text).toEqual([]);
    }
  });

  test('links every figure to its measure and its records', () => {
    const sources = fullSources(kind);
    for (const link of paragraphs.flatMap((paragraph) => paragraph.figures)) {
      expect(link.provenance).toMatch(/^\/rounds\//);
      if (link.measure.startsWith('fact:')) continue;
      const figure = sources.figures.get(link.measure)!;
      expect(link.printed.replace(/^[-+]/, '')).toBe(figure.printed.replace(/^[-+]/, ''));
      expect(link.value).toBe(figure.value);
    }
  });

  test('numbers its headings level by level', () => {
    const first = report.sections.filter(({ heading, level }) => heading !== null && level === 1);
    expect(first.map(({ heading }) => heading!.slice(0, 2))).toEqual(
      ['一、', '二、', '三、', '四、', '五、', '六、'].slice(0, first.length),
    );
  });

  test('is all gaps without records and invents nothing', () => {
    const empty = buildReport(outline, EMPTY, []);
    for (const paragraph of empty.sections.flatMap((section) => section.paragraphs)) {
      expect(paragraph.gap, paragraph.text).toBe(true);
      expect(paragraph.text).toMatch(/^此处补写：/);
    }
  });
});

test('claims without a number are made only with their proof', () => {
  const claim = (numerator: number) => {
    const { figures, facts } = fullSources('community');
    const rate = { ...figures.get('petitions.inTimeRate')!, numerator, denominator: 44 };
    const paragraph = findParagraph(OUTLINES.community, 'petitions')!;
    const sources = { figures: new Map([...figures, ['petitions.inTimeRate', rate]]), facts };
    return withEdit(paragraph, undefined, sources).text;
  };
  expect(claim(44)).toContain('所有信访事项都在时限内答复');
  expect(claim(43)).not.toContain('所有信访事项');
  expect(claim(43)).toContain('按期答复率为');
});

describe('an edited paragraph', () => {
  const paragraph = findParagraph(OUTLINES.village, 'elected')!;
  const sources = fullSources('village');
  const print = (id: string) => sources.figures.get(id)!.printed;

  test('keeps its figures linked where they were moved', () => {
    const text = `连任主任${print('chairs.reelected')}人。此前共选出${print('posts.total')}名。`;
    const shown = withEdit(paragraph, editParagraph(paragraph, text, sources), sources);
    expect(shown).toMatchObject({ text, edited: true, gap: false, warnings: [] });
    expect(shown.figures.map((link) => link.measure)).toEqual(['chairs.reelected', 'posts.total']);
    for (const { start, end, printed } of shown.figures) expect(text.slice(start, end)).toBe(printed);
  });

  test('warns of a changed number and says what the records say', () => {
    const built = withEdit(paragraph, undefined, sources);
    const text = built.text.replace(print('posts.total'), '9999');
    const [warning, ...more] = withEdit(paragraph, editParagraph(paragraph, text, sources), sources).warnings;
    expect(more).toEqual([]);
    expect(text.slice(warning!.start, warning!.end)).toBe('9999');
    expect(warning!.zh).toContain('当选职务');
    expect(warning!.zh).toContain(print('posts.total'));
  });

  test('warns of a number that belongs to no figure, not of dates and ordinals', () => {
    const text = '2021年3月22日的第3次会议上有77人发言。';
    const { warnings } = withEdit(paragraph, editParagraph(paragraph, text, sources), sources);
    expect(warnings.map(({ start, end }) => text.slice(start, end))).toEqual(['77']);
  });

  test('warns when the records have changed since', () => {
    const text = `共选出${print('posts.total')}名。`;
    const edit = editParagraph(paragraph, text, sources);
    const later = { ...sources.figures.get('posts.total')!, value: 7, printed: '7' };
    const shown = withEdit(paragraph, edit, {
      ...sources,
      figures: new Map([...sources.figures, ['posts.total', later]]),
    });
    expect(shown.figures).toMatchObject([{ measure: 'posts.total', value: 7, printed: print('posts.total') }]);
    expect(shown.warnings).toHaveLength(1);
    expect(shown.warnings[0]!.zh).toContain('为7');
  });

  test('is withdrawn by an empty text', () => {
    const shown = withEdit(paragraph, { key: 'elected', text: '', figures: [] }, sources);
    expect(shown).toEqual(withEdit(paragraph, undefined, sources));
  });

  test('fills a gap', () => {
    const gap = findParagraph(OUTLINES.village, 'leadersWork')!;
    const text = '县委常委会专题研究换届工作。';
    expect(withEdit(gap, editParagraph(gap, text, sources), sources)).toMatchObject({ text, gap: false, warnings: [] });
  });
});
