/** How a body is coded on its way. */
export type Coding = 'br' | 'gzip' | 'identity';

/** The codings in which a body may be sent, by an `Accept-Encoding` header (RFC 9110, 12.5.3), the smallest first. */
export function codingsFor(acceptEncoding: string | undefined): readonly Coding[] {
  if (acceptEncoding === undefined) return ['identity'];
  const taken = acceptEncoding
    .toLowerCase()
    .split(',')
    .filter((entry) => !/;\s*q=0(\.0*)?\s*$/.test(entry))
    .map((entry) => entry.split(';')[0]!.trim());
  return [...(['br', 'gzip'] as const).filter((coding) => taken.includes(coding)), 'identity'];
}
