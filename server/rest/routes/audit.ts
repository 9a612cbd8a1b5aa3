import { AuditKind } from '../../identity/audit.js';
import { anyAmong, DAYS, ofOne, PAGING } from '../shared-parameters.js';
import { route } from '../route.js';

type Kind = keyof typeof AuditKind;

const KINDS = Object.keys(AuditKind) as [Kind, ...Kind[]];

/** The audit log: a list for administrators, taken away as a file. */
export const audit = route({
  path: '/audit',
  answers: 'list',
  about: 'Administration',
  summary: 'Audit log',
  description: 'Who did what and from where, the newest first. For administrators.',
  parameters: {
    path: {},
    query: {
      ...PAGING,
      kind: anyAmong('kind', KINDS),
      person: ofOne('person', '3f1c0a9be2d4c56f70'),
      ...DAYS,
    },
  },
  operation: /* GraphQL */ `
    query RestAudit($first: Int!, $after: String, $filter: AuditFilter) {
      auditLog(first: $first, after: $after, filter: $filter) {
        nodes {
          id
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  variables: ({ limit, cursor, kind, person, from, to }) => ({
    first: limit,
    after: cursor,
    filter: { kinds: kind, personId: person, from, to },
  }),
});
