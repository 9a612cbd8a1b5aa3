import type { FindingLimits } from './finding.js';
import { InsightKind } from './insight.js';

/** What an insight is called by. */
interface InsightName {
  kind: InsightKind;
  /** Under which limits it was found, where these are not the configured ones. */
  limits?: FindingLimits;
  /** Id of the customer or product, then of what else it is about. */
  subject: string;
}

/** `NEGATIVE_TICKETS:C1`; under other limits than the configured ones it is another insight: `NEGATIVE_TICKETS(30,0.2):C1`. */
export function insightId({ kind, limits, subject }: InsightName): string {
  return `${kind}${limits ? `(${limits.window},${limits.maxQ})` : ''}:${subject}`;
}

const FORM = /^([A-Z_]+)(?:\((\d{1,4}),([\d.e-]{1,24})\))?:(.+)$/s;

/** Reads an id; nothing if it is none. */
export function readInsightId(id: string): InsightName | undefined {
  const [, word, window, maxQ, subject] = FORM.exec(id) ?? [];
  const kind = Object.values(InsightKind).find((known) => known === word);
  if (!kind || subject === undefined) return undefined;
  return { kind, subject, ...(window && { limits: { window: Number(window), maxQ: Number(maxQ) } }) };
}
