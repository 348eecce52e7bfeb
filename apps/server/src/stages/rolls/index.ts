export { copyRoll } from './copy/copy.ts';
export { findPairs } from './duplicates/commands.ts';
export { rollGateFacts } from './gateFacts/gateFacts.ts';
export { rollLaw, rollLayers } from './law.ts';
export { partyElectorate } from './members/members.ts';
export { printPublication } from './print/print.ts';
export { publicRollRoutes } from './public/routes.ts';
export { type Mode, modeOf } from './representatives/mode.ts';
export { fillTails } from './voters/commands.ts';
