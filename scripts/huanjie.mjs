import { cli } from './cli.mjs';
import { main } from './say.mjs';

await main(() => cli(process.argv.slice(2)));
