import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { STAGES } from '@huanjie/rules';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('..', import.meta.url).pathname;

/** Who may import whom. A name ending in `:` stands for everything that begins with it. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'packages/rules': [],
  'packages/chinese': ['pinyin-pro', 'chinese-days'],
  'packages/files': ['@huanjie/rules', 'node:'],
  'packages/rolls': ['@huanjie/rules', '@huanjie/chinese', '@huanjie/files', '@e965/xlsx', 'fflate', 'node:'],
  'packages/reporting': ['@huanjie/rules', '@huanjie/chinese'],
  'packages/forms': [
    '@huanjie/rules',
    '@huanjie/chinese',
    '@huanjie/files',
    'docx',
    'entities',
    'exceljs',
    '@myriaddreamin/typst-ts-node-compiler',
    'node:',
  ],
  'packages/contract': ['@huanjie/rules', '@orpc/contract', 'zod'],
  'apps/web': [
    '@huanjie/contract',
    '@huanjie/rules',
    '@huanjie/chinese',
    '@orpc/client',
    '@orpc/contract',
    '@orpc/openapi-client',
    '@tanstack/react-query',
    '@tanstack/react-router',
    'antd',
    'echarts',
    'react',
    'react-dom',
  ],
  'apps/server': [
    '@huanjie/rules',
    '@huanjie/chinese',
    '@huanjie/rolls',
    '@huanjie/reporting',
    '@huanjie/forms',
    '@huanjie/contract',
    '@huanjie/examples',
    '@hono/node-server',
    '@node-rs/argon2',
    '@orpc/openapi',
    '@orpc/server',
    '@orpc/zod',
    'hono',
    'kysely',
    'pg',
    'pg-copy-streams',
    'pino',
    'prom-client',
    'zod',
    'node:',
  ],
  'apps/cli': [
    '@huanjie/rules',
    '@huanjie/chinese',
    '@huanjie/rolls',
    '@huanjie/reporting',
    '@huanjie/forms',
    '@huanjie/contract',
    '@huanjie/examples',
    '@huanjie/server',
    '@orpc/client',
    '@orpc/contract',
    '@orpc/openapi-client',
    'node:',
  ],
};

interface Source {
  /** Path from the root, for instance `packages/rules/src/stages.ts`. */
  readonly path: string;
  readonly text: string;
}

function sourcesUnder(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => /\.tsx?$/.test(name) && !/\.(test|bench|kit)\.tsx?$/.test(name) && !/(^|\/)(testing|lint)\//.test(name),
    )
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(ROOT, folder, name), 'utf8') }));
}

function importsOf(text: string): string[] {
  const statements =
    /^\s*(?:import|export)\s[^;'"`]*?\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;
  return [...text.matchAll(statements)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

const packageName = (specifier: string): string =>
  specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? '');

/** Imports that a room may not make, and stages that reach past another stage's `index.ts` or `imports.ts` seam. */
function breaches(source: Source): string[] {
  const room = source.path.split('/').slice(0, 2).join('/');
  const allowed = ALLOWED[room] ?? [];
  const own = /^apps\/server\/.*\/stages\/([^/]+)\//.exec(source.path)?.[1];
  return importsOf(source.text).flatMap((specifier) => {
    if (!specifier.startsWith('.')) {
      const fits = specifier.startsWith('node:') ? allowed.includes('node:') : allowed.includes(packageName(specifier));
      return fits ? [] : [`${source.path} imports ${specifier}`];
    }
    const target = join(source.path, '..', specifier);
    if (relative(room, target).startsWith('..')) return [`${source.path} reaches out of its room: ${specifier}`];
    const other = /\/stages\/([^/]+)\/(.*)$/.exec(target);
    const past = own !== undefined && other !== null && other[1] !== own && !/^index\.ts$/.test(other[2] ?? '');
    return past ? [`${source.path} reaches past the index of ${other?.[1]}: ${specifier}`] : [];
  });
}

describe('who may import whom', () => {
  it.each(Object.keys(ALLOWED))('%s keeps to its list', (room) => {
    expect(sourcesUnder(`${room}/src`).flatMap(breaches)).toEqual([]);
  });

  it.each([
    ['packages/rules/src/a.ts', `import { readFile } from 'node:fs';`],
    ['packages/rules/src/a.ts', `import pg from 'pg';`],
    ['packages/files/src/a.ts', `import { zipSync } from 'fflate';`],
    ['packages/reporting/src/a.ts', `import { sql } from 'kysely';`],
    ['apps/web/src/a.ts', `import { openSystem } from '@huanjie/server';`],
    ['apps/web/src/a.ts', `import { join } from 'node:path';`],
    ['apps/cli/src/a.ts', `import { sql } from 'kysely';`],
    ['packages/rules/src/a.ts', `import { x } from '../../chinese/src/age.ts';`],
    ['apps/server/src/stages/rolls/a.ts', `import { x } from '../results/commands.ts';`],
  ])('a planted breach in %s is found: %s', (path, text) => {
    expect(breaches({ path, text })).toHaveLength(1);
  });

  it('each package.json asks for what its room may import and no more', () => {
    const surplus = Object.entries(ALLOWED).flatMap(([room, allowed]) => {
      const { dependencies = {} } = JSON.parse(readFileSync(join(ROOT, room, 'package.json'), 'utf8')) as {
        dependencies?: Record<string, string>;
      };
      const extra = ['vite', '@vitejs/plugin-react', '@expo-google-fonts/noto-serif-sc'];
      return Object.keys(dependencies)
        .filter((name) => !allowed.includes(name) && !extra.includes(name))
        .map((name) => `${room}: ${name}`);
    });
    expect(surplus).toEqual([]);
  });
});

describe('folders are named after the stages of the work', () => {
  const listed = new Set<string>(STAGES.map((stage) => stage.id));
  it.each(['apps/server/src/stages', 'apps/web/src/stages'])(
    '%s holds listed stages only, none of them empty',
    (folder) => {
      const entries = readdirSync(join(ROOT, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory());
      expect(entries.filter((entry) => !listed.has(entry.name)).map((entry) => entry.name)).toEqual([]);
      expect(entries.filter((entry) => readdirSync(join(ROOT, folder, entry.name)).length === 0)).toEqual([]);
    },
  );
});
