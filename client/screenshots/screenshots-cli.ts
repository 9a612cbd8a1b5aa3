import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../e2e/browser.js';
import { findSubjects } from '../e2e/pages.js';
import { startServer } from '../e2e/server.js';
import { capture } from './capture.js';
import { shotsOf } from './shots.js';

const { out } = parseArgs({ options: { out: { type: 'string', default: 'dist/screenshots' } } }).values;

mkdirSync(out, { recursive: true });
const server = await startServer();
const browser = await launchBrowser();
try {
  const shots = shotsOf(await findSubjects(server.ask));
  for await (const { file, problems } of capture(browser, server.origin, shots, out)) {
    console.log(file);
    for (const problem of problems) console.error(`  ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await server.stop();
}
