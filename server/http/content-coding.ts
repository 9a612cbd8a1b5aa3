import { LRUCache } from 'lru-cache';

/** How a body is coded on its way. */
export type Coding = 'br' | 'gzip' | 'identity';

/** Browsers say one of a few things, with each request. */
const known = new LRUCache<string, readonly Coding[]>({ max: 100, memoMethod: read });

/** The codings in which a body may be sent, by an `Accept-Encoding` header (RFC 9110, 12.5.3), the smallest first. */
export function codingsFor(acceptEncoding = ''): readonly Coding[] {
  return known.memo(acceptEncoding);
}

function read(acceptEncoding: string): readonly Coding[] {
  const taken = acceptEncoding
    .toLowerCase()
    .split(',')
    .filter((entry) => !/;\s*q=0(\.0*)?\s*$/.test(entry))
    .map((entry) => entry.split(';')[0]!.trim());
  return [...(['br', 'gzip'] as const).filter((coding) => taken.includes(coding)), 'identity'];
}
