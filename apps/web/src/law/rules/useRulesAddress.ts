import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What the address of the rules says: the text, the one beside it and whether only differences show, the search, the open rule. */
export interface RulesAddress {
  readonly set?: string | undefined;
  readonly beside?: string | undefined;
  /** `1` where a comparison shows what differs and nothing else. */
  readonly different?: string | undefined;
  readonly search?: string | undefined;
  readonly rule?: string | undefined;
}

/** The address of the page, and how to change a part of it; typing replaces it, everything else can be gone back from. */
export function useRulesAddress() {
  const address: RulesAddress = useSearch({ from: '/inside/law' });
  const navigate = useNavigate();
  const change = useCallback(
    (next: RulesAddress, how: { readonly replace?: boolean } = {}) =>
      void navigate({
        to: '/law',
        search: (before) => ({ ...before, ...next }),
        replace: how.replace === true,
        resetScroll: false,
      }),
    [navigate],
  );
  return { address, change };
}
