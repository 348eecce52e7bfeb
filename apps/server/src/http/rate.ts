import type { Bilingual } from '@huanjie/rules';
import type { MiddlewareHandler } from 'hono';

export interface RateOptions {
  readonly perMinute: number;
  /** What the one who calls too often is told. */
  readonly sentence: Bilingual;
}

export const TOO_MANY_SIGN_INS: Bilingual = {
  zh: '登录过于频繁，请一分钟后再试。',
  en: 'Too many attempts. Please wait a minute.',
};

/** Bounds how often one address may call a route; the count starts again with every minute. */
export function limitRate(options: RateOptions): MiddlewareHandler {
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
      return c.json({ code: 'TOO_MANY_REQUESTS', status: 429, data: options.sentence }, 429);
    }
    await next();
  };
}
