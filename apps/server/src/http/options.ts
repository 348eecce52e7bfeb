import type pg from 'pg';
import type { RollChecker } from '../imports/rollChecker.ts';
import type { Checker } from '../stages/reporting/index.ts';
import type { RequestContext, Services } from './context.ts';

/** What the HTTP application is made from. */
export interface AppOptions {
  readonly services: Services;
  readonly pool: pg.Pool;
  /** Token of the machine's operator (command line); null where there is none. */
  readonly operator: { readonly token: string; readonly osUser: string } | null;
  /** Folder of the built web application; null serves the API alone. */
  readonly webFolder: string | null;
  /** Whether reports are checked for anybody, signed in or not. */
  readonly publicCheck?: boolean;
  /** The workers that check reports, for whoever closes them; without it the application starts its own. */
  readonly checker?: Checker;
  /** The same for the workers that read rolls. */
  readonly rollChecker?: RollChecker;
}

/** What every handler finds in Hono's context. */
export type AppVariables = { Variables: { context: RequestContext } };
