import type { LifetimeFragment } from '../../generated/graphql.js';
import type { Fact } from '../../ui/facts.js';
import { useFormat } from '../../ui/format-context.js';
import type { Format } from '../../ui/format.js';
import { ModelCard } from '../../ui/model-card.js';

type Model = NonNullable<LifetimeFragment['modelCard']>;
type BackTest = NonNullable<Model['backTest']>;

/** From this correlation on, those who buy often spend noticeably more or less on a purchase. */
const NOTICEABLE = 0.3;

function tested(test: BackTest, level: number, format: Format): Fact[] {
  return [
    {
      label: 'Held against the past',
      value: `Asked on ${format.day(test.asOf)} about the ${format.count(Math.round(test.weeks))} weeks after, it would have expected ${format.count(Math.round(test.predictedPurchases))} purchases worth ${format.money(test.predictedValue)}; ${format.count(test.purchases)} worth ${format.money(test.value)} were made`,
    },
    {
      label: 'Ranges that held',
      value: `${format.share(test.within)} of the customers ended within theirs (${format.share(level)} were to be expected), ${format.share(test.above)} above it`,
    },
  ];
}

function caveats({ identified, spendCorrelation }: Model): string {
  const settled = identified
    ? 'The data settle how your customers buy, leave and spend.'
    : 'The data do not settle every detail of how your customers buy and leave; other readings fit as well and expect the same.';
  if (Math.abs(spendCorrelation) <= NOTICEABLE) return settled;
  return `${settled} Those who buy often spend ${spendCorrelation > 0 ? 'more' : 'less'} on a purchase than others, which the estimate leaves out: read the value of frequent buyers with care.`;
}

/** How far the expected value can be trusted: whose purchases it rests on, and how it would have done before. */
export function LifetimeModel({ model, level }: { model: Model; level: number }) {
  const format = useFormat();
  const { customers, repeatCustomers, weeksObserved, backTest } = model;
  return (
    <ModelCard
      note={caveats(model)}
      facts={[
        {
          label: 'Learnt from',
          value: `${format.count(customers)} customers over ${format.count(Math.round(weeksObserved))} weeks, ${format.count(repeatCustomers)} of whom came back`,
        },
        ...(backTest ? tested(backTest, level, format) : []),
      ]}
      calibration={[]}
    />
  );
}
