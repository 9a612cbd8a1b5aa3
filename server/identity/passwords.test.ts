import { describe, expect, test } from '@jest/globals';
import { hashPassword, isPassword } from './passwords.js';

const EMAIL = 'ann@contexq.example';

describe('a password', () => {
  test('is kept as argon2id at the cost OWASP asks for, another time as another hash', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => hashPassword('twelve green pears', EMAIL)));
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await isPassword('twelve green pears', one)).toBe(true);
    expect(await isPassword('twelve green pear', one)).toBe(false);
  });

  test('is the same however its letters are put together', async () => {
    const composed = await hashPassword('zw\u00f6lf gr\u00fcne Birnen', EMAIL);
    expect(await isPassword('zwo\u0308lf gru\u0308ne Birnen', composed)).toBe(true);
  });

  test('is counted by characters', async () => {
    await expect(hashPassword('🍐'.repeat(11), EMAIL)).rejects.toThrow('has 11 characters');
    await expect(hashPassword('🍐🍎'.repeat(64), EMAIL)).rejects.toThrow('most common');
  });

  test.each([null, undefined])('is never right where there is none (%s)', async (stored) => {
    for (const guess of ['', 'twelve green pears', 'p'.repeat(10_000)]) {
      expect(await isPassword(guess, stored)).toBe(false);
    }
  });
});
