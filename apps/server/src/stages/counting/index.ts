export { countDoubtfulOpen } from './doubtful/queries.ts';
