import { dayInShanghai } from '@huanjie/chinese';
import { type CheckTerms, checkExport } from '@huanjie/contract';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { CHECK_SECONDS, type Checked, type Checker, checkOrRefuse, recordsOf } from '../stages/reporting/index.ts';
import { closedError } from './errors.ts';
import type { AppOptions, AppVariables } from './options.ts';
import { limitRate } from './rate.ts';
import { refuse } from './refusals.ts';

const MEGABYTE = 1024 * 1024;
const LIMIT = 20 * MEGABYTE;
const PUBLIC_LIMIT = 2 * MEGABYTE;
/** In an export the file travels as base64 inside JSON, with the decisions beside it. */
const inJson = (limit: number): number => Math.ceil((limit * 4) / 3) + MEGABYTE;
/** Checks of one address without sign-in. */
const PUBLIC_PER_MINUTE = 20;

const DOCUMENTS = {
  'marked.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'findings.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'findings.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The name that a paste with its form goes by. */
const PASTE = 'paste.html';

const ROUND_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

type C = Context<AppVariables>;

/** The checker of other people's reports: takes a file or a paste, keeps nothing of it. */
export function reportCheckRoutes(options: AppOptions, checker: Checker): Hono<AppVariables> {
  const publicUse = options.publicCheck === true;
  const routes = new Hono<AppVariables>();
  routes.onError((error, c) => {
    const closed = closedError(error, c.get('context').requestId, options.services.log);
    return c.json(closed.toJSON(), closed.status as 400);
  });
  const terms: CheckTerms = {
    publicUse,
    limit: { bytes: LIMIT, publicBytes: PUBLIC_LIMIT, seconds: CHECK_SECONDS },
  };
  routes.get('/report-check', (c) => c.json(terms));
  const admitted = [admission(publicUse), publicRate()] as const;
  routes.post(
    '/report-check',
    ...admitted,
    sized((limit) => limit),
    async (c) => {
      const asked = { ...(await sent(c)), ...(await against(c)) };
      const answer = await checkOrRefuse(checker, { kind: 'check', ...asked });
      return c.body(answer as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'application/json; charset=utf-8' });
    },
  );
  for (const [kind, contentType] of Object.entries(DOCUMENTS)) {
    routes.post(`/report-check/${kind}`, ...admitted, sized(inJson), async (c) => {
      const { dispositions, language, ...given } = await exportAsked(c);
      const asked = { ...given, ...(await against(c)) };
      const checkedOn = dayInShanghai(c.get('context').now());
      const job = { kind: kind as keyof typeof DOCUMENTS, dispositions, language, checkedOn };
      const bytes = await checkOrRefuse(checker, { ...job, ...asked });
      return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
        'content-type': contentType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(documentName(asked.fileName, kind, language))}`,
      });
    });
  }
  return routes;
}

/** Who may check: everyone signed in; everyone else where the operator allows it, but never against the records of a round. */
const admission = (publicUse: boolean) =>
  createMiddleware<AppVariables>(async (c, next) => {
    const signedIn = c.get('context').actor !== null;
    if (!signedIn && (!publicUse || c.req.query('round') !== undefined))
      refuse('NOT_SIGNED_IN', '请先登录。', 'Please sign in first.');
    await next();
  });

/** Counts the calls of those who are not signed in. */
function publicRate() {
  const limit = limitRate({
    perMinute: PUBLIC_PER_MINUTE,
    sentence: { zh: '核对过于频繁，请一分钟后再试。', en: 'Too many reports in a minute. Please wait a minute.' },
  });
  return createMiddleware<AppVariables>((c, next) => (c.get('context').actor === null ? limit(c, next) : next()));
}

/** Turns away a body that is too large before all of it has come in. */
function sized(bodyOf: (limit: number) => number) {
  const limits = [LIMIT, PUBLIC_LIMIT].map((limit) =>
    bodyLimit({ maxSize: bodyOf(limit), onError: (c) => c.json(tooLarge(limit / MEGABYTE), 413) }),
  );
  return createMiddleware<AppVariables>(async (c, next) => {
    const limit = limits[c.get('context').actor === null ? 1 : 0];
    return limit?.(c, next);
  });
}

const tooLarge = (megabytes: number) => ({
  code: 'TOO_LARGE',
  status: 413,
  data: {
    zh: `文件超过 ${megabytes} MB，没有接收。请去掉图片或与总结无关的部分再试。`,
    en: `The file is larger than ${megabytes} MB and was not taken. Leave out the pictures or what is no part of the report.`,
  },
});

/** What was sent to be checked: the bytes of a named file, or a paste. */
async function sent(c: C): Promise<Checked> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const named = nameInHeader(c.req.header('x-file-name'));
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  if (named === '' && type === 'text/plain') return { fileName: '', text: new TextDecoder().decode(bytes) };
  return { fileName: named === '' && type === 'text/html' ? PASTE : named, bytes };
}

function nameInHeader(header: string | undefined): string {
  try {
    return decodeURIComponent(header ?? '').slice(0, 200);
  } catch {
    return '';
  }
}

async function exportAsked(c: C) {
  const parsed = checkExport.safeParse(await c.req.json().catch(() => null));
  if (!parsed.success) {
    const named = [...new Set(parsed.error.issues.map((issue) => issue.path.map(String).join('.')))].filter(Boolean);
    return refuse(
      'UNUSABLE_INPUT',
      `提交的内容不能用，请检查：${named.join('、') || 'JSON'}。`,
      `The input cannot be used; check: ${named.join(', ') || 'JSON'}.`,
    );
  }
  const { file, text, ...rest } = parsed.data;
  return {
    ...rest,
    ...(file === undefined ? {} : { bytes: fromBase64(file) }),
    ...(text === undefined ? {} : { text }),
  };
}

/** Bytes of their own: a small Buffer shares its memory with others and could not be handed to a worker alone. */
const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

async function against(c: C): Promise<Partial<Checked>> {
  const roundId = c.req.query('round');
  if (roundId === undefined) return {};
  if (!ROUND_ID.test(roundId)) refuse('NOT_FOUND', `没有编号为 ${roundId} 的换届。`, `There is no round ${roundId}.`);
  return recordsOf(c.get('context'), roundId);
}

/** `总结.docx` becomes `总结-核对稿.docx`. */
function documentName(fileName: string, kind: string, language: 'zh' | 'en'): string {
  const stem =
    (fileName === PASTE ? '' : fileName).replace(/\.[^.]{1,8}$/, '').replace(/[\\/:*?"<>|]/g, '') ||
    (language === 'zh' ? '总结' : 'report');
  const word = kind.startsWith('marked')
    ? { zh: '核对稿', en: 'checked' }[language]
    : { zh: '核对清单', en: 'findings' }[language];
  return `${stem}-${word}.${kind.split('.')[1]}`;
}
