import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { logged } from './logged.mjs';
import { Stop, root } from './project.mjs';

/** What the bundle takes over from .env and the environment; a change of one needs a new bundle. */
export function viteVariables() {
  const file = join(root, '.env');
  const variables = { ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}), ...process.env };
  const names = Object.keys(variables).filter((name) => name.startsWith('VITE_'));
  return Object.fromEntries(names.sort().map((name) => [name, variables[name]]));
}

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
  const env = { ...viteVariables(), NODE_ENV: 'production' };
  const result = await logged('build-client', process.execPath, args, { env });
  if (!result.ok)
    throw new Stop(`${result.tail}\n\nThe dashboard could not be built.\nThe whole log: ${result.log}`);
}
