// Jest loads this file outside of its own module system, so TypeScript needs the loader here.
import '@swc-node/register/esm-register';
import { build } from '../../deploy/build.mjs';

/** Once per test run. */
export default async function setUp() {
  await build(['server']);
  const { offerPostgres } = await import('./postgres-server.ts');
  process.env.TEST_POSTGRES = await offerPostgres();
}
