import { isRecord, kept } from './kept.js';

/** What was opened lately, with the name it had. */
export interface Recent {
  href: string;
  name: string;
  /** Such as “Customer”. */
  kind: string;
}

const AT_MOST = 8;

const isRecent = (value: unknown): value is Recent =>
  isRecord(value) &&
  typeof value['href'] === 'string' &&
  value['href'].startsWith('/') &&
  typeof value['name'] === 'string' &&
  typeof value['kind'] === 'string';

/** The customers, products and tickets opened lately in this browser, the latest first. */
export const recentlyOpened = kept<readonly Recent[]>({
  name: 'recent',
  version: 1,
  isValid: (value): value is readonly Recent[] => Array.isArray(value) && value.every(isRecent),
  initial: [],
});

/** The same with one more at the front, and none twice. */
export const withRecent = (before: readonly Recent[], latest: Recent): readonly Recent[] =>
  [latest, ...before.filter(({ href }) => href !== latest.href)].slice(0, AT_MOST);
