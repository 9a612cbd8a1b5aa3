/** How a body is coded on its way. */
export type Coding = 'br' | 'gzip' | 'identity';

/** The coding to send a body in, by an `Accept-Encoding` header (RFC 9110, 12.5.3): the smallest that is taken. */
export function codingFor(acceptEncoding: string | undefined): Coding {
  if (acceptEncoding === undefined) return 'identity';
  const taken = acceptEncoding
    .toLowerCase()
    .split(',')
    .filter((entry) => !/;\s*q=0(\.0*)?\s*$/.test(entry))
    .map((entry) => entry.split(';')[0]!.trim());
  if (taken.includes('br')) return 'br';
  return taken.includes('gzip') ? 'gzip' : 'identity';
}
