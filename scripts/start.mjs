import { cli } from './cli.mjs';
import { main } from './say.mjs';

await main(() => cli(['serve', '--demo', ...process.argv.slice(2)]));
