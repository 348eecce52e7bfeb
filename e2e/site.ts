import { access, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type ServerType, serve as serveHttp } from '@hono/node-server';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../apps/server/src/access/demoAccounts.ts';
import { createApp } from '../apps/server/src/http/app.ts';
import { startChecker } from '../apps/server/src/stages/reporting/index.ts';
import { ownDatabase, type TestDatabase } from '../apps/server/src/testing/database.ts';

const WEB = fileURLToPath(new URL('../apps/web/dist', import.meta.url));
const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The whole system as a visitor meets it: server, built web application, real browser, a copy of the example rounds. */
export interface Site {
  readonly address: string;
  readonly browser: Browser;
  readonly database: TestDatabase;
  close(): Promise<void>;
}

async function browserPath(): Promise<string> {
  const given = process.env.HUANJIE_CHROMIUM;
  if (given !== undefined) return given;
  for (const path of CANDIDATES)
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path;
  throw new Error('没有找到浏览器：请安装 chromium / No browser: install chromium, or set HUANJIE_CHROMIUM');
}

/** Opens the site on a free port with a database of its own. */
export async function openSite(options: { readonly publicCheck?: boolean } = {}): Promise<Site> {
  const database = await ownDatabase('huanjie_examples');
  const { requestId: _, actor: __, token: ___, ...services } = database.context();
  const checker = startChecker();
  const app = createApp({
    services: { ...services, now: () => new Date() },
    pool: database.pool,
    operator: null,
    webFolder: WEB,
    publicCheck: options.publicCheck === true,
    checker,
  });
  const server = await new Promise<ServerType>((resolve) => {
    const started = serveHttp({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(started));
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  const browser = await chromium.launch({ executablePath: await browserPath(), args: ARGS });
  return {
    address: `http://127.0.0.1:${bound.port}`,
    browser,
    database,
    async close() {
      await browser.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await checker.close();
      await database.drop();
    },
  };
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors that the page's own scripts raised. */
  readonly errors: readonly string[];
}

/** A visitor with a window of this size, signed in when `login` is given. */
export async function visit(site: Site, size: { width: number; height: number }, login?: string): Promise<Visit> {
  const context = await site.browser.newContext({ viewport: size, locale: 'zh-CN', acceptDownloads: true });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(site.address);
  if (login !== undefined) {
    await page.getByLabel('账号', { exact: true }).fill(login);
    await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('link', { name: /换届/ }).first().waitFor();
  }
  return { context, page, errors };
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until nothing moves or changes colour any more: half-way through a change no contrast is what it will be. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)));
  });
}

/** What axe-core finds against WCAG 2.2 A and AA on the page once it has settled: rule and place. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await settled(page);
  await page.evaluate(await axeSource);
  return page.evaluate(async () => {
    const axe = (
      globalThis as unknown as {
        axe: {
          run(
            root: unknown,
            options: unknown,
          ): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
        };
      }
    ).axe;
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`),
    );
  });
}
