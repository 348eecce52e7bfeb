import { OUTLINES } from '@huanjie/reporting';
import { call } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../access/actor.ts';
import { exampleDatabase, ownDatabase, type TestDatabase } from '../../../testing/database.ts';
import { exportReport } from '../index.ts';
import { exampleRound, KINDS, loadTownship, roundIdOf, unitNamed } from '../reporting.kit.ts';
import { reportingRoutes } from '../routes.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await exampleDatabase();
});
afterAll(() => database.drop());

describe.each(KINDS)('the work summary of the %s round', (kind) => {
  const report = () => call(reportingRoutes.report, { roundId: roundIdOf(kind) }, { context: database.context() });

  test('is built from the records alone: no digit stands outside a figure or a fact', async () => {
    const { sections } = await report();
    const paragraphs = sections.flatMap((section) => section.paragraphs);
    for (const { text, figures } of paragraphs) {
      let rest = '';
      let from = 0;
      for (const { start, end, printed } of figures) {
        expect(text.slice(start, end)).toBe(printed);
        rest += `${text.slice(from, start)}□`;
        from = end;
      }
      expect(rest + text.slice(from), text).not.toMatch(/[0-9]/);
    }
    const written = paragraphs.filter((paragraph) => !paragraph.gap);
    expect(written.map(({ text }) => text).join('').length).toBeGreaterThan(1500);
    expect(written.length).toBeGreaterThan(8);
  });

  test('prints the figures that the page of figures prints', async () => {
    const { sections } = await report();
    const { figures } = await call(
      reportingRoutes.figures,
      { roundId: roundIdOf(kind) },
      { context: database.context() },
    );
    const byId = new Map(figures.map((figure) => [figure.id, figure]));
    const links = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.figures));
    expect(links.length).toBeGreaterThan(40);
    for (const link of links) {
      if (link.measure.startsWith('fact:')) continue;
      const figure = byId.get(link.measure)!;
      expect(link.printed).toBe(figure.printed.replace(/^[-+]/, ''));
      expect(link.value).toBe(figure.value);
      expect(link.provenance).toBe(figure.provenance.records);
    }
  });

  test('carries the practice mark, the head of the journal, who signs and when', async () => {
    const answer = await report();
    expect(answer).toMatchObject({ practice: true, outline: kind, date: '2021-04-01' });
    expect(answer.head).toMatch(/^[0-9a-f]{16}\/\d+$/);
    expect(answer.signatory).toMatch(/组$/);
    expect(answer.sections.map((section) => section.heading !== null)).toEqual(
      OUTLINES[kind].sections.map((section) => section.heading !== null),
    );
  });
});

test('the community summary tells the change against the previous term and the repeated election', async () => {
  const { sections } = await call(
    reportingRoutes.report,
    { roundId: roundIdOf('community') },
    { context: database.context() },
  );
  const text = sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text)).join('\n');
  expect(text).toContain('87.32%');
  expect(text).toContain('本届提高19个百分点');
  expect(text).toContain('平均年龄下降');
  expect(text).toContain('狄村社区首次选举未成功');
  expect(text).toMatch(/殷家堡社区选后出现信访.*答复来访人/);
});

test('a township reads its own numbers, without what was written for the whole county', async () => {
  const round = await exampleRound(database.db, 'village');
  const unitId = await unitNamed(database.db, round, '韩店镇');
  const actor: Actor = {
    kind: 'account',
    accountId: '00000000-0000-4000-8000-000000000001',
    login: 'handian',
    displayName: '韩店镇',
    practice: true,
    grants: [{ role: 'townshipOffice', countyId: round.county_id, unitId }],
  };
  const context = database.context(actor);
  const { sections } = await call(reportingRoutes.report, { roundId: round.round_id }, { context });
  const text = sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text)).join('\n');
  expect(text).toContain('韩店镇列入本次换届的有1个乡镇');
  expect(text).not.toContain('247049');
  await expect(
    call(
      reportingRoutes.editParagraph,
      { roundId: round.round_id, outline: 'village', key: 'units', text: '改写' },
      { context },
    ),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

test('a rewritten paragraph stays linked, is journalled once, and can be withdrawn', async () => {
  const own = await ownDatabase();
  try {
    await loadTownship(own);
    const context = own.context();
    const roundId = roundIdOf('township');
    const edit = (text: string) =>
      call(reportingRoutes.editParagraph, { roundId, outline: 'township', key: 'delegates', text }, { context });
    const shown = async () => {
      const { sections } = await call(reportingRoutes.report, { roundId }, { context });
      return sections.flatMap(({ paragraphs }) => paragraphs).find((paragraph) => paragraph.key === 'delegates')!;
    };
    const before = await shown();
    const text = '妇女代表占19.8%，共23名；代表总数为119名。';
    const edited = await edit(text);
    expect(edited.figures.map((link) => link.measure)).toEqual(['delegates.womenShare', 'delegates.women']);
    expect(edited.warnings.map(({ start, end }) => text.slice(start, end))).toEqual(['119']);
    expect(await edit(text)).toEqual(edited);
    expect(await shown()).toEqual(edited);
    const events = await own.pool.query(
      "select payload from journal_entry where event_type = 'report.paragraphEdited'",
    );
    expect(events.rows).toHaveLength(1);
    expect(JSON.stringify(events.rows)).not.toContain('妇女代表');
    expect(await edit('')).toEqual(before);
    expect(await shown()).toEqual(before);
    await expect(
      call(reportingRoutes.editParagraph, { roundId, outline: 'township', key: 'nothing', text: '' }, { context }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  } finally {
    await own.drop();
  }
});

test('the summary is exported in every format and each export is journalled', async () => {
  const own = await ownDatabase();
  try {
    await loadTownship(own);
    const starts = { md: '# ', json: '{\n', docx: 'PK', pdf: '%P' } as const;
    for (const format of ['md', 'json', 'docx', 'pdf'] as const) {
      const file = await exportReport(own.context(), roundIdOf('township'), undefined, format);
      expect(new TextDecoder('latin1').decode(file.bytes.slice(0, 2))).toBe(starts[format]);
      expect(file.fileName).toContain('总结');
    }
    const events = await own.pool.query(
      "select payload->>'format' as format from journal_entry where event_type = 'report.exported' order by sequence",
    );
    expect(events.rows.map((row) => row.format)).toEqual(['md', 'json', 'docx', 'pdf']);
  } finally {
    await own.drop();
  }
});
