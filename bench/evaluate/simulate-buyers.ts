import { Random } from '../../seed/random.js';
import type { BgNbd } from '../../server/statistics/bg-nbd.js';
import type { GammaGamma } from '../../server/statistics/gamma-gamma.js';
import type { TestedBuyer } from '../../server/scoring/lifetime/back-test-lifetime.js';

/** Customers who buy, leave and spend as the models say, for `weeks` before the day of the test and `later` weeks after it. */
export function simulateBuyers(
  count: number,
  { r, alpha, a, b }: BgNbd,
  { p, q, v }: GammaGamma,
  [weeks, later]: readonly [number, number],
): TestedBuyer[] {
  const random = new Random(20_050_424);
  return Array.from({ length: count }, (_, key) => {
    const [rate, leaving, scale] = [random.gamma(r) / alpha, random.beta(a, b), random.gamma(q) / v];
    const age = random.between(weeks / 2, weeks);
    const before: number[] = [];
    const spent = { before: 0, later: 0 };
    let laterPurchases = 0;
    for (let at = random.exponential(1 / rate); at < age + later; at += random.exponential(1 / rate)) {
      const value = random.gamma(p) / scale;
      if (at <= age) {
        before.push(at);
        spent.before += value;
      } else {
        laterPurchases++;
        spent.later += value;
      }
      if (random.chance(leaving)) break;
    }
    const frequency = before.length;
    const average = frequency === 0 ? 0 : spent.before / frequency;
    return {
      buyer: { key, frequency, recency: before.at(-1) ?? 0, age, average },
      laterPurchases,
      laterValue: spent.later,
    };
  });
}
