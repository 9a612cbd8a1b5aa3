import type { CustomerHistory } from './customer-history.js';

/**
 * Customers with a purchase, evenly taken: all of them up to `most`, above that every second, fourth, … of them,
 * so that models of any number of customers fit into the same memory and time. The same customers give the same sample.
 */
export async function sampleHistories(
  batches: AsyncIterable<CustomerHistory[]>,
  most: number,
): Promise<CustomerHistory[]> {
  let sample: CustomerHistory[] = [];
  let stride = 1;
  let seen = 0;
  for await (const batch of batches) {
    for (const history of batch) {
      if (history.days.length === 0 || seen++ % stride !== 0) continue;
      sample.push(history);
      if (sample.length <= most) continue;
      sample = sample.filter((_, index) => index % 2 === 0);
      stride *= 2;
    }
  }
  return sample;
}
