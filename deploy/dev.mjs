import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root, say } from './project.mjs';

const REST_PATHS = ['/customers', '/products', '/overview', '/trends', '/anomalies'];

/** Server and dashboard from source, both reloading; the dashboard's address serves everything. Ends with the first of the two. */
export async function dev() {
  const { createServer } = await import('vite');
  const port = process.env.PORT ?? '4000';
  const target = `http://127.0.0.1:${port}`;
  // A browser asking for a page gets the dashboard; everything else at the same address is REST.
  const page = (request) => (request.headers.accept?.includes('text/html') ? request.url : undefined);
  const vite = await createServer({
    root: join(root, 'client'),
    server: {
      host: '127.0.0.1',
      proxy: Object.fromEntries(REST_PATHS.map((path) => [path, { target, bypass: page }])),
    },
  });
  await vite.listen();
  // Asked through the dashboard's address, the server still sees its own: what its pages send comes from the other one.
  const origins = [process.env.ALLOWED_ORIGINS, new URL(vite.resolvedUrls.local[0]).origin];
  const loader = ['--watch', '--watch-preserve-output', '--import', '@swc-node/register/esm-register'];
  const server = spawn(process.execPath, [...loader, 'server/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: port, ALLOWED_ORIGINS: origins.filter(Boolean).join(), SWCRC: 'true' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  say(`ContexQ, reloading on every change: ${vite.resolvedUrls.local[0]}`);
  const end = () => server.kill('SIGTERM');
  process.on('SIGINT', end).on('SIGTERM', end).on('exit', end);
  server.once('exit', (code) => {
    process.exitCode = code ?? 0;
    void vite.close();
  });
}
