import { Readable } from 'node:stream';
import { EXAMPLES } from '@huanjie/examples';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import { writeBackup } from '../backup/index.ts';
import type { RequestContext } from '../http/context.ts';
import { closedError } from '../http/errors.ts';
import type { AppOptions, AppVariables } from '../http/options.ts';
import { refuse } from '../http/refusals.ts';
import { VERSION } from '../http/system.ts';
import { loadDemo } from '../jobs/demo.ts';
import { exportSheet } from './export.ts';
import { purge } from './retention/purge.ts';
import { addUser } from './users.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const BODY_LIMIT = 64 * 1024;

const wishedCases = z.object({ cases: z.array(z.enum(['township', 'community', 'village'])).min(1) });

/** What the operator of the machine does through the command line, and the exports of import sheets. */
export function operatorRoutes(options: AppOptions): Hono<AppVariables> {
  const routes = new Hono<AppVariables>();
  routes.onError((error, c) => {
    const closed = closedError(error, c.get('context').requestId, options.services.log);
    return c.json(closed.toJSON(), closed.status as 400);
  });
  routes.use('/operator/*', bodyLimit({ maxSize: BODY_LIMIT }), async (c, next) => {
    requireOperator(c.get('context'));
    await next();
  });
  routes.post('/operator/demo', async (c) => {
    const read = wishedCases.safeParse(await jsonOf(c));
    if (!read.success) {
      return refuse(
        'UNUSABLE_INPUT',
        '示例只有 township、community、village 三个。',
        'The examples are township, community and village.',
      );
    }
    const { cases } = read.data;
    await loadDemo(options.services, options.pool, cases, () => undefined);
    const loaded = EXAMPLES.filter((example) => cases.includes(example.case));
    return c.json(
      loaded.map((example) => ({
        case: example.case,
        id: example.roundId,
        title: example.round.title,
        state: 'loaded',
      })),
    );
  });
  routes.get('/operator/backup', (c) => {
    const bytes = writeBackup(options.pool, { version: VERSION, now: options.services.now() });
    const stream = Readable.toWeb(Readable.from(bytes, { objectMode: false })) as ReadableStream<Uint8Array>;
    return c.body(stream, 200, { 'content-type': 'application/octet-stream' });
  });
  routes.post('/operator/purge', async (c) => c.json(await purge(c.get('context'), await jsonOf(c))));
  routes.post('/operator/users', async (c) => c.json(await addUser(c.get('context'), await jsonOf(c))));
  routes.get('/rounds/:roundId/exports/:file{[A-Za-z]+\\.(csv|xlsx)}', async (c) => {
    const roundId = c.req.param('roundId');
    if (!UUID.test(roundId)) refuse('NOT_FOUND', `没有编号为 ${roundId} 的换届。`, `There is no round ${roundId}.`);
    const [kind = '', format] = c.req.param('file').split('.');
    const file = await exportSheet(c.get('context'), roundId, kind, format === 'csv' ? 'csv' : 'xlsx');
    return c.body(file.bytes as Uint8Array<ArrayBuffer>, 200, {
      'content-type': file.contentType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    });
  });
  return routes;
}

function requireOperator(context: RequestContext): void {
  if (context.actor?.kind === 'operator') return;
  refuse(
    'NOT_ALLOWED',
    '这项操作只能由本机管理员通过命令行进行。',
    'Only the operator of this machine does this, through the command line.',
  );
}

const jsonOf = (c: Context): Promise<unknown> =>
  c.req.json().catch(() => refuse('UNUSABLE_INPUT', '提交的内容不是 JSON。', 'The body is no JSON.'));
