import { benchLoad } from './load.js';

/** What can be measured; each tells whether it keeps what is promised. */
const BENCHES: Record<string, (size: number | undefined) => Promise<boolean>> = {
  load: benchLoad,
};

const [name = '', size] = process.argv.slice(2);
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (!bench || (size !== undefined && !/^[1-9]\d*$/.test(size))) {
  console.error(`Usage: npm run bench -- ${Object.keys(BENCHES).join('|')} [TRANSACTIONS]`);
  process.exitCode = 2;
} else if (!(await bench(size === undefined ? undefined : Number(size)))) {
  process.exitCode = 1;
}
