import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { mantineStyles } from './bundle/mantine-styles.js';
import { pageFiles } from './bundle/page-files.js';
import { precompress } from './bundle/precompress.js';

const server = `http://127.0.0.1:${process.env['PORT'] ?? 4000}`;
const served = ['/graphql', '/auth', '/export', '/openapi.json', '/docs', '/healthz', '/readyz'];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), mantineStyles(), pageFiles(), precompress()],
  resolve: {
    // RxJS once more as modern JavaScript: a sixth smaller, and without the helpers for old browsers
    conditions: ['es2015', ...defaultClientConditions],
    // Nothing moves in a chart, so nothing need compute how.
    alias: { '@react-spring/web': `${import.meta.dirname}/bundle/motionless-springs.tsx` },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(served.map((path) => [path, { target: server, ws: path === '/graphql' }])),
  },
  // GraphiQL is served as built; its workers cannot be prepared for development
  optimizeDeps: { entries: ['index.html', 'src/pages/**/*.tsx'] },
  worker: { format: 'es' },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The editor of GraphiQL is large and on a page of its own.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      // A bound query that no page uses goes, and what Apollo has for it.
      treeshake: { manualPureFunctions: ['queryHook', 'lazyQueryHook', 'suspenseQueryHook', 'mutationHook'] },
      output: {
        codeSplitting: {
          groups: [
            // One style sheet for the dashboard: the pages' own are small, and come without another request.
            { name: 'styles', test: /(client\/src\/(?!graphiql).*|@mantine\/core\/styles)\.css$/ },
            // What half of the pages use comes at once: each of its small parts would be a request.
            { name: 'shared', test: /client\/src|@mantine|@floating-ui/, minShareCount: 5 },
          ],
        },
      },
      input: ['index.html', 'graphiql.html'].map((page) => `${import.meta.dirname}/${page}`),
    },
  },
});
