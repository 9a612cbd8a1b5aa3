import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = `http://127.0.0.1:${process.env['PORT'] ?? 4000}`;
const served = ['/graphql', '/openapi.json', '/docs', '/healthz', '/readyz'];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { host: '127.0.0.1', proxy: Object.fromEntries(served.map((path) => [path, server])) },
  // GraphiQL is served as built; its workers cannot be prepared for development
  optimizeDeps: { entries: ['index.html', 'src/pages/**/*.tsx'] },
  worker: { format: 'es' },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The editor of GraphiQL is large and on a page of its own.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: ['index.html', 'graphiql.html'].map((page) => `${import.meta.dirname}/${page}`),
    },
  },
});
