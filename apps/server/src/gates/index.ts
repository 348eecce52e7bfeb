export { gatherFacts } from './gather.ts';
export { refuseObstacles, requireGate } from './require.ts';
