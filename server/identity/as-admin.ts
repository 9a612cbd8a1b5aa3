import type { Context } from '../kit/context.js';
import { forbidden, unauthenticated } from '../kit/errors.js';
import { mattersOf, type Principal } from '../kit/principal.js';

/** Whether somebody may see and change people, keys, sessions and the audit log. */
export function isAdmin(principal: Principal): boolean {
  return mattersOf(principal).includes('settings');
}

/** @throws CallerError unless an administrator asks. */
export function expectAdmin({ principal }: Pick<Context, 'principal'>): void {
  if (principal.kind === 'visitor') throw unauthenticated();
  if (!isAdmin(principal)) throw forbidden('Only administrators may do this');
}
