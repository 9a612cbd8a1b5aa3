import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { logged } from './logged.mjs';
import { Stop, root, say, since } from './project.mjs';

const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED/;

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages;
}

/** True when npm's own record of what it put into node_modules matches the lock file. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  let present;
  try {
    present = packagesOf('node_modules/.package-lock.json');
  } catch {
    return false;
  }
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const found = present[path];
    return path === '' || (found ? found.version === version : optional === true);
  });
}

/** Installs the packages of the lock file when they are missing or have changed. Throws Stop with the end of npm's log. */
export async function install() {
  if (isInstalled()) return;
  say('Installing packages, once: usually a minute or two, up to five where SQLite has to be compiled …');
  const start = performance.now();
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? [process.execPath, process.env.npm_execpath]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  const args = [
    ...npm.slice(1),
    'ci',
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
