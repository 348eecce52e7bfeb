import { oc } from '@orpc/contract';
import { ERRORS } from './errors.ts';

/** Every route of the API starts here: the same closed errors everywhere. */
export const route = oc.errors(ERRORS);
