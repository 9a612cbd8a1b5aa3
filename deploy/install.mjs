import { existsSync, readFileSync } from 'node:fs';
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

/** What the packages compile, or bring for this machine, once they are there. */
const COMPILED = join(root, 'node_modules/sqlite3/build/Release/node_sqlite3.node');

/** Installs the packages of the lock file when they are missing or have changed. Throws Stop with the end of npm's log. */
export async function install() {
  const { compiled } = await bringPackages();
  await compiled;
}

/**
 * Brings the packages in as `install` does, which waits for the network, and begins to compile what of them has to be, which
 * keeps one core busy.
 * @returns the end of the latter, which throws as `install` does.
 */
export async function bringPackages() {
  const present = presentPackages();
  if (present && isComplete(present)) {
    if (existsSync(COMPILED)) return { compiled: Promise.resolve() };
    say('Going on with the installation, which did not come to its end …');
    return { compiled: compile(performance.now()) };
  }
  say('Installing packages, once: usually a minute or two, up to five where SQLite has to be compiled …');
  const start = performance.now();
  const options = ['--include=dev', '--no-audit', '--no-fund', '--fetch-retry-maxtimeout=15000'];
  // A clean install compiles SQLite anew; where one has been made, bringing in the difference takes seconds.
  if (present) {
    await npm('install', ['install', '--no-save', ...options]);
    say(`Installed in ${since(start)}.`);
    return { compiled: Promise.resolve() };
  }
  await npm('install', ['ci', '--ignore-scripts', ...options]);
  return { compiled: compile(start) };
}

/** Runs what the packages want to be run once they are there. @param start of the installation. */
async function compile(start) {
  await npm('compile', ['rebuild']);
  say(`Installed in ${since(start)}.`);
}

async function npm(name, args) {
  const [program, ...first] = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? [process.execPath, process.env.npm_execpath]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  const result = await logged(name, program, [...first, ...args], { timeoutMs: 900_000 });
  if (!result.ok) throw new Stop(explain(result));
}

function explain({ tail, log }) {
  const [code] = OFFLINE.exec(tail) ?? [];
  const cause = code
    ? `The package registry cannot be reached (${code}). ContexQ needs the network for its first installation, not afterwards.`
    : `${tail}\n\nThe installation failed.`;
  return `${cause}\nThe whole log: ${log}`;
}
