import { prepare } from './prepare.mjs';
import { main } from './say.mjs';

await main(() => prepare());
