export { type Breach, type BreachCode, type BreachOptions, breaches, type RecordedStep } from './breaches.ts';
export {
  type Deferral,
  type DoneStep,
  type EarliestDay,
  type EarliestOptions,
  earliestElectionDay,
  latestTermChange,
} from './earliest.ts';
export { type IcsOptions, toIcs } from './ics.ts';
export { timeline } from './timeline.ts';
export type {
  CalendarOptions,
  CalendarRefusal,
  CalendarWarning,
  PartyForm,
  StepKind,
  Timeline,
  TimelineStep,
} from './types.ts';
