import { statSync } from 'node:fs';

/** Tests that start browsers, servers and databases over and over take longest; a run ends sooner when they begin first. */
const LONG = /^(bench|client\/e2e|server\/main\.test)/;

/** The order in which Jest runs test files: the long ones, then the largest. A fresh clone does not know yet how long each takes. */
export default class LongestFirst {
  sort(tests) {
    const rank = ({ path, context }) => {
      const own = path.slice(context.config.rootDir.length + 1);
      return LONG.test(own.replaceAll('\\', '/')) ? 0 : 1;
    };
    const size = ({ path }) => statSync(path).size;
    return [...tests].sort((one, other) => rank(one) - rank(other) || size(other) - size(one));
  }

  cacheResults() {}
}
