/** What a principal may do; partners come by key, everyone else by signing in. */
export const ROLES = ['SALES', 'SUPPORT', 'LEADERSHIP', 'ADMIN', 'PARTNER'] as const;
export type Role = (typeof ROLES)[number];

/** The roles a person can have. */
export const PERSON_ROLES = ['SALES', 'SUPPORT', 'LEADERSHIP', 'ADMIN'] as const satisfies readonly Role[];
export type PersonRole = (typeof PERSON_ROLES)[number];

/** What fields are about, so far as it decides who may read them. */
export const MATTERS = [
  /** Who they are, and what, how much and when they bought, without money. */
  'customers',
  /** With their list prices, and how much of them was sold. */
  'products',
  /** Prices paid and everything summed from them. */
  'sales',
  /** Costs and profits. */
  'margins',
  /** Counts, states and moods of tickets. */
  'tickets',
  /** What was written in them. */
  'ticket-texts',
  /** Findings, trends, health, recommendations; the amounts in them are sales. */
  'insights',
  /** What customers will be worth. */
  'value',
  /** People, keys, sessions, audit log. */
  'settings',
] as const;
export type Matter = (typeof MATTERS)[number];

/** What a key can be allowed to read. */
export const SCOPES = MATTERS.filter((matter) => matter !== 'settings');
export type Scope = Exclude<Matter, 'settings'>;

/** Who asks. */
export type Principal =
  /** Nobody yet: may sign in, and read nothing. */
  | { kind: 'visitor' }
  /** Whoever sits at this machine, where nobody signs in: the demo, or a server opened to its machine. */
  | { kind: 'local'; role: PersonRole }
  /** Someone who signed in; without a role until one is given. */
  | { kind: 'person'; id: string; name: string; role: PersonRole | undefined; sessionId: string }
  | { kind: 'key'; id: string; name: string; scopes: readonly Scope[] };

const MATTERS_OF: Readonly<Record<PersonRole, readonly Matter[]>> = {
  SALES: ['customers', 'products', 'sales', 'margins', 'tickets', 'insights', 'value'],
  SUPPORT: ['customers', 'products', 'tickets', 'ticket-texts', 'insights'],
  LEADERSHIP: SCOPES,
  ADMIN: MATTERS,
};

/** The matters a principal may read; none without a role. */
export function mattersOf(principal: Principal): readonly Matter[] {
  switch (principal.kind) {
    case 'visitor':
      return [];
    case 'key':
      return principal.scopes;
    case 'local':
    case 'person':
      return principal.role ? MATTERS_OF[principal.role] : [];
  }
}

/** Whether a principal may read what is about a matter. */
export function mayRead(principal: Principal, matter: Matter): boolean {
  return mattersOf(principal).includes(matter);
}

/** The role a principal has, if any. */
export function roleOf(principal: Principal): Role | undefined {
  switch (principal.kind) {
    case 'visitor':
      return undefined;
    case 'key':
      return 'PARTNER';
    case 'local':
    case 'person':
      return principal.role;
  }
}
