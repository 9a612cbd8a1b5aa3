import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { logged } from './logged.mjs';
import { Stop, root, say, since } from './project.mjs';

const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED/;

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages;
}

/** What npm recorded of the packages it put into node_modules; undefined when it never finished there. */
function presentPackages() {
  try {
    return packagesOf('node_modules/.package-lock.json');
  } catch {
    return undefined;
  }
}

function isComplete(present) {
  return Object.entries(packagesOf('package-lock.json')).every(([path, { version, optional }]) => {
    const found = present[path];
    return path === '' || (found ? found.version === version : optional === true);
  });
}

/** Installs the packages of the lock file when they are missing or have changed. Throws Stop with the end of npm's log. */
export async function install() {
  const present = presentPackages();
  if (present && isComplete(present)) return;
  say('Installing packages, once: usually a minute or two, up to five where SQLite has to be compiled …');
  const start = performance.now();
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? [process.execPath, process.env.npm_execpath]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  // A clean install compiles SQLite anew; where one has been made, bringing in the difference takes seconds.
  const command = present ? ['install', '--no-save'] : ['ci'];
  const args = [
    ...npm.slice(1),
    ...command,
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--fetch-retry-maxtimeout=15000',
  ];
  const result = await logged('install', npm[0], args, { timeoutMs: 900_000 });
  if (!result.ok) throw new Stop(explain(result));
  say(`Installed in ${since(start)}.`);
}

function explain({ tail, log }) {
  const [code] = OFFLINE.exec(tail) ?? [];
  const cause = code
    ? `The package registry cannot be reached (${code}). ContexQ needs the network for its first installation, not afterwards.`
    : `${tail}\n\nThe installation failed.`;
  return `${cause}\nThe whole log: ${log}`;
}
