import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { pageOperations } from './page-operations.js';
import { PAGES } from './page-questions.js';

const FOLDER = 'client/src/pages';
const queriesOf = (text: string) => [...text.matchAll(/^query (\w+)/gm)].map(([, name]) => name!);

test('every query of a page is measured', () => {
  const asked = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .flatMap((file) => queriesOf(readFileSync(join(FOLDER, file), 'utf8')));
  expect(Object.keys(PAGES)).toEqual(expect.arrayContaining(asked));
});

test('the texts are whole and fit the schema', () => {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const texts = pageOperations();
  for (const name of Object.keys(PAGES)) expect(validate(schema, parse(texts.get(name)!))).toEqual([]);
});
