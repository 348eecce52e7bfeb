export { appendEvent, canonicalJson, journalPosition } from './append.ts';
export { describeEvent, EVENT_SENTENCES, type EventPayloads, type EventType } from './events.ts';
