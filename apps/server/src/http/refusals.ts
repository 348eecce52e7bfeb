import { ERRORS } from '@huanjie/contract';
import { ORPCError } from '@orpc/server';

/** Throws an error of the closed vocabulary: a sentence in both languages that says what, where, and how to mend it. */
export function refuse(code: keyof typeof ERRORS, zh: string, en: string, rules?: readonly string[]): never {
  throw new ORPCError(code, {
    status: ERRORS[code].status,
    message: en,
    data: rules === undefined ? { zh, en } : { zh, en, rules },
  });
}
