import { randomBytes } from 'node:crypto';
import { link, mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { BackupError } from './backup-error.js';

const OWNER_ONLY = 0o600;

/**
 * Writes a file that stands under its name only when it is whole and on the disk, and that its owner alone may read.
 * @param force replace a file of that name.
 * @param write fills it; told the name that it has until then.
 * @throws BackupError when there is one, or the folder cannot be written.
 */
export async function writeNewFile(
  path: string,
  force: boolean,
  write: (file: FileHandle, name: string) => Promise<void>,
): Promise<void> {
  const full = resolve(path);
  const partial = `${full}.${randomBytes(4).toString('hex')}.partial`;
  try {
    await mkdir(dirname(full), { recursive: true });
    const file = await open(partial, 'wx', OWNER_ONLY);
    try {
      await write(file, partial);
      await file.sync();
    } finally {
      await file.close();
    }
    // unlike a rename, a link never replaces
    if (force) await rename(partial, full);
    else await link(partial, full);
    await syncFolder(dirname(full));
  } catch (error) {
    throw told(error, path);
  } finally {
    // what went wrong before is the one to tell
    await rm(partial, { force: true }).catch(() => undefined);
  }
}

/** The name of a file is on the disk when its folder is. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function told(error: unknown, path: string): unknown {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST' && syscall === 'link')
    return new BackupError(`${path} is there already; --force replaces it`);
  return syscall === undefined ? error : new BackupError(`${path} cannot be written: ${message}`);
}
