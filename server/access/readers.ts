import { forbidden, unauthenticated } from '../kit/errors.js';
import { MATTERS, mayRead, roleOf, type Matter, type Principal } from '../kit/principal.js';
import type { Access } from './access.js';
import { accessOf } from './decisions.js';

/** The matter one has to be allowed to read; undefined where none is enough. */
export function matterOf(access: Access): Matter | undefined {
  return access === 'amounts' ? 'sales' : MATTERS.find((matter) => matter === access);
}

/** Tells who may read what has this access. */
export function readersOf(access: Access): (principal: Principal) => boolean {
  const matter = matterOf(access);
  if (matter) return (principal) => mayRead(principal, matter);
  if (access === 'any-role') return (principal) => roleOf(principal) !== undefined;
  if (access === 'signed-in') return ({ kind }) => kind !== 'visitor';
  return () => true;
}

/** Who may read a field of the schema; what nobody decided is for administrators alone. */
export function accessTo(type: string, field: string): Access {
  return accessOf(type, field) ?? 'settings';
}

/** @throws CallerError unless a principal may read a field. @param what names it for people. */
export function demandAccess(principal: Principal, type: string, field: string, what: string): void {
  demandReader(principal, accessTo(type, field), what);
}

/** @throws CallerError unless a principal may read what has this access. @param what names it for people. */
export function demandReader(principal: Principal, access: Access, what: string): void {
  if (!readersOf(access)(principal)) throw refusal(principal, what, access);
}

/** Why something is refused to a principal that may not read it. @param what names it for people. */
export function refusal(principal: Principal, what: string, access: Access, more?: Record<string, unknown>) {
  return principal.kind === 'visitor'
    ? unauthenticated()
    : forbidden(`${what}: ${reason(principal, access)}`, more);
}

function reason(principal: Principal, access: Access): string {
  const role = roleOf(principal);
  const matter = matterOf(access);
  if (!role || !matter) return 'nobody has given you a role yet; ask an administrator';
  return role === 'PARTNER'
    ? `the key is not allowed to read ${matter}`
    : `the role ${role} does not read ${matter}`;
}
