export { type Approval, FACT_NAMES, type FactId, type GateFacts, type Settled } from './facts.ts';
export { factsAskedBy, GATES, type GateStep, type GateVerdict, gate } from './gate.ts';
export { RECORDED_FACTS, type RecordedFact, type RecordedShape } from './recorded.ts';
