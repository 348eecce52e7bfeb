import { ORPCError } from '@orpc/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useMe } from '../../app/account.ts';
import { newRequestId } from '../../app/requestId.ts';
import { useUnit } from '../registry/queries.ts';

/** Whether the server answered: what it refused is done with, what a lost connection swallowed may have happened. */
const answered = (error: unknown): boolean => error instanceof ORPCError && error.status < 500;

/**
 * One act of a clerk on the rolls. Its request id is kept until the server answers, so that sending the same content
 * again after a lost connection repeats nothing; afterwards the pages that it touches ask again, those of the rolls
 * unless told otherwise.
 */
export function useAct<Input extends { requestId: string }, Answer>(
  send: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer, content: Omit<Input, 'requestId'>) => void,
  touched: readonly string[] = ['roll', 'unit', 'voters', 'committees', 'nominations'],
) {
  const client = useQueryClient();
  const open = useRef<{ readonly text: string; readonly requestId: string } | null>(null);
  return useMutation({
    mutationFn: (content: Omit<Input, 'requestId'>) => {
      const text = JSON.stringify(content);
      const kept = open.current?.text === text ? open.current : { text, requestId: newRequestId() };
      open.current = kept;
      return send({ ...content, requestId: kept.requestId } as Input);
    },
    onSuccess: (answer, content) => {
      open.current = null;
      onDone?.(answer, content);
      for (const key of touched) void client.invalidateQueries({ queryKey: [key] });
    },
    onError: (error) => {
      if (answered(error)) open.current = null;
    },
  });
}

const WRITERS: ReadonlySet<string> = new Set(['countyOffice', 'townshipOffice', 'unitCommittee']);

/** Whether the account may change the roll of a unit: its committee, and the offices above it. The server judges again. */
export function useMayWrite(roundId: string, unitId: string): boolean {
  const me = useMe();
  const unit = useUnit(roundId, unitId === '' ? undefined : unitId);
  const line = new Set([unitId, ...(unit.data?.ancestors ?? []).map((one) => one.unitId)]);
  return (me.data?.grants ?? []).some(
    (grant) => WRITERS.has(grant.role) && grant.unit !== null && line.has(grant.unit.unitId),
  );
}
