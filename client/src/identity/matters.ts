import type { Matter } from '../generated/graphql.js';
import { type PersonRole, personRoles } from './person-role.js';

interface MatterWords {
  /** As the subject of a sentence. */
  label: string;
  /** Who reads it. */
  roles: readonly PersonRole[];
}

const EVERYBODY = ['SALES', 'SUPPORT', 'LEADERSHIP', 'ADMIN'] as const;

/** What things are about, so far as it decides who reads them; the server decides, this says it in words. */
export const matters = {
  CUSTOMERS: { label: 'Customers', roles: EVERYBODY },
  PRODUCTS: { label: 'Products', roles: EVERYBODY },
  SALES: { label: 'Sales figures', roles: ['SALES', 'LEADERSHIP', 'ADMIN'] },
  MARGINS: { label: 'Costs and margins', roles: ['SALES', 'LEADERSHIP', 'ADMIN'] },
  TICKETS: { label: 'Tickets', roles: EVERYBODY },
  TICKET_TEXTS: { label: 'What customers wrote', roles: ['SUPPORT', 'LEADERSHIP', 'ADMIN'] },
  INSIGHTS: { label: 'Insights', roles: EVERYBODY },
  VALUE: { label: 'Expected value', roles: ['SALES', 'LEADERSHIP', 'ADMIN'] },
  SETTINGS: { label: 'Settings', roles: ['ADMIN'] },
} as const satisfies Record<Matter, MatterWords>;

/** “Sales, Leadership and Admin”. */
export function whoReads(matter: Matter): string {
  const names = matters[matter].roles.map((role) => personRoles[role]);
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names).replace(', and ', ' and ');
}

/** Whether a role reads it; before a role is known nothing is held back, since the server does that. */
export const roleReads = (role: PersonRole | undefined, matter: Matter): boolean =>
  role === undefined || matters[matter].roles.some((known) => known === role);
