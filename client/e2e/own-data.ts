import { execFile } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Loads a small generated business as if it were one's own, which ends the demo: from then on people sign in. */
export async function loadOwnData(folder: string, variables: NodeJS.ProcessEnv): Promise<void> {
  const out = join(folder, 'own');
  const env = { ...variables, NODE_OPTIONS: '' };
  const size = ['--customers', '60', '--transactions', '1500'];
  await run(process.execPath, ['dist/seed/generate-cli.js', ...size, '--out', out], { env });
  const files = (await readdir(out)).filter((name) => name.endsWith('.csv')).map((name) => join(out, name));
  await ingest(files, env);
}

/** Loads the text of one file, such as `customers.csv`, while a server runs. */
export async function loadFile(path: string, text: string, variables: NodeJS.ProcessEnv): Promise<void> {
  await writeFile(path, text);
  await ingest([path], variables);
}

async function ingest(files: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  await run(process.execPath, ['dist/server/ingest/ingest-cli.js', ...files], { env });
}
