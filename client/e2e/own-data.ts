import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
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
  await run(process.execPath, ['dist/server/ingest/ingest-cli.js', ...files], { env });
}
