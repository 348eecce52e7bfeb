import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** Where everything that makes the example templates stands: schema, generator, readers of files, and loaders. */
const MAKERS: readonly (readonly [folder: string, which: RegExp])[] = [
  ['apps/server/src/database/migrations', /\.sql$/],
  ['apps/server/src/imports', /\.ts$/],
  ['apps/server/src/jobs', /\.ts$/],
  ['apps/server/src/journal', /\.ts$/],
  ['apps/server/src/stages', /(imports|results\/commands|results\/pollInput)\.ts$/],
  ['apps/server/src/access', /(demoAccounts|keys)\.ts$/],
  ['apps/server/src/testing', /\.ts$/],
  ['packages/rolls/src', /\.ts$/],
  ['packages/rules/src/results', /\.ts$/],
  ['examples/src', /\.ts$/],
];

/** A digest of everything that makes the example templates: kept templates with another one are made anew. */
export function templatesDigest(): string {
  const hash = createHash('sha256');
  for (const [folder, which] of MAKERS) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (which.test(name) && !name.endsWith('.test.ts')) {
        hash.update(name).update(readFileSync(join(ROOT, folder, name)));
      }
    }
  }
  return hash.digest('hex').slice(0, 16);
}
