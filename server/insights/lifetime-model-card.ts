import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Day } from '../kit/day.js';
import { DateTimeScalar, LocalDate } from '../kit/scalars.js';
import type { FittedLifetimeCard } from '../scoring/lifetime/lifetime-card.js';
import { percent, quantity, whole } from './words.js';

@ObjectType({
  description:
    'What the models would have said on a day of the past, from what was known then, against what came.',
})
export class LifetimeBackTest {
  @Field(() => LocalDate, { description: 'The day.' })
  asOf!: Day;

  @Field(() => Float, { description: 'Weeks after it in which purchases were awaited.' })
  weeks!: number;

  @Field(() => Int, { description: 'Customers tested: who had bought by then, or a sample of them.' })
  customers!: number;

  @Field(() => Float, { description: 'Purchases that were expected of them.' })
  predictedPurchases!: number;

  @Field(() => Int, { description: 'Purchases that they made.' })
  purchases!: number;

  @Field(() => Float, { description: 'Value of purchases that was expected, not discounted.' })
  predictedValue!: number;

  @Field(() => Float, { description: 'Value of the purchases that they made.' })
  value!: number;

  @Field(() => Float, {
    description:
      'Share of the customers whose value lay within its 80% interval. More than 0.8 is usual: many customers buy nothing, and the interval begins at nothing.',
  })
  within!: number;

  @Field(() => Float, { description: 'Share of the customers whose value lay above it; 0.1 is right.' })
  above!: number;
}

@ObjectType({
  description:
    'The models behind lifetime values: BG/NBD (Fader, Hardie & Lee 2005) for how customers buy and leave, Gamma-Gamma (Fader & Hardie 2013) for what they spend, each fitted to all customers by maximum likelihood. Weeks and money.',
})
export class LifetimeModelCard {
  @Field(() => Float, { description: 'BG/NBD: shape of the rates at which customers buy.' })
  r!: number;

  @Field(() => Float, {
    description: 'BG/NBD: scale of these rates, in weeks; the mean rate is r / alpha a week.',
  })
  alpha!: number;

  @Field(() => Float, { description: 'BG/NBD: first parameter of the chances to leave after a purchase.' })
  a!: number;

  @Field(() => Float, {
    description: 'BG/NBD: second parameter of these chances; their mean is a / (a + b).',
  })
  b!: number;

  @Field(() => Float, { description: 'BG/NBD: log-likelihood of the purchases.' })
  logLikelihood!: number;

  @Field(() => Int, { description: 'Customers that BG/NBD is fitted to: all with a purchase.' })
  customers!: number;

  @Field(() => Float, { description: 'Gamma-Gamma: shape of what one customer spends on its purchases.' })
  p!: number;

  @Field(() => Float, { description: 'Gamma-Gamma: shape of how customers differ.' })
  q!: number;

  @Field(() => Float, { description: 'Gamma-Gamma: scale of how customers differ, in money.' })
  v!: number;

  @Field(() => Float, { description: 'Gamma-Gamma: log-likelihood of the mean spends.' })
  spendLogLikelihood!: number;

  @Field(() => Int, { description: 'Customers that Gamma-Gamma is fitted to: those that came back.' })
  repeatCustomers!: number;

  @Field(() => Float, { description: 'Mean spend on a purchase over all customers: p·v / (q − 1).' })
  meanSpend!: number;

  @Field(() => Float, {
    description:
      'Correlation between how often customers buy and what they spend on a purchase. Gamma-Gamma takes it for 0; beyond ±0.3 the values of frequent buyers are to be read with care.',
  })
  spendCorrelation!: number;

  @Field(() => Float, {
    description: 'Weeks from the first purchase of the earliest customer to the end of the data.',
  })
  weeksObserved!: number;

  @Field(() => Boolean, {
    description:
      'Whether the data pin every parameter down: each is known to a factor of 10. Where not, other parameters fit as well and predict the same.',
  })
  identified!: boolean;

  @Field(() => String, { description: 'What that means and how the past bears it out, in sentences.' })
  note!: string;

  @Field(() => LifetimeBackTest, {
    nullable: true,
    description:
      'The same models fitted to the first part of the time and held against the rest; null where too few customers had bought by then.',
  })
  backTest!: LifetimeBackTest | null;

  @Field(() => Int, { description: 'Version of the data they are fitted to.' })
  dataVersion!: number;

  @Field(() => DateTimeScalar, { description: 'End of these data.' })
  asOf!: number;
}

/** The stored card in the words of the schema. */
export function toModelCard(card: FittedLifetimeCard, version: number, asOf: number): LifetimeModelCard {
  const { r, alpha, a, b, logLikelihood, customers, p, q, v, spendLogLikelihood, repeatCustomers } = card;
  return {
    ...{ r, alpha, a, b, logLikelihood, customers, p, q, v, spendLogLikelihood, repeatCustomers },
    meanSpend: card.meanSpend,
    spendCorrelation: card.correlation,
    weeksObserved: card.weeks,
    identified: card.buyingIdentified && card.spendingIdentified,
    note: noteOf(card),
    backTest: card.backTest ? { ...card.backTest, asOf: card.backTest.cut } : null,
    dataVersion: version,
    asOf,
  };
}

function noteOf({
  a,
  b,
  r,
  alpha,
  buyingIdentified,
  spendingIdentified,
  meanHeld,
  meanSpend,
  backTest,
}: FittedLifetimeCard): string {
  const buying = buyingIdentified
    ? 'The data pin down how customers buy and leave.'
    : `The data do not pin down how customers buy and leave (a leaving chance of ${percent(a / (a + b))} after a purchase, ${quantity((r / alpha) * 52)} purchases a year while active): other parameters fit as well and predict the same.`;
  const spending = spendingIdentified
    ? 'They pin down what customers spend.'
    : meanHeld
      ? `A few very large customers leave no mean spend to fit: it is held at the ${quantity(meanSpend)} that was seen.`
      : 'They do not pin down how spends differ: the means are sure, the spread of single purchases is not.';
  const past = backTest
    ? ` In the last ${quantity(backTest.weeks)} weeks they would have expected ${whole(backTest.predictedPurchases)} purchases; ${whole(backTest.purchases)} were made.`
    : '';
  return `${buying} ${spending}${past}`;
}
