import { randomUUID } from 'node:crypto';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { actorOfToken } from '../access/accounts.ts';
import type { Actor } from '../access/actor.ts';
import { startRollChecker } from '../imports/rollChecker.ts';
import { operatorRoutes } from '../operator/routes.ts';
import { startChecker } from '../stages/reporting/index.ts';
import { publicRollRoutes } from '../stages/rolls/index.ts';
import type { RequestContext } from './context.ts';
import { openApiDocument, openApiPage } from './documentation.ts';
import { brokenSentence, closedError, unreadable } from './errors.ts';
import { fileRoutes } from './files.ts';
import { measure, metricsText } from './metrics.ts';
import type { AppOptions, AppVariables } from './options.ts';
import { limitRate, TOO_MANY_SIGN_INS } from './rate.ts';
import { reportCheckRoutes } from './reportCheck.ts';
import { rollCheckRoutes } from './rollCheck.ts';
import { router } from './router.ts';
import { webApplication } from './web.ts';

/** The HTTP application: API under /api, file routes beside it, the web application everywhere else. */
export function createApp(options: AppOptions): Hono<AppVariables> {
  const { services } = options;
  const app = new Hono<AppVariables>();
  const handler = new OpenAPIHandler<RequestContext>(router, {
    // Inside: what a handler throws. Outside: input that cannot even be decoded.
    clientInterceptors: [
      async ({ next, context }) => {
        try {
          return await next();
        } catch (error) {
          throw closedError(error, context.requestId, services.log);
        }
      },
    ],
    interceptors: [
      async ({ next, context }) => {
        try {
          return await next();
        } catch (error) {
          if (error instanceof SyntaxError || error instanceof URIError) throw unreadable();
          throw closedError(error, context.requestId, services.log);
        }
      },
    ],
  });

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
      },
      referrerPolicy: 'same-origin',
    }),
  );
  app.use('/api/*', async (c, next) => {
    const requestId = randomUUID();
    const started = performance.now();
    c.header('x-request-id', requestId);
    c.header('cache-control', 'no-store');
    const token = bearerOf(c.req.header('authorization'));
    c.set('context', { ...services, requestId, token, actor: await actorOf(options, token) });
    await next();
    const route = c.req.path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');
    const ms = performance.now() - started;
    measure(c.req.method, route, c.res.status, ms);
    services.log.info({ requestId, method: c.req.method, route, status: c.res.status, ms: Math.round(ms) }, 'request');
  });
  app.use('/api/session', limitRate({ perMinute: 30, sentence: TOO_MANY_SIGN_INS }));
  app.get('/api/openapi.json', async (c) => c.json(await openApiDocument()));
  app.get('/api/docs', async (c) => c.html(await openApiPage()));
  app.get('/metrics', async (c) => c.text(await metricsText()));
  app.route('/api', fileRoutes(options));
  app.route('/api', reportCheckRoutes(options, options.checker ?? startChecker()));
  app.route('/api', rollCheckRoutes(options, options.rollChecker ?? startRollChecker()));
  app.route('/api', operatorRoutes(options));
  app.use('/api/*', async (c, next) => {
    const { matched, response } = await handler.handle(c.req.raw, { prefix: '/api', context: c.get('context') });
    if (matched) return c.newResponse(response.body, response);
    await next();
  });
  app.all('/api/*', (c) =>
    c.json(
      {
        code: 'NOT_FOUND',
        status: 404,
        data: { zh: '没有这个接口。接口说明见 /api/docs。', en: 'There is no such route. See /api/docs.' },
      },
      404,
    ),
  );
  app.route('/p', publicRollRoutes(options));
  if (options.webFolder !== null) webApplication(app, options.webFolder);
  app.onError((error, c) => {
    const requestId = c.get('context')?.requestId ?? randomUUID();
    services.log.error({ requestId, error: error.stack ?? error.message }, 'request failed');
    return c.json({ code: 'INTERNAL_SERVER_ERROR', status: 500, data: brokenSentence(requestId) }, 500);
  });
  return app;
}

const bearerOf = (header: string | undefined): string | null => /^Bearer (\S{20,200})$/.exec(header ?? '')?.[1] ?? null;

async function actorOf(options: AppOptions, token: string | null): Promise<Actor | null> {
  if (token === null) return null;
  if (options.operator !== null && token === options.operator.token)
    return { kind: 'operator', osUser: options.operator.osUser };
  return actorOfToken(options.services.db, token, options.services.now());
}
