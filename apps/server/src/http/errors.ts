import { ERRORS } from '@huanjie/contract';
import { ORPCError, ValidationError } from '@orpc/server';
import type { Logger } from 'pino';

/** What a person reads when something inside broke: no stack, but the number to quote. */
export const brokenSentence = (requestId: string) => ({
  zh: `系统内部出错，没有保存任何改动。请稍后再试；若仍不行，请把编号 ${requestId} 告诉管理员。`,
  en: `Something broke inside the system; nothing was changed. Try again later, or give the administrator the number ${requestId}.`,
});

/** Turns whatever a handler threw into an error of the closed vocabulary. */
export function closedError(error: unknown, requestId: string, log: Logger): ORPCError<string, unknown> {
  if (error instanceof ORPCError) {
    if (error.code in ERRORS || isWorded(error.data)) return error;
    if (error.code === 'BAD_REQUEST') return unusable(error.cause);
  }
  log.error(
    { requestId, error: error instanceof Error ? (error.stack ?? error.message) : String(error) },
    'request failed',
  );
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    status: 500,
    message: 'internal error',
    data: brokenSentence(requestId),
  });
}

const isWorded = (data: unknown): boolean => typeof data === 'object' && data !== null && 'zh' in data;

/** Input that is no JSON, or an address that cannot be decoded. */
export const unreadable = (): ORPCError<string, unknown> => unusable(undefined);

function unusable(cause: unknown): ORPCError<string, unknown> {
  const fields =
    cause instanceof ValidationError
      ? cause.issues.map((issue) => (issue.path ?? []).map(String).join('.')).filter(Boolean)
      : [];
  const named = [...new Set(fields)].join('、');
  return new ORPCError('UNUSABLE_INPUT', {
    status: ERRORS.UNUSABLE_INPUT.status,
    message: 'unusable input',
    data: {
      zh: named ? `提交的内容不能用，请检查：${named}。` : '提交的内容无法读取，请检查格式后重试。',
      en: named
        ? `The input cannot be used; check: ${named}.`
        : 'The input cannot be read; check its form and try again.',
    },
  });
}
