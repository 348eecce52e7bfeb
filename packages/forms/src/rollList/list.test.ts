import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { docxToText, packageParts, pdfInfo, pdfPages } from '../testing/paper.ts';
import { HOSTILE_TEXTS } from '../testing/summaries.ts';
import { renderRollListDocx } from './docx.ts';
import { type Cell, rowsOf, sectionsOf, spreadParts } from './layout.ts';
import type { RollList, RollListChange, RollListPaper } from './model.ts';
import { renderRollListPdf } from './pdf.ts';
import { sampleRollList } from './sample.ts';
import { groupHeading, titleOnPaper } from './wording.ts';

const PAPERS = ['a4', 'a3'] as const satisfies readonly RollListPaper[];
const bare = (text: string): string => text.replace(/\s/gu, '');

/** The text of a PDF without white space, feet and repeated headings. */
async function textOf(pdf: Uint8Array): Promise<string> {
  const pages = await pdfPages(pdf);
  const withoutFoot = pages.map((page) => bare(page).replace(/名单校验码.*$/u, ''));
  return withoutFoot.map((page) => page.replace(/第\d+村民小组（\d+人）（续）/gu, '')).join('');
}

/** Groups and names as they have to follow one another. */
function expected(list: RollList): string {
  const groups = [...new Set(list.lines.map(({ group }) => group))];
  return groups
    .map((group) => {
      const lines = list.lines.filter((line) => line.group === group);
      return groupHeading(group, lines.length) + lines.map(({ name }) => name).join('');
    })
    .join('');
}

const CHANGES: readonly RollListChange[] = ['added', 'struck', 'corrected', 'added'];
const supplement = (): RollList =>
  sampleRollList(8, {
    number: 2,
    lines: sampleRollList(8).lines.map((line, at) => ({
      ...line,
      change: CHANGES[at % CHANGES.length] ?? 'added',
      earlierName: at === 2 ? '马丫' : null,
    })),
  });

