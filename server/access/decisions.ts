import type { Access, TypeDecision } from './access.js';
import { IDENTITY_DECISIONS } from './identity-decisions.js';
import { INSIGHT_DECISIONS } from './insight-decisions.js';
import { RECORD_DECISIONS } from './record-decisions.js';

/** Where every operation begins. */
const ROOT_DECISIONS = {
  Query: {
    open: ['viewer'],
    'any-role': ['dataStatus', 'facets', 'overview', 'search'],
    customers: ['customer', 'customers', 'transactions'],
    products: ['product', 'products'],
    tickets: ['ticket', 'tickets'],
    insights: ['anomalies', 'groupTrends', 'insight', 'trends'],
    // an order by money, with the amounts in its cursors
    sales: ['opportunities'],
    settings: ['apiKeys', 'auditLog', 'invitations', 'people', 'signInSessions'],
  },
  Mutation: {
    // of other people's sessions only for administrators, which the resolver sees to
    'signed-in': ['revokeSession'],
    settings: [
      ...['invitePerson', 'removePerson', 'setRole', 'withdrawInvitation'],
      ...['createApiKey', 'revokeApiKey', 'rotateApiKey'],
    ],
  },
  Subscription: { 'any-role': ['dataChanged'] },
} as const satisfies Record<string, TypeDecision>;

/** Who may read what: every type of the schema, decided once for GraphQL, REST and exports. */
export const DECISIONS: Readonly<Record<string, TypeDecision>> = {
  ...ROOT_DECISIONS,
  ...RECORD_DECISIONS,
  ...INSIGHT_DECISIONS,
  ...IDENTITY_DECISIONS,
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
