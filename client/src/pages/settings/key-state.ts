import type { ApiKeyRowFragment } from '../../generated/settings.js';
import type { Format } from '../../ui/format.js';

type Ends = Pick<ApiKeyRowFragment, 'expiresAt' | 'revokedAt' | 'formerUntil'>;

const SOON = 14 * 86_400_000;

/** Whether a key holds, and until when. @param now in milliseconds since 1970. */
export function keyState({ expiresAt, revokedAt, formerUntil }: Ends, now: number, format: Format) {
  if (revokedAt) return { stage: 'over', words: `Revoked on ${format.instantDay(revokedAt)}` } as const;
  const left = Date.parse(expiresAt) - now;
  const day = format.instantDay(expiresAt);
  if (left <= 0) return { stage: 'over', words: `Ran out on ${day}` } as const;
  if (formerUntil && Date.parse(formerUntil) > now)
    return {
      stage: 'ending',
      words: `Until ${day}; the secret before until ${format.instant(formerUntil)}`,
    } as const;
  return left < SOON
    ? ({ stage: 'ending', words: `Only until ${day}` } as const)
    : ({ stage: 'active', words: `Until ${day}` } as const);
}
