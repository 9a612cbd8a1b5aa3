import { expect, test } from '@jest/globals';
import { ask } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { temporaryFiles } from '../testing/read-source.js';
import { ingest } from '../testing/run-ingest.js';

eachDatabase('rows that speak of others', (open) => {
  const { write } = temporaryFiles();
  const customers = write('customers.csv', 'customer_id,name\nC1,Ada\n');
  const products = write('products.csv', 'product_id,name\nP1,Pen\n');

  test('a row is rejected once, however much of it is unknown', async () => {
    const sales = write(
      'unknown.csv',
      `transaction_id,order_id,customer_id,product_id,quantity,unit_price,occurred_at\nT1,O1,nobody,nothing,1,1,2026-10-17\n`,
    );
    expect(await ingest(await open(), sales)).toBe(
      [
        'failed',
        'unknown.csv:2: column "customer_id" = "nobody": expected the id of one of the customers loaded before',
        'unknown.csv: 1 row: 1 rejected',
        '  nothing was loaded; fix these rows or use --skip-invalid',
      ].join('\n'),
    );
  });

  test('the same id with other values further down is a correction, and the same file again is none', async () => {
    const database = await open();
    const twice = write('twice.csv', 'customer_id,name\nC1,Ada\nC1,Ada Lovelace\n');
    expect(await ingest(database, twice)).toBe('twice.csv: 2 rows: 1 inserted, 1 updated, 0 unchanged');
    expect(await ingest(database, twice)).toContain('nothing changed');
  });

  test('without order ids a corrected line moves to the basket of its new day', async () => {
    const database = await open();
    const header = 'transaction_id,customer_id,product_id,quantity,unit_price,occurred_at\n';
    const sold = (day: string) => `${header}T1,C1,P1,2,1.5,2026-10-17\nT2,C1,P1,1,1.5,2026-10-${day}\n`;
    await ingest(database, customers, products, write('one-day.csv', sold('17')));
    const orders = () => ask(database, '{ overview { orders { value } } }');
    expect(await orders()).toEqual({ overview: { orders: { value: 1 } } });
    const corrected = write('two-days.csv', sold('18'));
    expect(await ingest(database, corrected)).toContain('0 inserted, 1 updated, 1 unchanged');
    expect(await orders()).toEqual({ overview: { orders: { value: 2 } } });
    expect(await ingest(database, corrected)).toContain('nothing changed');
  });

  test('an export with empty names leaves the names that are stored', async () => {
    const database = await open();
    await ingest(database, customers, products);
    const mapping = write(
      'mapping.json',
      JSON.stringify({
        tables: {
          customers: { customer_id: 'who', name: 'called' },
          products: { product_id: 'what', name: 'named' },
          transactions: {
            transaction_id: 'line',
            customer_id: 'who',
            product_id: 'what',
            quantity: 'units',
            unit_price: 'price',
            occurred_at: 'day',
          },
        },
      }),
    );
    const sales = write(
      'export.csv',
      'line,who,called,what,named,units,price,day\nT1,C1,,P1,,1,2,2026-10-17\nT2,C2,,P1,,1,2,2026-10-17\n',
    );
    expect(await ingest(database, sales, '--mapping', mapping)).toContain(
      'customers: 1 inserted, 0 updated, 1 unchanged',
    );
    expect(await ask(database, '{ customers { nodes { id name } } product(id: "P1") { name } }')).toEqual({
      customers: {
        nodes: [
          { id: 'C1', name: 'Ada' },
          { id: 'C2', name: 'C2' },
        ],
      },
      product: { name: 'Pen' },
    });
  });
});
