import { contract } from '@huanjie/contract';
import { implement } from '@orpc/server';
import type { RequestContext } from './context.ts';

/** The API to be implemented: each stage takes its own part, `api.registry.units.handler(…)`; a forgotten route does not compile. */
export const api = implement(contract)
  // Answers are typed by the contract; walking two hundred figures through the schemas again would cost as much as
  // computing them. The tests of the API hold answers against the schemas.
  .$config({ initialOutputValidationIndex: Number.NaN })
  .$context<RequestContext>();
