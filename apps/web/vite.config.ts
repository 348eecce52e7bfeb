import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Libraries that change rarely, cut apart so that a new version of the pages leaves them in the browser's cache. */
const LIBRARIES = [
  { name: 'charts', test: /node_modules[\\/](echarts|zrender|tslib)[\\/]/ },
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
];

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['huanjie-source', 'browser', 'module', 'import', 'default'] },
  server: { port: 5173, proxy: { '/api': 'http://localhost:8080' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { codeSplitting: { groups: LIBRARIES } } },
  },
});
