import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { SourceError } from '../kit/records.js';
import { oneLine } from './header.js';
import { mappingSchema, type Mapping } from './mapping.js';
import { ONLINE_RETAIL } from './presets/online-retail.js';
import { SUPERSTORE } from './presets/superstore.js';

/** Mappings for well-known exports, by the name under which they are asked for. */
export const PRESETS: ReadonlyMap<string, Mapping> = new Map([
  ['online-retail', ONLINE_RETAIL],
  ['superstore', SUPERSTORE],
]);

/**
 * The mapping of a preset's name, or of a JSON file.
 * @throws SourceError naming the file and the place in its JSON that cannot be taken.
 */
export async function readMapping(nameOrPath: string): Promise<Mapping> {
  const preset = PRESETS.get(nameOrPath);
  if (preset) return preset;
  const text = await readFile(nameOrPath, 'utf8').catch((error: unknown) => {
    const why =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : (error as Error).message;
    throw new SourceError(`mapping ${nameOrPath}: ${why}; presets: ${[...PRESETS.keys()].join(', ')}`);
  });
  const parsed = mappingSchema.safeParse(parseJson(text, nameOrPath));
  if (parsed.success) return parsed.data;
  throw new SourceError(`mapping ${nameOrPath}: ${explain(parsed.error.issues[0]!)}`);
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new SourceError(`mapping ${path}: is no JSON: ${oneLine((error as Error).message)}`);
  }
}

/** The deepest cause: of the forms a field may have, the one that was come nearest to. */
function explain(issue: z.core.$ZodIssue, path: PropertyKey[] = []): string {
  const place = [...path, ...issue.path];
  if (issue.code === 'invalid_union') {
    const nearest = issue.errors.filter(
      ([first]) => first && !(first.code === 'invalid_type' && first.path.length === 0),
    );
    const best =
      nearest.find(([first]) => first!.code === 'unrecognized_keys' || first!.path.length > 1) ?? nearest[0];
    if (best?.[0]) return explain(best[0], place);
  }
  return `${place.map(String).join('.') || 'the whole'}: ${issue.message}`;
}
