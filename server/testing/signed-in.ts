import type { Database } from '../database.js';
import { newSetupToken } from '../identity/setup.js';
import { customer, load } from './make.js';
import { serveApp, type ServedApp } from './serve-app.js';
import { Visitor } from './visitor.js';

export const PASSWORD = 'twelve green pears';

/** The server over data of somebody's own, so that people have to sign in. */
export async function serveOwn(
  database: Database,
  environment: Record<string, string> = {},
): Promise<ServedApp> {
  await load(database, { customers: [customer({ id: 'c1', name: 'Ada' })] });
  return serveApp(database, environment);
}

/** The first administrator, signed in. */
export async function setUp(app: ServedApp, database: Database, name = 'Ann'): Promise<Visitor> {
  const admin = new Visitor(app);
  const token = await newSetupToken(database.identity);
  const email = `${name.toLowerCase()}@contexq.example`;
  const { status, body } = await admin.post('/auth/setup', { token, name, email, password: PASSWORD });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return admin;
}

/** Somebody an administrator invited, signed in. */
export async function invited(
  app: ServedApp,
  admin: Visitor,
  name: string,
  role: string | null,
): Promise<Visitor> {
  const email = `${name.replace(/\W/g, '').toLowerCase()}@contexq.example`;
  const { invitePerson } = await admin.ask<{ invitePerson: { link: string } }>(
    'mutation ($email: String!, $role: Role) { invitePerson(email: $email, role: $role) { link } }',
    { email, role },
  );
  const person = new Visitor(app);
  const token = new URL(invitePerson.link).hash.slice(1);
  const { status, body } = await person.post('/auth/invitation', { token, name, password: PASSWORD });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return person;
}