describe('the list as PDF', () => {
  test.each(PAPERS)('on %s names everybody once, by group and in the published order', async (paper) => {
    const list = sampleRollList(500);
    const pdf = await renderRollListPdf(list, { paper, marks: false });
    const text = await textOf(pdf);
    expect(text).toContain(`${expected(list)}共计500人柳树村村民选举委员会2021年2月20日`);
    expect(text).not.toContain('女');
    const size = paper === 'a4' ? '595.276 x 841.89 pts (A4)' : '1190.55 x 841.89 pts (A3)';
    expect((await pdfInfo(pdf)).get('Page size')).toBe(size);
  });

  test('says until when and to whom to object, and leads back to its state on every page', async () => {
    const pages = await pdfPages(await renderRollListPdf(sampleRollList(500), { paper: 'a4', marks: false }));
    expect(bare(pages[0] ?? '')).toContain(
      '对名单有异议的，应当在2021年2月25日前（含当日）向柳树村村民选举委员会申诉；选举委员会自收到申诉之日起三日内作出处理决定',
    );
    for (const [at, page] of pages.entries()) {
      const text = bare(page);
      expect(text).toContain('名单校验码9d41c02f77ab1e06日志链首3f9a62c17be04d58/1234');
      expect(text).toContain('https://huanjie.example/p/roll/5f0c9a50-2010-4305-8a14-990103000000');
      expect(text).toContain(`第${at + 1}页共${pages.length}页`);
      expect(text).not.toContain('演练');
    }
  });

  test('repeats the heading of a group that runs on over the page', async () => {
    const pages = await pdfPages(await renderRollListPdf(sampleRollList(500), { paper: 'a4', marks: false }));
    expect(bare(pages[0] ?? '')).not.toContain('（续）');
    for (const page of pages.slice(1)) expect(bare(page)).toMatch(/^第\d村民小组（\d+人）（续）/u);
  });

  test('marks women only where that is asked for', async () => {
    const list = sampleRollList(60);
    const text = await textOf(await renderRollListPdf(list, { paper: 'a3', marks: true }));
    const marked = list.lines.map(({ name, female }) => (female ? `${name}（女）` : name)).join('');
    expect(text).toContain(marked);
  });

  test('of a supplement says what was added, struck and corrected', async () => {
    const text = await textOf(await renderRollListPdf(supplement(), { paper: 'a4', marks: false }));
    expect(text).toContain('第2号补正名单');
    expect(text).toContain(
      '一、增加（4人）第1村民小组（4人）丁万王二王存善买买提·艾力二、删除（2人）第1村民小组（2人）丁小川田富三、更正（2人）第1村民小组（2人）马㛃（原公布为“马丫”）田大利（更正所在小组）共计8人（增加4人，删除2人，更正2人）',
    );
  });

  test('prints practice data across every page and says so at its foot', async () => {
    const list = sampleRollList(500, { practice: true });
    for (const page of await pdfPages(await renderRollListPdf(list, { paper: 'a4', marks: false }))) {
      expect(bare(page)).toContain('演练数据，不作正式文件');
      for (const character of '演练数据') expect(page.split('\n').map((line) => line.trim())).toContain(character);
    }
  });

  test('prints rare characters, and names those that no font has with the person', async () => {
    const [line] = sampleRollList(1).lines;
    const names = ['𬱖长河', '龚䶮', '马㛃', '买买提·艾力', '王\u{2ffff}'];
    const lines = names.map((name) => ({ ...line!, name }));
    const text = await textOf(await renderRollListPdf(sampleRollList(0, { lines }), { paper: 'a4', marks: false }));
    expect(text).toContain('𬱖长河龚䶮马㛃买买提·艾力王〓共计5人');
    expect(text).toContain('字符编码U+2FFFF，请手工补写：第1村民小组第5人王〓。');
  });

  test.each(HOSTILE_TEXTS)('prints %s as it stands', async (hostile) => {
    const [line] = sampleRollList(1).lines;
    const list = sampleRollList(0, { title: hostile, lines: [{ ...line!, name: hostile, group: hostile }] });
    const text = bare((await pdfPages(await renderRollListPdf(list, { paper: 'a4', marks: false }))).join(''));
    expect(text.split(bare(hostile)).length - 1).toBe(3);
  });

  test('of 3,000 voters is set in under three seconds', async () => {
    const start = performance.now();
    await renderRollListPdf(sampleRollList(3000), { paper: 'a4', marks: true });
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('equal input gives equal bytes', async () => {
    const print = () => renderRollListPdf(sampleRollList(100), { paper: 'a4', marks: false });
    expect(Buffer.compare(await print(), await print())).toBe(0);
  });
});

describe('the list as .docx', () => {
  test.each(PAPERS)('on %s opens with everybody once, by group and in the published order', async (paper) => {
    const list = sampleRollList(300);
    const text = bare(await docxToText(await renderRollListDocx(list, { paper, marks: false })));
    expect(text).toContain(expected(list));
    expect(text).toContain('共计300人');
    expect(text).not.toContain('女');
  });

  test('names the mark of practice, the digest and the size of the sheet', async () => {
    const docx = await renderRollListDocx(sampleRollList(10, { practice: true }), { paper: 'a3', marks: true });
    const parts = packageParts(docx, '.xml');
    expect(parts.get('word/document.xml')).toContain('w:orient="landscape"');
    const size = /<w:pgSz [^>]*>/u.exec(parts.get('word/document.xml') ?? '')?.[0] ?? '';
    expect([/w:w="([^"]+)"/u.exec(size)?.[1], /w:h="([^"]+)"/u.exec(size)?.[1]]).toEqual(['420mm', '297mm']);
    expect(parts.get('word/header1.xml')).toContain('behindDoc="1"');
    expect(parts.get('word/footer1.xml')).toContain('9d41c02f77ab1e06');
  });
});

describe('the layout', () => {
  const cell = (span: number): Cell => ({ line: sampleRollList(1).lines[0] ?? null, after: '', span });

  test('fills every row exactly and drops nobody', () => {
    const spans = fc.integer({ min: 2, max: 12 }).chain((columns) =>
      fc.record({
        columns: fc.constant(columns),
        spans: fc.array(fc.integer({ min: 1, max: columns }), { maxLength: 60 }),
      }),
    );
    fc.assert(
      fc.property(spans, ({ columns, spans: wanted }) => {
        const rows = rowsOf(wanted.map(cell), columns);
        for (const row of rows) expect(row.reduce((sum, { span }) => sum + span, 0)).toBe(columns);
        const placed = rows.flat().filter(({ line }) => line !== null);
        expect(placed.map(({ span }) => span)).toEqual(wanted);
      }),
    );
  });

  test('spreads names of two Hanzi over the width of three, and no others', () => {
    expect(spreadParts('丁万')).toEqual(['丁', '万']);
    expect(spreadParts('𬱖河')).toEqual(['𬱖', '河']);
    for (const name of ['丁小川', '王〓', 'Li', '丁', '买·艾']) expect(spreadParts(name)).toBeNull();
  });

  test('gives those without a group a heading of their own', () => {
    const [line] = sampleRollList(1).lines;
    const list = sampleRollList(0, { lines: [line!, { ...line!, group: null }] });
    const [section] = sectionsOf(list, { paper: 'a4', marks: false });
    expect(section?.groups.map(({ heading }) => heading)).toEqual(['第1村民小组（1人）', '未编入小组（1人）']);
  });

  test('breaks a long title before the term', () => {
    expect(titleOnPaper('云溪县河口乡柳树村第十一届村民委员会选举选民名单', 'a4')).toEqual([
      '云溪县河口乡柳树村',
      '第十一届村民委员会选举选民名单',
    ]);
    expect(titleOnPaper('柳树村第三届村民委员会选举选民名单', 'a4')).toHaveLength(1);
  });
});
