import { contract } from '@huanjie/contract';
import { implement } from '@orpc/server';
import type { RequestContext } from './context.ts';

/** The API to be implemented: each stage takes its own part, `api.registry.units.handler(…)`; a forgotten route does not compile. */
export const api = implement(contract).$context<RequestContext>();
