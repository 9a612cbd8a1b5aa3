import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { build } from './build.mjs';
import { logged } from './logged.mjs';
import { root, say, since } from './project.mjs';

/** Programs that run beside each other: none of them keeps two cores busy. */
const AT_ONCE = 2;

/** The checks that are one program each: the one that takes longest first, so that the others run beside it. */
const programs = {
  lint: ['eslint/bin/eslint.js', '.'],
  'types of the server': ['@typescript/native/bin/tsc', '-p', 'tsconfig.json'],
  'types of the client': ['@typescript/native/bin/tsc', '-p', 'client/tsconfig.json'],
  'generated hooks': ['@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.ts', '--check'],
  formatting: ['prettier/bin/prettier.cjs', '--check', '.'],
  'unused code': ['knip/bin/knip.js'],
};

/**
 * Runs every check to the end, whatever failed before, and sums up in one line; exit code 1 unless all passed.
 * @param compiled the end of what packages compile.
 */
export async function check(compiled) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const inTurn = pLimit(AT_ONCE);
  const checkWith = (name, [script, ...args]) =>
    step(totals, name, async () => {
      const result = await node(name, script, args);
      return result.ok ? { passed: 1 } : { failed: 1, why: `${result.tail}\nThe whole log: ${result.log}` };
    });
  await Promise.all([
    compiled,
    ...Object.entries(programs).map((entry) => inTurn(() => checkWith(...entry))),
  ]);
  await step(totals, 'build', () =>
    build(['server', 'client']).then(
      () => ({ passed: 1 }),
      (error) => ({ failed: 1, why: error.message }),
    ),
  );
  await step(totals, 'tests', tests);

  const { passed, failed, skipped } = totals;
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  if (failed > 0) process.exitCode = 1;
}

async function step(totals, name, run) {
  const start = performance.now();
  const { passed = 0, failed = 0, skipped = 0, why } = await run();
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
  say(`${failed > 0 ? 'FAILED' : 'ok    '} ${name} (${since(start)})`);
  if (why) say(`${why}\n`);
}

function node(name, script, args, options) {
  const file = join(root, 'node_modules', script);
  return logged(name.replaceAll(' ', '-'), process.execPath, [file, ...args], options);
}

/** All Jest projects. A file that does not even load counts as one failure, and so does a run without a single test. */
async function tests() {
  const report = join(root, '.cache/jest.json');
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const result = await node('tests', 'jest/bin/jest.js', ['--json', `--outputFile=${report}`], {
    env: { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
    timeoutMs: 4_200_000,
    onOutput: (text) => process.stderr.write(text),
  });
  const counts = readCounts(report);
  if (result.ok || counts.failed > 0) return counts;
  return { ...counts, failed: 1, why: 'Jest ended without a complete result.' };
}

function readCounts(report) {
  let found;
  try {
    found = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { failed: 1, why: 'Jest left no result.' };
  }
  const passed = found.numPassedTests;
  const failed = found.numFailedTests + found.numRuntimeErrorTestSuites;
  const skipped = found.numPendingTests + found.numTodoTests;
  return passed + failed === 0 ? { failed: 1, why: 'No tests ran.' } : { passed, failed, skipped };
}
