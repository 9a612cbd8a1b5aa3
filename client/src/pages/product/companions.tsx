import { Text } from '@mantine/core';
import { Link } from 'react-router';
import type { ProductQuery } from '../../generated/graphql.js';
import { productHref } from '../../panels/hrefs.js';
import { Card } from '../../ui/card.js';
import { useFormat } from '../../ui/format-context.js';
import type { Format } from '../../ui/format.js';
import { EmptyState } from '../../ui/load-view.js';
import { oneIn } from './one-in.js';

type Companion = NonNullable<ProductQuery['product']>['frequentlyBoughtTogether'][number];

const explainNothing = (excluded: boolean) =>
  excluded
    ? 'Services such as postage go with everything, so they are left out of suggestions.'
    : 'No other product is in the same orders more often than chance would put it there.';

function inNumbers({ count, confidence, lift, score }: Companion, format: Format): [string, string][] {
  return [
    ['Picked next', format.share(score)],
    ['Together', `${format.count(count)} orders`],
    ['Of its orders', format.share(confidence)],
    ['Against chance', format.times(lift)],
  ];
}

/** What is bought with the product: each companion in a sentence, with the numbers behind it. */
export function Companions({
  name,
  excluded,
  companions,
}: {
  name: string;
  excluded: boolean;
  companions: readonly Companion[];
}) {
  const format = useFormat();
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
        {companions.map((companion) => (
          <li key={companion.product.id}>
            <div>
              <Link to={productHref(companion.product.id)}>{companion.product.name}</Link>
              <Text size="sm" c="dimmed">
                {`Bought together in ${format.count(companion.count)} orders; ${oneIn(companion.confidence)} orders with ${name} also has it; ${format.times(companion.lift).replace(' ×', ' times')} as often as by chance.`}
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
    </Card>
  );
}
