import { readFileSync, writeFileSync } from 'node:fs';
import { at } from './paths.mjs';

/** Lists every package that an installation for running (not for testing) holds, with its licence, from the lockfile, and the data in it. */
export function notices() {
  const { packages } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
  const rows = Object.entries(packages)
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.dev && !entry.link)
    .map(
      ([path, entry]) =>
        `| ${path.slice(path.lastIndexOf('node_modules/') + 13)} | ${entry.version} | ${entry.license ?? 'see package'} |`,
    );
  return [
    '# Third-party notices',
    '',
    'Packages that an installation of Huanjie holds, with the licence each states. Their full texts lie in the packages themselves.',
    'Made by `node scripts/notices.mjs` from `package-lock.json`.',
    '',
    '| Package | Version | Licence |',
    '|---|---|---|',
    ...[...new Set(rows)].sort(),
    '',
    readFileSync(at('scripts', 'strokes', 'notices.md'), 'utf8'),
  ].join('\n');
}

if (process.argv[1] === at('scripts', 'notices.mjs')) writeFileSync(at('THIRD_PARTY_NOTICES.md'), notices());
