import type { MiddlewareHandler } from 'hono';

/** Bounds how often one address may call a route; the window slides by minute. */
export function limitRate(options: { readonly perMinute: number }): MiddlewareHandler {
  let minute = 0;
  let counts = new Map<string, number>();
  return async (c, next) => {
    const current = Math.floor(Date.now() / 60_000);
    if (current !== minute) {
      minute = current;
      counts = new Map();
    }
    const address = String(
      (c.env as { incoming?: { socket?: { remoteAddress?: string } } })?.incoming?.socket?.remoteAddress ?? '',
    );
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    if (count > options.perMinute) {
      return c.json(
        {
          code: 'TOO_MANY_REQUESTS',
          status: 429,
          data: { zh: '登录过于频繁，请一分钟后再试。', en: 'Too many attempts. Please wait a minute.' },
        },
        429,
      );
    }
    await next();
  };
}
