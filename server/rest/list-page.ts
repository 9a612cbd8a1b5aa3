import type { Json } from './json.js';
import type { Given } from './read-parameters.js';

/** What a stored list operation answers, in the names of REST. */
interface Connection {
  nodes: readonly Json[];
  page_info: { has_next_page: boolean; end_cursor: string | null };
  total_count: number;
}

/** A page as REST has it: the entries as the body, and what is around them as headers (RFC 8288). */
export interface ListPage {
  entries: readonly Json[];
  headers: { Link: string; 'X-Total-Count': string };
}

/** The page of a connection; links keep every other parameter as the caller gave it. */
export function listPage(answer: Json, path: string, given: Given): ListPage {
  // every list operation selects exactly these fields
  const { nodes, page_info: page, total_count: count } = answer as unknown as Connection;
  const links = [`<${address(path, given, undefined)}>; rel="first"`];
  if (page.has_next_page && page.end_cursor !== null) {
    links.unshift(`<${address(path, given, page.end_cursor)}>; rel="next"`);
  }
  return { entries: nodes, headers: { Link: links.join(', '), 'X-Total-Count': String(count) } };
}

function address(path: string, given: Given, cursor: string | undefined): string {
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries(given)) {
    if (name !== 'cursor') for (const value of [values ?? []].flat()) query.append(name, value);
  }
  if (cursor !== undefined) query.set('cursor', cursor);
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}
