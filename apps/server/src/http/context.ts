import type { Logger } from 'pino';
import type { Actor } from '../access/actor.ts';
import type { Keys } from '../access/keys.ts';
import type { Database } from '../database/database.ts';
import type { MessageProvider } from '../stages/voting/messages/provider.ts';

/** What the whole server shares: made once at start. */
export interface Services {
  readonly db: Database;
  readonly keys: Keys;
  readonly log: Logger;
  /** The clock of the server; tests set it. */
  readonly now: () => Date;
  readonly practiceAccounts: boolean;
  /** The way of messages to the leading group; without it none can be sent. */
  readonly messenger?: MessageProvider;
}

/** What one request knows. */
export interface RequestContext extends Services {
  readonly requestId: string;
  readonly actor: Actor | null;
  /** The bearer token of the request, when there is one. */
  readonly token: string | null;
}
