import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** A browser to start: its program and the variables it needs beside the usual ones. */
export type Browser = { readonly program: string; readonly variables: Readonly<Record<string, string>> };

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const CACHE = join(process.cwd(), '.cache');
const FONTS = 'fonts.conf';

// The package unpacks into the temporary folder of its process, and its system libraries only where it believes to be in
// a cloud function. Both are told to a process of its own.
const UNPACK = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;

/** Chromium or Chrome of this machine (CHROME_PATH first, then PATH), else the one that comes with the packages. */
export async function findChromium(): Promise<Browser> {
  const program = process.env.CHROME_PATH ?? installed();
  return program ? { program, variables: {} } : await packaged();
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), MAC].find(answers);
}

// Some systems ship a file of this name that only says how to get the browser.
function answers(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 10_000 }).status === 0;
}

async function packaged(): Promise<Browser> {
  const folder = join(CACHE, `chromium-${packagedVersion()}`);
  if (!existsSync(folder)) await unpack(folder);
  return {
    program: join(folder, 'chromium'),
    variables: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, FONTS) },
  };
}

function packagedVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest = readFileSync(join(dirname(entry), '../../package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** Unpacks beside the final place and moves: an interrupted run leaves no half a browser behind. */
async function unpack(folder: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  const env = { ...process.env, NODE_OPTIONS: '', TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], { env });
  writeFileSync(join(fresh, FONTS), fontsIn(folder));
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

// The package's own list names folders of a cloud function; without any font a browser ends at the first form control.
function fontsIn(folder: string): string {
  const directories = `<dir>${join(folder, 'fonts/fonts')}</dir><cachedir>${join(folder, 'fonts/cache')}</cachedir>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${directories}</fontconfig>\n`;
}
