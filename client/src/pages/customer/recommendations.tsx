import '../../panels/prose.css';
import { Text } from '@mantine/core';
import type { SuggestionBasisFragment, SuggestionFragment } from '../../generated/graphql.js';
import { NotSeen, useHidden } from '../../panels/seen.js';
import { ProductLink } from '../../panels/subject-link.js';
import { Waiting } from '../../panels/waiting.js';
import { Card } from '../../ui/card.js';
import type { Fact } from '../../ui/facts.js';
import { useFormat } from '../../ui/format-context.js';
import type { Format } from '../../ui/format.js';
import { ModelCard } from '../../ui/model-card.js';

function Because({ reasons }: { reasons: SuggestionFragment['basedOn'] }) {
  const format = useFormat();
  const [first, ...others] = reasons;
  if (!first) return 'Often in baskets like those of this customer.';
  return (
    <>
      Because of <ProductLink of={first.product} />:{' '}
      {`${format.share(first.confidence)} of the orders with it hold this too (${format.count(first.count)} orders).`}
      {others.map(({ product }, index) => (
        <span key={index}>
          {index === 0 ? ' Also ' : ' and '}
          <ProductLink of={product} />
        </span>
      ))}
      {others.length > 0 && (others.length === 1 ? ' speaks for it.' : ' speak for it.')}
    </>
  );
}

function tested(
  { testedCustomers, hitRate, popularityHitRate }: SuggestionBasisFragment,
  format: Format,
): Fact[] {
  if (testedCustomers === null || hitRate === null) return [];
  return [
    { label: 'Tested on', value: `the next order of ${format.count(testedCustomers)} customers` },
    { label: 'Came true', value: `${format.share(hitRate)} of these orders held one of five suggestions` },
    {
      label: 'To compare',
      value: `${format.share(popularityHitRate)} held one of the five best-selling products`,
    },
  ];
}

const NO_PURCHASE = 'No purchase yet: suggestions rest on what a customer has bought before.';

/** What to offer next: what it may bring, how likely, and which purchases speak for it. */
export function Recommendations({
  suggestions,
  basis,
  bought,
}: {
  suggestions: readonly SuggestionFragment[] | null;
  basis: SuggestionBasisFragment | null;
  /** Whether the customer has bought anything that suggestions could rest on. */
  bought: boolean;
}) {
  const format = useFormat();
  const hidden = useHidden();
  if (!suggestions || !basis) return <NotSeen matter="INSIGHTS" what="What to offer next" />;
  const facts = tested(basis, format);
  return (
    <Card title="What to offer next" note="Products this customer has never bought and similar baskets hold">
      {suggestions.length === 0 && <Waiting explanation={bought ? basis.explanation : NO_PURCHASE} />}
      <ul className="cq-companions cq-suggestions">
        {suggestions.map(({ product, basedOn, probability, expectedValue }, place) => (
          <li key={product?.id ?? place}>
            <div>
              <ProductLink of={product} />
              <Text size="sm" c="dimmed" className="cq-prose">
                <Because reasons={basedOn} />
              </Text>
            </div>
            <dl>
              <div>
                <dt>Chance next order</dt>
                <dd>{probability === null ? 'not tested yet' : format.share(probability)}</dd>
              </div>
              <div>
                <dt>Worth on average</dt>
                <dd>{hidden('SALES') ? <NotSeen matter="SALES" /> : format.money(expectedValue)}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
      {suggestions.length > 0 && facts.length > 0 && (
        <ModelCard
          facts={facts}
          calibration={[]}
          note="Tested on the past: suggestions from earlier orders, held against the order that came next."
        />
      )}
    </Card>
  );
}
