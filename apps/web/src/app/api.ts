import { contract } from '@huanjie/contract';
import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { closeSession, sessionToken } from './session.ts';

const link = new OpenAPILink(contract, {
  url: `${window.location.origin}/api`,
  headers: () => {
    const token = sessionToken();
    return token === null ? {} : { authorization: `Bearer ${token}` };
  },
});

/** The API, typed by the contract. */
export const api: JsonifiedClient<ContractRouterClient<typeof contract>> = createORPCClient(link);

function failed(error: unknown): void {
  if (error instanceof ORPCError && error.code === 'NOT_SIGNED_IN') closeSession();
}

/** Only a lost connection is worth asking again: a refusal stays a refusal. */
function askAgain(count: number, error: unknown): boolean {
  return count < 2 && !(error instanceof ORPCError && error.status < 500);
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: failed }),
  defaultOptions: { queries: { staleTime: 30_000, retry: askAgain, refetchOnWindowFocus: false } },
});

/** Forgets every answer that belonged to an account; what the sign-in page itself shows stays. */
export function forgetAnswers(): void {
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'demoAccounts' });
}
