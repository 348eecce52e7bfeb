const KEY = 'huanjie.token';

const listeners = new Set<() => void>();

/** The token of this tab, or null when nobody is signed in. It ends with the tab. */
export function sessionToken(): string | null {
  return sessionStorage.getItem(KEY);
}

/** Keeps the token of a new session. */
export function openSession(token: string): void {
  sessionStorage.setItem(KEY, token);
  for (const listener of listeners) listener();
}

/** Forgets the session of this tab. */
export function closeSession(): void {
  if (sessionStorage.getItem(KEY) === null) return;
  sessionStorage.removeItem(KEY);
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever the session opens or closes; the answer stops that. */
export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
