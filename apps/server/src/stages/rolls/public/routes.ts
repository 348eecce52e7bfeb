import { type Context, Hono } from 'hono';
import { measure } from '../../../http/metrics.ts';
import type { AppOptions, AppVariables } from '../../../http/options.ts';
import { limitRate } from '../../../http/rate.ts';
import { absentPage, listPage } from './page.ts';
import { publicList, tagOf } from './publicList.ts';
import { ABSENT } from './words.ts';

/** A whole village may stand behind one address. */
const PER_MINUTE = 300;
/** Seconds for which a page need not be asked for again: supplements show up after so long. */
const FRESH = 60;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Pages that anybody may read without signing in: the published lists of voters. */
export function publicRollRoutes(options: AppOptions): Hono<AppVariables> {
  const routes = new Hono<AppVariables>();
  routes.use('/roll/*', async (c, next) => {
    const started = performance.now();
    await next();
    measure(c.req.method, '/p/roll/:id', c.res.status, performance.now() - started);
  });
  routes.use('/roll/*', limitRate({ perMinute: PER_MINUTE, sentence: ABSENT.often }));
  routes.get('/roll/:publicationId', (c) => answer(c, options));
  routes.all('/roll/*', (c) => c.html(absentPage('unknown'), 404));
  return routes;
}

async function answer(c: Context<AppVariables>, options: AppOptions): Promise<Response> {
  const id = (c.req.param('publicationId') ?? '').toLowerCase();
  const found = UUID.test(id) ? await publicList(options.services.db, id) : null;
  if (found === null) return c.html(absentPage('unknown'), 404);
  const language = c.req.query('lang') === 'en' ? 'en' : 'zh';
  const tag = tagOf(found.head, language);
  const kept = { etag: tag, 'cache-control': `public, max-age=${FRESH}` };
  if (sameTag(c.req.header('if-none-match'), tag)) return c.body(null, 304, kept);
  const lines = await found.readLines();
  if (lines === null) return c.html(absentPage('altered'), 503);
  return c.html(listPage(found.head, lines, language), 200, kept);
}

/** Compared without regard to strength: what compresses the page on its way makes the tag a weak one. */
const sameTag = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
