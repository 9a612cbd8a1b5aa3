import { benchCached } from './cached.js';
import { benchLoad } from './load.js';
import { benchLoadPostgres } from './load-postgres.js';
import { benchPressure } from './pressure/pressure.js';
import { benchRecommend } from './recommend.js';
import { benchRest } from './rest.js';
import { benchScale } from './scale/scale.js';
import { benchServe } from './serve/serve.js';
import { benchWeb } from './web.js';

/** What can be measured, by default or at the sizes given; each tells whether it keeps what is promised. */
const BENCHES: Record<string, (...transactions: number[]) => Promise<boolean>> = {
  cached: benchCached,
  load: benchLoad,
  'load-postgres': benchLoadPostgres,
  pressure: (size) => benchPressure(size),
  'pressure-postgres': (size) => benchPressure(size, true),
  recommend: benchRecommend,
  rest: benchRest,
  scale: benchScale,
  serve: (size) => benchServe(size),
  'serve-postgres': (size) => benchServe(size, true),
  web: benchWeb,
};

const [name = '', ...sizes] = process.argv.slice(2);
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (!bench || !sizes.every((size) => /^[1-9]\d*$/.test(size))) {
  console.error(`Usage: npm run bench -- ${Object.keys(BENCHES).join('|')} [TRANSACTIONS …]`);
  process.exitCode = 2;
} else if (!(await bench(...sizes.map(Number)))) {
  process.exitCode = 1;
}
