import type { Role } from '../../generated/settings.js';
import { isPersonRole, personRoles } from '../../identity/person-role.js';

/** The role of a person in a word. */
export const roleWords = (role: Role | null): string => (isPersonRole(role) ? personRoles[role] : 'No role');
