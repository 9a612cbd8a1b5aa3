import { logged } from './logged.mjs';
import { Stop } from './project.mjs';

/** Bundles the dashboard into dist/client. */
export async function buildClient() {
  const args = [
    'node_modules/vite/bin/vite.js',
    'build',
    'client',
    '--outDir',
    '../dist/client',
    '--emptyOutDir',
  ];
  const result = await logged('build-client', process.execPath, args, { env: { NODE_ENV: 'production' } });
  if (!result.ok)
    throw new Stop(`${result.tail}\n\nThe dashboard could not be built.\nThe whole log: ${result.log}`);
}
