import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { bringPackages, install } from './install.mjs';
import { Stop, root } from './project.mjs';

/** Programs of dist/: what has to be built before they can run. */
const programs = {
  start: { entry: 'server/main.js', needs: ['server', 'client'] },
  cluster: { entry: 'server/cluster/cluster-cli.js', needs: ['server', 'client'] },
  generate: { entry: 'seed/generate-cli.js', needs: ['server'] },
  // One thread for what waits: its database works off one statement after the other, and finds its memory where it left it.
  // Blocks of a megabyte and more go back to the machine once they are freed, and little room is kept for what was just
  // made: of five million lines both save tens of megabytes.
  ingest: {
    entry: 'server/ingest/ingest-cli.js',
    needs: ['server'],
    env: { UV_THREADPOOL_SIZE: '1', MALLOC_MMAP_THRESHOLD_: '1048576' },
    flags: ['--max-semi-space-size=8'],
  },
  verify: { entry: 'server/rollups/verify-cli.js', needs: ['server'] },
  backup: { entry: 'server/backup/backup-cli.js', needs: ['server'] },
  restore: { entry: 'server/backup/restore-cli.js', needs: ['server'] },
  evaluate: { entry: 'bench/evaluate/evaluate-cli.js', needs: ['server'] },
  bench: { entry: 'bench/bench-cli.js', needs: ['server', 'client'] },
  torture: { entry: 'bench/torture/torture-cli.js', needs: ['server'] },
};

const tasks = {
  build: async () => {
    await install();
    await build(['server', 'client']);
  },
  dev: async () => {
    await install();
    await (await import('./dev.mjs')).dev();
  },
  // what only reads the sources need not wait for SQLite
  test: async () => {
    const { compiled } = await bringPackages();
    await (await import('./check.mjs')).check(compiled);
  },
};

/** Prepares the checkout (packages, build) and runs one command of `npm run`; a failure prints its cause and exits 1. */
export async function run(command, args) {
  try {
    if (Object.hasOwn(programs, command)) {
      await install();
      const { entry, needs, env, flags } = programs[command];
      await build(needs);
      await (env ? follow(entry, args, env, flags) : become(entry, args));
    } else if (Object.hasOwn(tasks, command)) {
      await tasks[command]();
    } else {
      const known = [...Object.keys(programs), ...Object.keys(tasks)].join(', ');
      throw new Stop(`Unknown command "${command ?? ''}". Known: ${known}`);
    }
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    process.exitCode = 1;
  }
}

/** Runs the program in a process with an environment and flags that take effect only from a start on, and ends as it does. */
async function follow(entry, args, env, flags) {
  const program = [...flags, '--enable-source-maps', join(root, 'dist', entry)];
  const child = spawn(process.execPath, [...program, ...args], {
    stdio: 'inherit',
    env: { NODE_ENV: 'production', ...env, ...process.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const [code, signal] = await once(child, 'exit');
  process.exitCode = code ?? 128 + constants.signals[signal];
}

/** Runs the program in this very process: signals, exit code and terminal are its own. */
async function become(entry, args) {
  const path = join(root, 'dist', entry);
  process.argv = [process.argv[0], path, ...args];
  process.env.NODE_ENV ??= 'production';
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(path).href);
}
