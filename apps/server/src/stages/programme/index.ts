export { countyUnit } from '../registry/index.ts';
export { dropMember, makeBody, putMember, setBodyDay, writeMethod } from './bodies/commands.ts';
export { type LawOfDay, lawOfDay } from './calendar/law.ts';
export { markStepDone } from './facts/commands.ts';
export { programmeGateFacts } from './facts/gateFacts.ts';
export { type CreateRoundInput, createRound } from './rounds/create.ts';
export { findRoundRow } from './rounds/queries.ts';
