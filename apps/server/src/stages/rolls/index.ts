export { findPairs } from './duplicates/commands.ts';
export { rollGateFacts } from './gateFacts/gateFacts.ts';
export { printPublication } from './print/print.ts';
export { publicRollRoutes } from './public/routes.ts';
export { fillTails } from './voters/commands.ts';
