import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pageHashes } from './page-hashes.js';
import { PAGES } from './page-questions.js';

const FOLDER = 'client/src/pages';
const queriesOf = (text: string) => [...text.matchAll(/^query (\w+)/gm)].map(([, name]) => name!);

test('every query of a page is measured', () => {
  const asked = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .flatMap((file) => queriesOf(readFileSync(join(FOLDER, file), 'utf8')));
  expect(Object.keys(PAGES)).toEqual(expect.arrayContaining(asked));
});

test('each is one that the browser sends', () => {
  expect([...pageHashes().keys()]).toEqual(expect.arrayContaining(Object.keys(PAGES)));
});
