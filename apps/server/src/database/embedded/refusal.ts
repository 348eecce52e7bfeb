/** Why the embedded database cannot be used here, and what to do, in the words the user sees. */
export type Unusable = { kind: 'unusable'; zh: string; en: string };

/** Builds a refusal. */
export function unusable(zh: string, en: string): Unusable {
  return { kind: 'unusable', zh, en };
}

/** Tells a refusal from the value that was hoped for. */
export function isUnusable(value: object): value is Unusable {
  return 'kind' in value && value.kind === 'unusable';
}

/** The code of a system error (`EACCES`), or its message. */
export function errorCode(error: unknown): string {
  if (error instanceof Error) return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return String(error);
}
