import { beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { formatDay, parseDay } from '../kit/day.js';
import type { PersonRole } from '../kit/principal.js';
import { askAs } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { allAt } from '../testing/every-field.js';
import { customer, load, product, transaction } from '../testing/make.js';
import { score } from '../testing/score.js';

const END = parseDay('2026-06-30')!;

/** Customers of whom those who spend much leave early, so that what one spends speaks for leaving. */
function bigSpendersLeave() {
  const buyers = Array.from({ length: 200 }, (_, index) => {
    const spends = 20.37 + ((index * 7_919) % 500);
    const start = END - 720 + ((index * 37) % 600);
    const end = spends > 270 ? start + 40 + ((index * 53) % 120) : END;
    const days: number[] = [];
    for (let day = start; day <= Math.min(end, END); day += 17 + (index % 20)) days.push(day);
    return { id: `c${index}`, spends, days };
  });
  return {
    customers: buyers.map(({ id }) => customer({ id })),
    products: [product({ id: 'p' })],
    transactions: buyers.flatMap(({ id, spends, days }) =>
      days.map((day) =>
        transaction({ productId: 'p', customerId: id, at: formatDay(day), unitPrice: spends }),
      ),
    ),
  };
}

eachDatabase('a sentence about what a customer spends', (open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    await load(database, bigSpendersLeave());
    await score(database);
  });

  const told = async (role: PersonRole, field: string) => {
    const query = `{ customers(first: 100) { nodes { ${field} { explanation } } } }`;
    const { data } = await askAs(database, { kind: 'local', role }, query);
    return (allAt(data, ['customers', 'nodes', field, 'explanation']) as string[]).join('\n');
  };

  test.each([
    ['churn', /Spend on a day with a purchase: \d[\d.,]* \(/, /Spend on a day with a purchase \([+−]/],
    ['insights', /spend on a day with a purchase \(\d[\d.,]*\)/, /spend on a day with a purchase( and|\.)/],
  ])('of %s names the amount, but to support only that it matters', async (field, amount, words) => {
    expect(await told('SALES', field)).toMatch(amount);
    const toSupport = await told('SUPPORT', field);
    expect(toSupport).toMatch(words);
    expect(toSupport).not.toMatch(amount);
  });
});
