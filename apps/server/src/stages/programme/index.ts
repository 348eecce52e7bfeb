export { countyUnit } from '../registry/index.ts';
export { type LawOfDay, lawOfDay } from './calendar/law.ts';
export { type CreateRoundInput, createRound } from './rounds/create.ts';
export { findRoundRow } from './rounds/queries.ts';
