import { join, resolve } from 'node:path';

const BUILT = resolve(import.meta.dirname, '../../dist/server');

/**
 * What Node is given to run a program of the server as people run it: built, which takes half as long to start as its
 * sources. Whatever was changed is built before any test begins.
 * @param entry such as `ingest/ingest-cli`.
 */
export function builtProgram(entry: string): string[] {
  return ['--enable-source-maps', join(BUILT, `${entry}.js`)];
}
