import { defineConfig } from 'vitest/config';

// Workspaces are tested from their sources. 'import' must not stand here: it would be handed to require() as well.
const conditions = ['huanjie-source', 'node', 'module', 'default'];

export default defineConfig({
  ssr: { resolve: { conditions } },
  resolve: { conditions },
  test: {
    server: { deps: { inline: [/@huanjie\//] } },
    testTimeout: 60_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: [
            'packages/*/src/**/*.test.ts',
            'examples/src/**/*.test.ts',
            'apps/{web,cli}/src/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: ['apps/server/src/**/*.test.ts', 'e2e/**/*.test.ts'],
          globalSetup: ['apps/server/src/testing/globalSetup.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
