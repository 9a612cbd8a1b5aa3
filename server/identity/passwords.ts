import { hash, verify } from '@node-rs/argon2';
import { badInput } from '../kit/errors.js';
import { isCommonPassword } from './common-passwords.js';

const SHORTEST = 12;
const LONGEST = 128;

/** argon2id with the least that OWASP's Password Storage Cheat Sheet asks for; the library's own default variant. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of a password nobody knows, at the same cost: what a sign-in without such a person is compared with. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$GUnlRQfFyQwlu5hrGy/SuA$aQ4INcPj+eqa8npAL4NYQGrbonrELHr8RXY09zB6HrU';

/** The last hash under way: one at a time, so that a flood of sign-ins leaves threads for the database. */
let last: Promise<unknown> = Promise.resolve();

function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work);
  last = result.catch(() => undefined);
  return result;
}

/**
 * What is kept of a password.
 * @throws CallerError when it is too short, too long, the e-mail, or one of those everybody tries first.
 */
export async function hashPassword(password: string, email: string): Promise<string> {
  const given = password.normalize('NFKC');
  const length = Array.from(given).length;
  if (length < SHORTEST || length > LONGEST) {
    throw badInput(`The password has ${length} characters; expected ${SHORTEST} to ${LONGEST}`);
  }
  if (given.toLowerCase() === email.toLowerCase())
    throw badInput('The password is the e-mail; expected another');
  if (isCommonPassword(given))
    throw badInput('The password is one of the most common ones; expected another');
  return oneAtATime(() => hash(given, COST));
}

/** Whether a password is the right one. Takes as long when there is none to compare with. */
export async function isPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  if (password.length > LONGEST * 4) return false;
  const same = await oneAtATime(() => verify(stored ?? NOBODY, password.normalize('NFKC')));
  return same && Boolean(stored);
}
