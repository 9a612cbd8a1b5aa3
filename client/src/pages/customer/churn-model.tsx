import type { ChurnFragment, ChurnModelKind } from '../../generated/graphql.js';
import type { Fact } from '../../ui/facts.js';
import { useFormat } from '../../ui/format-context.js';
import type { Format } from '../../ui/format.js';
import { ModelCard } from '../../ui/model-card.js';

type Model = NonNullable<ChurnFragment['modelCard']>;
type BackTest = NonNullable<Model['backTest']>;

const methods = {
  LOGISTIC: 'Everything known of a customer: purchases, spend, tickets',
  RECENCY: 'How long ago a customer last bought',
  BG_NBD: 'How often a customer bought, and how long ago',
} satisfies Record<ChurnModelKind, string>;

/** An area under the ROC curve as what it is: how often the right one of two is picked. */
const outOf100 = (auc: number) => `${Math.round(auc * 100)} times in 100`;

function tested(
  { asOf, days, customers, observed, aucOfRecency }: BackTest,
  auc: number,
  format: Format,
): Fact[] {
  return [
    {
      label: 'Tested on',
      value: `${format.count(customers)} customers as known on ${format.day(asOf)}; ${format.share(observed)} of them bought nothing in the ${format.count(days)} days after`,
    },
    {
      label: 'Tells apart',
      value: `Of one who left and one who stayed it gave the higher risk to the one who left ${outOf100(auc)}; the days since the last purchase alone ${outOf100(aucOfRecency)}, a coin 50`,
    },
  ];
}

function learnt({ trainedOn, windowDays }: Model, format: Format): Fact[] {
  const [latest] = trainedOn;
  if (!latest || windowDays === null) return [];
  const periods = trainedOn.length === 1 ? 'one period' : `${format.count(trainedOn.length)} periods`;
  return [
    {
      label: 'Learnt from',
      value: `${periods} of ${format.count(windowDays)} days of your own past, the latest from ${format.day(latest.asOf)} with ${format.count(latest.customers)} customers`,
    },
  ];
}

/** How far the risk can be trusted: what it looks at, what it learnt from, how it would have done before. */
export function ChurnModel({ model }: { model: Model }) {
  const format = useFormat();
  const { backTest, auc } = model;
  return (
    <ModelCard
      note={
        backTest
          ? 'Held against your own past: what would have been said then, and what came. The table goes from the customers with the lowest risk to those with the highest.'
          : 'Your data do not reach back far enough yet to hold this against the past.'
      }
      facts={[
        { label: 'Looks at', value: methods[model.model] },
        ...learnt(model, format),
        ...(backTest && auc !== null ? tested(backTest, auc, format) : []),
      ]}
      calibration={(backTest?.calibration ?? []).map(({ predicted, observed, customers }) => ({
        predicted,
        happened: observed,
        customers,
      }))}
    />
  );
}
