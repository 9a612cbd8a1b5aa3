import { KINDS, SourceError, type Kind } from '../kit/records.js';
import { listed, type Header } from './header.js';
import { KIND_SPECS } from './kind-specs.js';

/** Sales and tickets name customers and products too, so that their own id decides first. */
const BY_OWN_ID: readonly (readonly Kind[])[] = [
  ['transactions', 'tickets'],
  ['customers', 'products'],
];

/**
 * Tells by its header which of the four files a file is.
 * @throws SourceError naming the columns that are missing, and those found.
 */
export function recogniseKind(header: Header, file: string): Kind {
  const missing = (kind: Kind): string[] =>
    KIND_SPECS[kind].required.filter((column) => header.position(column) === undefined);
  const found = `; found: ${listed(header.names)}`;
  for (const tier of BY_OWN_ID) {
    const marked = tier.filter((kind) => header.position(KIND_SPECS[kind].id) !== undefined);
    const complete = marked.filter((kind) => missing(kind).length === 0);
    if (complete.length === 1) return complete[0]!;
    if (complete.length > 1) {
      const labels = complete.map((kind) => KIND_SPECS[kind].label).join(' or ');
      throw new SourceError(
        `${file}:1: could be ${labels}; give it the columns of one, or a mapping${found}`,
      );
    }
    if (marked[0]) throw new SourceError(`${file}:1: ${lacks(marked[0], missing(marked[0]))}${found}`);
  }
  const share = (kind: Kind): number => missing(kind).length / KIND_SPECS[kind].required.length;
  const nearest = KINDS.reduce((best, kind) => (share(kind) < share(best) ? kind : best));
  throw new SourceError(
    `${file}:1: is none of ${KINDS.map((kind) => KIND_SPECS[kind].label).join(', ')}; ` +
      `${lacks(nearest, missing(nearest))}${found}; other tables need a mapping`,
  );
}

function lacks(kind: Kind, missing: readonly string[]): string {
  return `as ${KIND_SPECS[kind].label} it lacks the column${missing.length > 1 ? 's' : ''} ${listed(missing)}`;
}
