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
export { hasOccasion } from './settle.ts';
export { timeline } from './timeline.ts';
export {
  type CalendarOptions,
  type CalendarRefusal,
  type CalendarWarning,
  OCCASIONS,
  type Occasion,
  type PartyForm,
  type StepKind,
  type Timeline,
  type TimelineStep,
} from './types.ts';
