import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The path of a published data set against which results are checked; none of them is part of this project.
 * Looked for in $CONTEXQ_REFERENCE_DATA, then in `../shared/data` seen from the project's folder; undefined where it is not.
 */
export function referenceFile(name: string): string | undefined {
  const given = process.env['CONTEXQ_REFERENCE_DATA'];
  const folders = [...(given ? [given] : []), resolve('../shared/data')];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
