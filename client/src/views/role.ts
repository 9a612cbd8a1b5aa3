import type { PersonRole } from '../identity/person-role.js';
import { kept } from './kept.js';

/** The parts of the overview, each a card or a row of cards. */
export type OverviewSection =
  | 'figures'
  | 'revenue'
  | 'moods'
  | 'alerts'
  | 'anomalies'
  | 'churn'
  | 'opportunities'
  | 'trending'
  | 'top-products'
  | 'top-customers';

/** For whom the overview is laid out. */
export type Role = 'everyone' | 'sales' | 'support' | 'leadership';

/** What each role sees on the overview, the most useful first; what is not named is not shown. */
export const roleViews = {
  everyone: {
    label: 'Everyone',
    about: 'All of it',
    sections: [
      'figures',
      'revenue',
      'moods',
      'anomalies',
      'churn',
      'opportunities',
      'trending',
      'top-products',
      'top-customers',
    ],
  },
  sales: {
    label: 'Sales',
    about: 'What to offer to whom, who may leave, what sells',
    sections: ['figures', 'opportunities', 'churn', 'revenue', 'top-customers', 'trending', 'top-products'],
  },
  support: {
    label: 'Support',
    about: 'Who is unhappy, and how the mood goes',
    sections: ['figures', 'anomalies', 'moods', 'revenue', 'churn', 'top-customers'],
  },
  leadership: {
    label: 'Leadership',
    about: 'How the business goes, and what is at stake',
    sections: ['figures', 'revenue', 'moods', 'alerts', 'churn', 'top-customers', 'top-products'],
  },
} as const satisfies Record<
  Role,
  { label: string; about: string; sections: readonly ['figures', ...OverviewSection[]] }
>;

export const roles = Object.keys(roleViews) as readonly Role[];

export const isRole = (value: unknown): value is Role =>
  typeof value === 'string' && Object.hasOwn(roleViews, value);

/** The view a person chose in this browser; nothing for that of their own role. */
export const keptRole = kept<Role | null>({
  name: 'role',
  version: 1,
  isValid: (value) => value === null || isRole(value),
  initial: null,
});

const viewsOfRoles = {
  SALES: 'sales',
  SUPPORT: 'support',
  LEADERSHIP: 'leadership',
  ADMIN: 'everyone',
} as const satisfies Record<PersonRole, Role>;

/** The view one begins with: the one chosen, else that of one's own role. */
export const usualView = (chosen: Role | null, role: PersonRole | undefined): Role =>
  chosen ?? (role ? viewsOfRoles[role] : 'everyone');

/** For whom an address lays the overview out: `?view=support`; everyone when it does not say. */
export function roleOf(search: URLSearchParams): Role {
  const named = search.get('view');
  return isRole(named) ? named : 'everyone';
}

/**
 * Where `/` leads: to the overview as the person likes it, named in the address so that it can be shared; undefined when
 * the address is fine as it is.
 */
export function landing(search: URLSearchParams, role: Role): string | undefined {
  if (search.has('view') || role === 'everyone') return undefined;
  return `/?${new URLSearchParams([['view', role], ...search]).toString()}`;
}
