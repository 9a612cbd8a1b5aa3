import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildClient, viteVariables } from './build-client.mjs';
import { buildServer } from './build-server.mjs';
import { filesBelow, fingerprint } from './fingerprint.mjs';
import { root, say, since } from './project.mjs';

const TOOLS = ['package-lock.json', '.swcrc', 'deploy/build-server.mjs', 'deploy/build-client.mjs'];
const isShipped = (file) => !/\.test\.tsx?$|^client\/e2e\/|\.stories\.tsx$/.test(file);

/** What is built, from which files; `further` is what else its output depends on. */
const parts = {
  server: { from: ['server', 'seed', 'bench'], make: buildServer, further: () => '' },
  client: { from: ['client'], make: buildClient, further: () => JSON.stringify(viteVariables()) },
};

/** Builds the named parts ("server", "client") into dist/, each only when its sources changed. Throws Stop on an error. */
export async function build(names) {
  const stale = names.map(describe).filter(({ stamp, hash }) => readStamp(stamp) !== hash);
  if (stale.length === 0) return;
  say(`Building ${stale.map(({ name }) => name).join(' and ')} …`);
  const start = performance.now();
  await Promise.all(
    stale.map(async ({ name, files, stamp, hash }) => {
      rmSync(stamp, { force: true });
      await parts[name].make(files);
      writeFileSync(stamp, hash);
    }),
  );
  say(`Built in ${since(start)}.`);
}

function describe(name) {
  const files = filesBelow(parts[name].from).filter(isShipped);
  const hash = fingerprint([...files, ...filesBelow(TOOLS)], parts[name].further());
  return { name, files, hash, stamp: join(root, 'dist', `${name}.sha256`) };
}

function readStamp(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
