import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './project.mjs';

/** Every file below the given paths (relative to the checkout), sorted, with forward slashes. Missing paths are skipped. */
export function filesBelow(paths) {
  return paths.flatMap((path) => {
    const start = join(root, path);
    if (!existsSync(start)) return [];
    if (statSync(start).isFile()) return [path];
    return readdirSync(start, { recursive: true })
      .map((name) => join(start, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => relative(root, file).split(sep).join('/'))
      .sort();
  });
}

/** One hash over names and contents of files, and over further text the result depends on. */
export function fingerprint(files, further = '') {
  const hash = createHash('sha256').update(further);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}
