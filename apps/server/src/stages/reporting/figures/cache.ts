import type { Database } from '../../../database/database.ts';

/** Answers kept a database: a county has some hundred units, and few of them are looked at between two changes. */
const LIMIT = 128;

const caches = new WeakMap<Database, Map<string, Promise<unknown>>>();

/**
 * Remembers an answer under a key that names everything it depends on (round, scope, journal position), so an answer
 * is never stale. The least recently used are forgotten; a failure is not remembered.
 */
export function remember<T>(db: Database, key: string, compute: () => Promise<T>): Promise<T> {
  let cache = caches.get(db);
  if (cache === undefined) {
    cache = new Map();
    caches.set(db, cache);
  }
  const kept = cache.get(key) as Promise<T> | undefined;
  cache.delete(key);
  const answer = kept ?? compute();
  cache.set(key, answer);
  if (kept === undefined) answer.catch(() => cache.delete(key));
  const [oldest] = cache.keys();
  if (cache.size > LIMIT && oldest !== undefined) cache.delete(oldest);
  return answer;
}
