/** The cursors that led to the page shown, oldest first: `?after=a&after=b` is the third page. */
export function currentCursor(params: URLSearchParams, name = 'after'): string | undefined {
  return params.getAll(name).at(-1);
}

interface Rows {
  nodes: readonly unknown[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

function hrefWith(params: URLSearchParams, name: string, cursors: readonly string[]): string {
  const next = new URLSearchParams(params);
  next.delete(name);
  for (const cursor of cursors) next.append(name, cursor);
  return `?${next.toString()}`;
}

/**
 * Where a list that pages by cursor stands: number of its first row, and addresses of the pages before and after.
 * Lists only run forward, so the address keeps the way there.
 */
export function cursorPages(
  params: URLSearchParams,
  { nodes, totalCount, pageInfo }: Rows,
  pageSize: number,
  name = 'after',
) {
  const cursors = params.getAll(name);
  return {
    from: cursors.length * pageSize + 1,
    shown: nodes.length,
    total: totalCount,
    previous: cursors.length > 0 ? hrefWith(params, name, cursors.slice(0, -1)) : undefined,
    next:
      pageInfo.hasNextPage && pageInfo.endCursor
        ? hrefWith(params, name, [...cursors, pageInfo.endCursor])
        : undefined,
  };
}
