import type { RecordSetId } from '@huanjie/reporting';
import { conductSources } from './conduct/queries.ts';
import { electionSources } from './election/queries.ts';
import { programmeSources } from './programme/queries.ts';
import { registrySources } from './registry/queries.ts';
import type { Source } from './source.ts';

const SOURCES: Readonly<Record<RecordSetId, Source>> = {
  ...registrySources,
  ...electionSources,
  ...programmeSources,
  ...conductSources,
};

/** Where the records of a set are; a set that nobody declared is a broken invariant. */
export function sourceOf(id: string): Source {
  const source = SOURCES[id as RecordSetId];
  if (source === undefined) throw new Error(`no source for the record set ${id}`);
  return source;
}

export type { Scope, Source } from './source.ts';
