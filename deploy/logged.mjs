import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

const TAIL_LINES = 40;

/**
 * Runs a program with its output going to `.cache/logs/<name>.log`.
 * Resolves to { ok, code, log, tail }, where `tail` are the last lines of the output; past `timeoutMs` it is ended.
 */
export async function logged(name, file, args, { env = {}, timeoutMs = 600_000, onOutput } = {}) {
  const folder = join(root, '.cache/logs');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.log`);
  const log = createWriteStream(path);
  const child = spawn(file, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && file.endsWith('.cmd'),
  });
  const lines = [''];
  const take = (chunk) => {
    log.write(chunk);
    onOutput?.(chunk);
    const [first, ...rest] = chunk.split('\n');
    lines[lines.length - 1] += first;
    lines.push(...rest);
    lines.splice(0, lines.length - TAIL_LINES);
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', take);

  const end = () => {
    child.kill('SIGTERM');
    process.exit(130);
  };
  process.once('SIGTERM', end).once('SIGINT', end);
  const timer = setTimeout(() => {
    take(`\nEnded after ${timeoutMs / 1000} s.\n`);
    child.kill('SIGKILL');
  }, timeoutMs);
  const code = await new Promise((resolve) => {
    child.once('error', (error) => (take(`${error.message}\n`), resolve(1)));
    child.once('close', resolve);
  });
  clearTimeout(timer);
  process.off('SIGTERM', end).off('SIGINT', end);
  await new Promise((resolve) => log.end(resolve));
  return { ok: code === 0, code, log: path, tail: lines.join('\n').trimEnd() };
}
