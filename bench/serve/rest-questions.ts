import { addressOf, REST_ROUTES } from '../rest-routes.js';
import { READS, type Question } from './question.js';

/** How often each route is visited among a hundred. */
const VISITS: Readonly<Record<string, number>> = {
  '/customers': 15,
  '/customers/{id}': 30,
  '/products': 10,
  '/products/{id}': 20,
  '/overview': 15,
  '/anomalies': 5,
  '/trends': 5,
};

/** Every route of REST, asked as it is without parameters. The seed design has the same ones. */
export const REST_QUESTIONS: readonly Question[] = REST_ROUTES.map(({ path, ids }) => ({
  name: path,
  ...(ids && { about: ids }),
  ask: (id) => ({ method: 'GET', path: addressOf(path, id), headers: READS }),
  seed: { [path]: 1 },
  visits: VISITS[path]!,
}));
