/** A share in everyday words: 0.34 is “1 in 3”, 0.66 is “2 in 3”, 0.07 is “1 in 14”. */
export function oneIn(share: number): string {
  const candidates = [2, 3, 4, 5, 10].flatMap((of) => {
    const some = Math.round(share * of);
    return some > 0 && some < of ? [{ some, of, error: Math.abs(some / of - share) }] : [];
  });
  if (share > 0 && share < 0.19) candidates.push({ some: 1, of: Math.round(1 / share), error: 0 });
  const best =
    candidates.filter(({ error }) => error <= 0.02)[0] ?? candidates.sort((a, b) => a.error - b.error)[0];
  return best ? `${best.some} in ${best.of}` : share >= 0.5 ? 'nearly all' : 'hardly any';
}
