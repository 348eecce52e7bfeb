export { type Approval, FACT_NAMES, type FactId, type GateFacts, type Settled } from './facts.ts';
export { factsAskedBy, GATES, type GateStep, type GateVerdict, gate } from './gate.ts';
