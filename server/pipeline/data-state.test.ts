import { expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import { eachDatabase } from '../testing/database.js';
import { customer, load } from '../testing/make.js';
import { readDataState } from './data-state.js';

eachDatabase('the name of a state', (open) => {
  test('is one of its own, also when a clock stood still or was ahead', async () => {
    const names = new Set<string>();
    for (const name of ['Ada', 'Bob']) {
      const database = await open();
      names.add(await readDataState(database));
      await load(database, { customers: [customer({ id: 'C1', name })] });
      await database.write((session) => session.run(sql`update loads set loaded_at = 4102444800000`));
      names.add(await readDataState(database));
    }
    expect(names.size).toBe(3);
  });

  test('stays while nothing changes', async () => {
    const database = await open();
    await load(database, { customers: [customer({ id: 'C1' })] });
    const name = await readDataState(database);
    await load(database, { customers: [customer({ id: 'C1' })] });
    expect(await readDataState(database)).toBe(name);
  });
});
