import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../app/account.ts';
import { api } from '../../app/api.ts';
import { useUnit } from '../registry/queries.ts';
import { useAct } from '../rolls/acts.ts';

/** A poll of a unit in a round. */
export interface PollPlace {
  readonly roundId: string;
  readonly unitId: string;
  readonly pollId: string;
}

/** A sheet of a poll. */
export interface SheetPlace extends PollPlace {
  readonly sheetId: string;
}

/** Where the count of a poll stands; asked again now and then, since several people enter sheets. */
export function useCount({ roundId, unitId, pollId }: PollPlace) {
  return useQuery({
    queryKey: ['count', roundId, unitId, pollId],
    queryFn: () => api.counting.overview({ roundId, unitId, pollId }),
    refetchInterval: (query) => (query.state.data?.state === 'counting' ? 10_000 : false),
  });
}

/** One sheet with what the account may see of it. */
export function useSheet({ roundId, unitId, sheetId }: SheetPlace) {
  return useQuery({
    queryKey: ['count', roundId, unitId, 'sheet', sheetId],
    queryFn: () => api.counting.sheet({ roundId, unitId, sheetId }),
    refetchInterval: (query) => (query.state.data?.state === 'entered' ? 5_000 : false),
  });
}

/** The strokes of the tellers of a sheet. */
export function useStrokes({ roundId, unitId, sheetId }: SheetPlace) {
  return useQuery({
    queryKey: ['count', roundId, unitId, 'strokes', sheetId],
    queryFn: () => api.counting.strokes({ roundId, unitId, sheetId }),
    refetchInterval: 3_000,
  });
}

/** An act on a count: the pages of counts, polls and the unit ask again. */
export function useCountAct<Input extends { requestId: string }, Answer>(
  send: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer, content: Omit<Input, 'requestId'>) => void,
) {
  return useAct(send, onDone, ['count', 'poll', 'unit', 'following', 'officers']);
}

const COMMITTEE: ReadonlySet<string> = new Set(['countyOffice', 'townshipOffice', 'unitCommittee']);
const TABLE: ReadonlySet<string> = new Set([...COMMITTEE, 'teller']);

/** What the account may do at the count of a unit: lead it, or work at a table. The server judges again. */
export function useCountRights({ roundId, unitId }: Pick<PollPlace, 'roundId' | 'unitId'>) {
  const me = useMe();
  const unit = useUnit(roundId, unitId === '' ? undefined : unitId);
  const line = new Set([unitId, ...(unit.data?.ancestors ?? []).map((one) => one.unitId)]);
  const held = (me.data?.grants ?? []).filter((grant) => grant.unit !== null && line.has(grant.unit.unitId));
  return {
    leads: held.some(({ role }) => COMMITTEE.has(role)),
    works: held.some(({ role }) => TABLE.has(role)),
  };
}

export type CountData = NonNullable<ReturnType<typeof useCount>['data']>;
export type SheetData = NonNullable<ReturnType<typeof useSheet>['data']>;
export type FindingData = CountData['findings'][number];
