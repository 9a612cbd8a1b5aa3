import 'reflect-metadata';
import { FAULTS } from './faults.js';
import { report } from './report.js';
import { Ground } from './ground.js';
import { readTortureArguments, USAGE } from './torture-arguments.js';

const request = readTortureArguments(process.argv.slice(2), Object.keys(FAULTS));
if (request === undefined) {
  console.error(USAGE + Object.keys(FAULTS).join(' '));
  process.exitCode = 2;
} else {
  const ground = new Ground({ ...request, serves: true });
  try {
    const rows = await report(ground, request);
    if (!rows.every(({ holds }) => holds)) process.exitCode = 1;
  } finally {
    await ground.clear();
  }
  // whatever a fault that was not done to its end has left running ends with this
  process.exit();
}
