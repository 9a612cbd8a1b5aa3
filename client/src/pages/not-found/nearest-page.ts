import { mainPages } from '../../panels/main-pages.js';

/** A page that may have been meant. */
export interface Suggestion {
  href: string;
  label: string;
}

/** How many letters have to be added, taken away or changed to make one word of another (Levenshtein 1966). */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [line, letter] of Array.from(one).entries()) {
    const next = [line + 1];
    for (const [index, facing] of Array.from(other).entries()) {
      const changed = row[index]! + (letter === facing ? 0 : 1);
      next.push(Math.min(changed, row[index + 1]! + 1, next[index]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}

/** One record of these can be opened by its id. */
const singles: Readonly<Record<string, string>> = {
  '/customers': 'Customer',
  '/products': 'Product',
  '/tickets': 'Ticket',
};

/** The page whose name is most like the first part of a path; nothing if none is much like it. */
export function nearestPage(path: string): Suggestion | undefined {
  const [first = '', id] = path.split('/').filter(Boolean);
  const word = first.toLowerCase();
  const [best] = mainPages
    .filter(({ to }) => to !== '/')
    .map((page) => ({ ...page, distance: editDistance(word, page.to.slice(1)) }))
    .sort((one, other) => one.distance - other.distance);
  if (!best || best.distance > Math.max(1, word.length / 3)) return undefined;
  const single = singles[best.to];
  if (id === undefined || single === undefined) return { href: best.to, label: best.label };
  return { href: `${best.to}/${id}`, label: `${single} ${decoded(id)}` };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
