/** The roles a person can have, and what each is called. */
export const personRoles = {
  SALES: 'Sales',
  SUPPORT: 'Support',
  LEADERSHIP: 'Leadership',
  ADMIN: 'Admin',
} as const;

export type PersonRole = keyof typeof personRoles;

export const isPersonRole = (value: unknown): value is PersonRole =>
  typeof value === 'string' && Object.hasOwn(personRoles, value);

/** All of them, in order, for a choice. */
export const personRoleChoices = Object.entries(personRoles).map(([value, label]) => ({ value, label }));
