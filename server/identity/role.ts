import { registerEnumType } from 'type-graphql';
import { MATTERS, PERSON_ROLES, ROLES, SCOPES, type PersonRole } from '../kit/principal.js';
import { badInput } from '../kit/errors.js';

/** Names as GraphQL has them: `ticket-texts` is TICKET_TEXTS. */
function named<T extends string>(values: readonly T[]): Record<string, T> {
  return Object.fromEntries(values.map((value) => [value.toUpperCase().replace('-', '_'), value]));
}

export const RoleEnum = named(ROLES);
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What somebody may do. PARTNER is the role of keys; people have one of the others.',
});

export const MatterEnum = named(MATTERS);
registerEnumType(MatterEnum, {
  name: 'Matter',
  description: 'What fields are about, so far as it decides who may read them.',
});

export const ScopeEnum = named(SCOPES);
registerEnumType(ScopeEnum, { name: 'Scope', description: 'What a key can be allowed to read.' });

/** A role that a person can have; undefined for anything else. */
export function personRole(name: unknown): PersonRole | undefined {
  return PERSON_ROLES.find((role) => role === name);
}

/** @throws CallerError for a role that people do not have. */
export function expectPersonRole(name: string): PersonRole {
  const role = personRole(name);
  if (!role) throw badInput(`role is ${name}; expected one of ${PERSON_ROLES.join(', ')}`);
  return role;
}
