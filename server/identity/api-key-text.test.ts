import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseApiKey, writeApiKey } from './api-key-text.js';
import { newId } from './secret.js';

test('a key is read as it was written, and in no other way', () => {
  const id = newId();
  const { text, secretHash } = writeApiKey(id);
  expect(parseApiKey(text)).toEqual({ id, secretHash });
  fc.assert(
    fc.property(
      fc.nat(text.length - 1),
      fc.constantFrom(...Array.from('0123456789abcdef_ \n')),
      (place, letter) => {
        const changed = text.slice(0, place) + letter + text.slice(place + 1);
        expect(parseApiKey(changed)).toEqual(changed === text ? { id, secretHash } : undefined);
        expect(parseApiKey(text.slice(0, place))).toBeUndefined();
      },
    ),
  );
  expect(parseApiKey(`${text}\n`)).toBeUndefined();
});
