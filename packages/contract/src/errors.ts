import * as z from 'zod';

const sentence = z.object({ zh: z.string(), en: z.string() });

/**
 * The closed error vocabulary of the API. Every error carries one sentence in each language that says
 * what is wrong, where, and how to mend it.
 */
export const ERRORS = {
  NOT_SIGNED_IN: { status: 401, data: sentence },
  SIGN_IN_REFUSED: { status: 401, data: sentence },
  NOT_ALLOWED: { status: 403, data: sentence },
  NOT_FOUND: { status: 404, data: sentence },
  UNUSABLE_INPUT: { status: 400, data: sentence },
  REFUSED: { status: 409, data: sentence.extend({ rules: z.array(z.string()).optional() }) },
  TOO_LARGE: { status: 413, data: sentence },
  TOO_MANY_REQUESTS: { status: 429, data: sentence },
} as const;
