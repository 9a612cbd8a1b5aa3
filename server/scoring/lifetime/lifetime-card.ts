import { z } from 'zod';
import { meanSpend } from '../../statistics/gamma-gamma.js';
import type { LifetimeBackTest } from './back-test-lifetime.js';
import type { LifetimeModel } from './lifetime-model.js';

/** The name under which the card of the models is stored. */
export const LIFETIME_MODEL = 'lifetime value';

const fitted = z.object({
  kind: z.literal('FITTED'),
  r: z.number(),
  alpha: z.number(),
  a: z.number(),
  b: z.number(),
  logLikelihood: z.number(),
  customers: z.number(),
  p: z.number(),
  q: z.number(),
  v: z.number(),
  spendLogLikelihood: z.number(),
  repeatCustomers: z.number(),
  /** Money. */
  meanSpend: z.number(),
  /** Whether the mean spend was held at the observed one. */
  meanHeld: z.boolean(),
  /** Whether the data pin down how customers buy and leave, and what they spend. */
  buyingIdentified: z.boolean(),
  spendingIdentified: z.boolean(),
  /** Correlation of the number and the mean value of purchases, which the models take for 0. */
  correlation: z.number(),
  weeks: z.number(),
  backTest: z
    .object({
      cut: z.number(),
      weeks: z.number(),
      customers: z.number(),
      predictedPurchases: z.number(),
      purchases: z.number(),
      predictedValue: z.number(),
      value: z.number(),
      within: z.number(),
      above: z.number(),
    })
    .optional(),
});

/** What is stored of the models of lifetime value. */
export const lifetimeCard = z.discriminatedUnion('kind', [
  fitted,
  z.object({ kind: z.literal('NONE'), customers: z.number(), repeatCustomers: z.number() }),
]);
export type LifetimeCard = z.infer<typeof lifetimeCard>;
export type FittedLifetimeCard = z.infer<typeof fitted>;

export function toLifetimeCard(
  { buying, spending }: LifetimeModel,
  told: { weeks: number; correlation: number; backTest: LifetimeBackTest | undefined },
): FittedLifetimeCard {
  return {
    kind: 'FITTED',
    ...buying.model,
    logLikelihood: buying.logLikelihood,
    customers: buying.customers,
    ...spending.model,
    spendLogLikelihood: spending.logLikelihood,
    repeatCustomers: spending.customers,
    meanSpend: meanSpend(spending.model),
    meanHeld: spending.meanHeld,
    buyingIdentified: buying.identified,
    spendingIdentified: spending.identified,
    ...told,
  };
}
