import type { Matter } from '../kit/principal.js';

/** Who may read a field. */
export type Access =
  /** Who may read this matter. */
  | Matter
  /** Who may read sales, where the value is an amount of money: its `unit` says so. */
  | 'amounts'
  /** Whoever holds the object: it was reached through a field that is decided. */
  | 'reached'
  /** Everyone who has a role, partners included. */
  | 'any-role'
  /** Everyone who signed in, with or without a role. */
  | 'signed-in'
  /** Everyone. */
  | 'open';

/** Who may read the fields of a type: the same for all of them, or each by its name. */
export type TypeDecision = Access | { readonly [A in Access]?: readonly string[] };
