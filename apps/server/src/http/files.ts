import { SHEETS, templateOf } from '@huanjie/rolls';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requireWrite } from '../access/policy.ts';
import { importFile } from '../imports/import.ts';
import { exportRecords, exportReport } from '../stages/reporting/index.ts';
import { copyRoll, printPublication } from '../stages/rolls/index.ts';
import { calendarFile } from './calendarFile.ts';
import { closedError } from './errors.ts';
import type { AppOptions, AppVariables } from './options.ts';
import { refuse } from './refusals.ts';

/** Largest upload: a county's whole roll as xlsx is about 20 MB. */
const UPLOAD_LIMIT = 100 * 1024 * 1024;
/** Largest body that says what is wanted. */
const ASKED_LIMIT = 16 * 1024;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const tooLarge = () => ({
  code: 'TOO_LARGE',
  status: 413,
  data: {
    zh: '文件超过 100 MB，没有接收。请按乡镇拆分后分别导入。',
    en: 'The file is larger than 100 MB and was not taken. Split it by township and import the parts.',
  },
});

/** Uploads and downloads: what is bytes and not JSON. */
export function fileRoutes(options: AppOptions): Hono<AppVariables> {
  const routes = new Hono<AppVariables>();
  routes.onError((error, c) => {
    const closed = closedError(error, c.get('context').requestId, options.services.log);
    return c.json(closed.toJSON(), closed.status as 400);
  });
  routes.get('/import-templates/:file{.+\\.xlsx}', async (c) => {
    const kind = c.req.param('file').replace(/\.xlsx$/, '');
    const sheet =
      SHEETS[kind] ?? refuse('NOT_FOUND', `没有名为 ${kind} 的导入模板。`, `There is no import template ${kind}.`);
    return send(c, await templateOf(sheet), XLSX, `${sheet.title.zh}.xlsx`);
  });
  routes.get('/law/calendar.xlsx', async (c) => {
    const file = await calendarFile(c, c.get('context').now());
    return send(c, file.bytes, XLSX, file.fileName);
  });
  routes.post(
    '/rounds/:roundId/imports/:kind',
    bodyLimit({ maxSize: UPLOAD_LIMIT, onError: (c) => c.json(tooLarge(), 413) }),
    async (c) => {
      const context = c.get('context');
      const kind = c.req.param('kind');
      if (SHEETS[kind] === undefined) {
        refuse(
          'NOT_FOUND',
          `没有“${kind}”这种导入。可用的有：${Object.keys(SHEETS).join('、')}。`,
          `There is no import kind "${kind}". Known: ${Object.keys(SHEETS).join(', ')}.`,
        );
      }
      const scope = await requireWrite(context, roundIdOf(c));
      const actor = context.actor ?? refuse('NOT_SIGNED_IN', '请先登录。', 'Please sign in first.');
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const answer = await importFile({
        pool: options.pool,
        keys: context.keys,
        actor,
        scope,
        kind,
        bytes,
        now: context.now(),
        fileName: decodeURIComponent(c.req.header('x-file-name') ?? ''),
      });
      return c.json(answer, answer.state === 'refused' ? 422 : 200);
    },
  );
  routes.get('/rounds/:roundId/units/:unitId/roll/publications/:file{.+\\.(pdf|docx)}', async (c) => {
    const file = await printPublication(c.get('context'), {
      roundId: roundIdOf(c),
      unitId: unitIdOf(c),
      file: c.req.param('file'),
      paper: c.req.query('paper'),
      marks: c.req.query('marks'),
      origin: new URL(c.req.url).origin,
    });
    return send(c, file.bytes, file.contentType, file.fileName);
  });
  routes.post('/rounds/:roundId/units/:unitId/roll/export', bodyLimit({ maxSize: ASKED_LIMIT }), async (c) => {
    const place = { roundId: roundIdOf(c), unitId: unitIdOf(c) };
    const file = await copyRoll(c.get('context'), place, await c.req.json().catch(() => null));
    return send(c, file.bytes, file.contentType, file.fileName);
  });
  routes.get('/rounds/:roundId/figures/:measure/:file{records\\.(xlsx|csv)}', async (c) => {
    const format = c.req.param('file').endsWith('csv') ? 'csv' : 'xlsx';
    const file = await exportRecords(
      c.get('context'),
      roundIdOf(c),
      c.req.param('measure'),
      c.req.query('unitId'),
      format,
    );
    return send(c, file.bytes, file.contentType, file.fileName);
  });
  routes.get('/rounds/:roundId/:file{report\\.(md|docx|pdf|json)}', async (c) => {
    const format = c.req.param('file').slice('report.'.length) as 'md' | 'docx' | 'pdf' | 'json';
    const outline = c.req.query('outline');
    if (outline !== undefined && !['township', 'community', 'village'].includes(outline)) {
      refuse(
        'UNUSABLE_INPUT',
        '总结提纲只有 township、community、village 三种。',
        'The outlines are township, community and village.',
      );
    }
    const file = await exportReport(c.get('context'), roundIdOf(c), outline as 'village' | undefined, format);
    return send(c, file.bytes, file.contentType, file.fileName);
  });
  return routes;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function roundIdOf(c: Context): string {
  const roundId = c.req.param('roundId') ?? '';
  if (UUID.test(roundId)) return roundId;
  return refuse('NOT_FOUND', `没有编号为 ${roundId} 的换届。`, `There is no round ${roundId}.`);
}

function unitIdOf(c: Context): string {
  const unitId = c.req.param('unitId') ?? '';
  if (UUID.test(unitId)) return unitId;
  return refuse('NOT_FOUND', `没有编号为 ${unitId} 的单位。`, `There is no unit ${unitId}.`);
}

function send(c: Context, bytes: Uint8Array, contentType: string, fileName: string) {
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': contentType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  });
}
