import type { Access, TypeDecision } from './access.js';
import { INSIGHT_DECISIONS } from './insight-decisions.js';
import { RECORD_DECISIONS } from './record-decisions.js';

/** Who may read what: every type of the schema, decided once for GraphQL, REST and exports. */
export const DECISIONS: Readonly<Record<string, TypeDecision>> = {
  ...RECORD_DECISIONS,
  ...INSIGHT_DECISIONS,
};

const BY_FIELD = new Map(
  Object.entries(DECISIONS).map(([type, decision]) => [
    type,
    typeof decision === 'string' ? decision : byField(decision),
  ]),
);

function byField(decision: Exclude<TypeDecision, Access>): ReadonlyMap<string, Access> {
  const entries = Object.entries(decision) as [Access, readonly string[]][];
  return new Map(entries.flatMap(([access, fields]) => fields.map((field) => [field, access])));
}

/** Who may read a field; undefined where nobody decided. */
export function accessOf(type: string, field: string): Access | undefined {
  const decision = BY_FIELD.get(type);
  return typeof decision === 'string' ? decision : decision?.get(field);
}
