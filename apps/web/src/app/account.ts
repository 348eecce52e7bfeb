import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { api } from './api.ts';
import { onSessionChange, sessionToken } from './session.ts';

/** The token of this tab, followed. */
export function useSessionToken(): string | null {
  return useSyncExternalStore(onSessionChange, sessionToken);
}

/** Who is signed in, with the roles. */
export function useMe() {
  return useQuery({ queryKey: ['me'], queryFn: () => api.access.me(), staleTime: 300_000 });
}
