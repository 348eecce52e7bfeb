export { pollsByNumber } from './queries.ts';
