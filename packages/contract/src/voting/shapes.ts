import * as z from 'zod';
import { line, ofUnit, onUnit } from '../rolls/shapes.ts';
import { uuid } from '../shapes.ts';

/** Where a query about the day of one vote looks. */
export const ofPoll = ofUnit.extend({ pollId: uuid });

/** What every command on the day of one vote carries. */
export const onPoll = onUnit.extend({ pollId: uuid });

/** What every command on one place of a vote carries. */
export const onPlace = onPoll.extend({ placeId: uuid });

/** A time of the day, Asia/Shanghai. */
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A number of papers or people. */
export const papers = z.number().int().min(0).max(1_000_000);

/** The number on a seal of a ballot box. */
export const seal = line(40);

export const placeKind = z.enum(['central', 'station', 'mobileBox']);
export const checkInMode = z.enum(['inPerson', 'mobileBox', 'proxy']);

/** The start of every route of a vote's day. */
export const AT = '/rounds/{roundId}/units/{unitId}/polls/{pollId}/vote' as const;

export const GET = (path: string, summary: string) => ({
  method: 'GET' as const,
  path: `${AT}${path}` as const,
  summary,
  tags: ['voting'],
});
export const POST = (path: string, summary: string) => ({ ...GET(path, summary), method: 'POST' as const });
