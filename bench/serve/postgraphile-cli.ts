import { createRequire } from 'node:module';

/**
 * Runs PostGraphile. Beside another version of graphql each of its parts is installed with a copy of its own, and types
 * of one copy mean nothing to the next; so all of them get the copy of PostGraphile itself.
 */
const here = createRequire(import.meta.url);
const whole = createRequire(here.resolve('postgraphile/cli.js'));
const parts = ['graphile-build-pg', 'graphql-parse-resolve-info'].map((name) =>
  createRequire(whole.resolve(name)),
);
for (const name of ['graphql', 'graphql/execution/values']) {
  whole(name);
  for (const part of parts) here.cache[part.resolve(name)] = here.cache[whole.resolve(name)];
}
whole('./cli.js');
