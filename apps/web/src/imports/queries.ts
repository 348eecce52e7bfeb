import { useQuery } from '@tanstack/react-query';
import { api } from '../app/api.ts';

/** What can be imported, with the columns of each sheet; it changes with the version of the server only. */
export function useImportKinds() {
  return useQuery({ queryKey: ['importKinds'], queryFn: () => api.system.importKinds(), staleTime: 3_600_000 });
}

export type ImportKind = NonNullable<ReturnType<typeof useImportKinds>['data']>[number];
