import { day, incidents, ledger } from './day.ts';
import { desk } from './desk.ts';
import { messages } from './messages.ts';
import { life, places } from './places.ts';

/** The stage of the vote: places, opening and closing, tables, ballots, incidents. */
export const voting = { day, places, life, desk, ledger, incidents, messages };

export type { BallotDiscrepancy, VotingDay, VotingIncident, VotingPlace } from './day.ts';
export type { CheckInConflict, CheckInMark, DeskRoll, MarkAnswer } from './desk.ts';
export type { VotingMessage } from './messages.ts';
