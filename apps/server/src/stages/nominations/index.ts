export { nominationGateFacts } from './gateFacts.ts';
export { type Standing, standingPeople } from './standing.ts';
