import { Text } from '@mantine/core';
import type { ProductQuery } from '../../generated/graphql.js';
import { NotSeen } from '../../panels/seen.js';
import { ProductLink } from '../../panels/subject-link.js';
import { Card } from '../../ui/card.js';
import { Facts } from '../../ui/facts.js';
import { useFormat } from '../../ui/format-context.js';
import type { Format } from '../../ui/format.js';
import { EmptyState } from '../../ui/load-view.js';
import { oneIn } from './one-in.js';

type Companions = NonNullable<ProductQuery['product']>['frequentlyBoughtTogether'];
type Companion = NonNullable<Companions>[number];

const explainNothing = (excluded: boolean) =>
  excluded
    ? 'Services such as postage go with everything, so they are left out of suggestions.'
    : 'No other product is in the same orders more often than chance would put it there.';

/** The numbers behind a companion, by what they are of. */
function inNumbers({ support, confidence, lift, score }: Companion, format: Format): [string, string][] {
  return [
    ['Of all orders', format.share(support)],
    ['Of its orders', format.share(confidence)],
    ['Against chance', format.times(lift)],
    ['Picked next', format.share(score)],
  ];
}

/** “Bought together in 49 orders; 1 in 3 orders with Tea also has it; 4.2 times as often as by chance.” */
function sentence({ count, confidence, lift }: Companion, name: string, format: Format): string {
  const times = format.times(lift).replace(' ×', ' times');
  return `Bought together in ${format.count(count)} orders; ${oneIn(confidence)} orders with ${name} also has it; ${times} as often as by chance.`;
}

/** What the numbers are called in the field, for those who know them by that name. */
function Terms({ baskets }: { baskets: number }) {
  const format = useFormat();
  return (
    <details className="cq-why">
      <summary>What do these numbers mean?</summary>
      <Facts
        facts={[
          {
            label: 'Of all orders',
            value: `Share of all ${format.count(baskets)} orders that hold both (support)`,
          },
          {
            label: 'Of its orders',
            value: 'Share of the orders with this product that hold the other too (confidence)',
          },
          {
            label: 'Against chance',
            value: 'How many times as often as if the two had nothing to do with each other (lift)',
          },
          {
            label: 'Picked next',
            value:
              'How likely one more article of an order with this product is the other; the list goes by it',
          },
        ]}
      />
    </details>
  );
}

/** What is bought with the product: each companion in a sentence, with the numbers behind it. */
export function Companions({
  name,
  excluded,
  companions,
}: {
  name: string;
  excluded: boolean;
  companions: Companions;
}) {
  const format = useFormat();
  if (!companions) return <NotSeen matter="INSIGHTS" what="Frequently bought together" />;
  return (
    <Card
      title="Frequently bought together"
      note={
        companions.length > 0
          ? `Best first: how likely the next thing that goes into an order with ${name} is this one`
          : undefined
      }
    >
      {companions.length === 0 && <EmptyState title="No companions" advice={explainNothing(excluded)} />}
      <ul className="cq-companions">
        {companions.map((companion, place) => (
          <li key={companion.product?.id ?? place}>
            <div>
              <ProductLink of={companion.product} />
              <Text size="sm" c="dimmed">
                {sentence(companion, name, format)}
              </Text>
            </div>
            <dl>
              {inNumbers(companion, format).map(([term, value]) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {companions[0] && <Terms baskets={companions[0].baskets} />}
    </Card>
  );
}
