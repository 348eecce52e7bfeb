import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['huanjie-source', 'node', 'module', 'import', 'default'] } },
  resolve: { conditions: ['huanjie-source', 'node', 'module', 'import', 'default'] },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.{ts,tsx}', 'examples/src/**/*.test.ts', 'scripts/**/*.test.ts', 'e2e/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    server: { deps: { inline: [/@huanjie\//] } },
  },
});
