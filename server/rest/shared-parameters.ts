import { z } from 'zod';
import { day, oneOf, text, texts, wholeNumber, type Parameter } from './parameter.js';

/** How a list is paged. */
export const PAGING = {
  limit: {
    form: wholeNumber(1, 100).default(25),
    description: 'Entries on a page.',
    expected: 'a whole number from 1 to 100',
    example: 25,
  },
  cursor: {
    form: text.optional(),
    description:
      'Where the page begins: taken from the `Link` header of the page before, never made by hand.',
    expected: 'the cursor of a `Link` header',
    example: 'WyJuYW1lIiwiYXNjIiwibm9ydGh3aW5kIiw0Ml0',
  },
} as const satisfies Record<string, Parameter>;

/** The id in the address. */
export const ID_PARAMETER = {
  id: { form: text, description: 'The id it was loaded with.', expected: 'an id', example: 'C00043' },
} as const satisfies Record<string, Parameter>;

/** A text to search for. */
export function searchParameter(where: string) {
  return {
    form: text.optional(),
    description: `Only those with this text in ${where}.`,
    expected: 'a text of at most 200 characters, given once',
    example: 'coffee',
  } satisfies Parameter;
}

/** A filter that takes several values. */
export function anyOf(what: string, example: string) {
  return {
    form: texts.optional(),
    description: `Only those of this ${what}; repeat it for several.`,
    expected: 'texts of at most 200 characters, at most 50 of them',
    example,
  } satisfies Parameter;
}

/** A filter that takes the id of one thing. */
export function ofOne(what: string, example: string) {
  return {
    form: text.optional(),
    description: `Only those of the ${what} with this id.`,
    expected: 'an id, given once',
    example,
  } satisfies Parameter;
}

/** A filter that takes several of some words. */
export function anyAmong<const V extends string>(what: string, words: readonly [V, ...V[]]) {
  const form = z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(oneOf(words)).max(words.length),
  );
  return {
    form: form.optional(),
    description: `Only those of this ${what}; repeat it for several.`,
    expected: `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}, each at most once`,
    example: words[0],
  } satisfies Parameter;
}

/** Days between which something happened, both inclusive. */
export const DAYS = {
  from: {
    form: day.optional(),
    description: 'Only those of this day or later.',
    expected: 'a day such as 2026-10-17',
    example: '2026-10-01',
  },
  to: {
    form: day.optional(),
    description: 'Only those of this day or earlier.',
    expected: 'a day such as 2026-10-17',
    example: '2026-10-17',
  },
} as const satisfies Record<string, Parameter>;
