import './opportunities.css';
import { Link } from 'react-router';
import type { OverviewQuery } from '../../generated/graphql.js';
import { customerHref, productHref } from '../../panels/hrefs.js';
import { Card } from '../../ui/card.js';
import { useFormat } from '../../ui/format-context.js';
import { NotEnoughData } from '../../ui/not-enough-data.js';

type Opportunity = OverviewQuery['opportunities']['nodes'][number];

const AT_ONCE = 3;

/** One row a product with the customers to offer it to, the best first. */
function byProduct(opportunities: readonly Opportunity[]) {
  const offers = new Map<string, { product: Opportunity['product']; to: Opportunity[] }>();
  for (const opportunity of opportunities) {
    const { product } = opportunity;
    const offer = offers.get(product.id) ?? { product, to: [] };
    offer.to.push(opportunity);
    offers.set(product.id, offer);
  }
  return [...offers.values()];
}

function Customers({ to }: { to: readonly Opportunity[] }) {
  const format = useFormat();
  return (
    <ul className="cq-offer-to">
      {to.map(({ customer, expectedValue }) => (
        <li key={customer.id}>
          <Link to={customerHref(customer.id)}>{customer.name}</Link>
          <span>{format.money(expectedValue)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What to offer to whom: products that fit what a customer buys and does not have yet. */
export function Opportunities({ opportunities }: Pick<OverviewQuery, 'opportunities'>) {
  const format = useFormat();
  const { nodes, totalCount } = opportunities;
  const found =
    totalCount > nodes.length
      ? `The best ${format.count(nodes.length)} of ${format.count(totalCount)} offers`
      : 'Offers';
  return (
    <Card
      title="Opportunities"
      note={
        nodes.length > 0
          ? `${found}, and what each may bring in the customer’s next order: its usual value times the chance of it.`
          : undefined
      }
    >
      {nodes.length === 0 ? (
        <NotEnoughData advice="Offers appear once past orders have shown that they come true." />
      ) : (
        <ul className="cq-offers" aria-label="Opportunities">
          {byProduct(nodes).map(({ product, to }) => (
            <li key={product.id}>
              <Link to={productHref(product.id)}>{product.name}</Link>
              <span>
                <strong>
                  {format.wholeMoney(to.reduce((sum, { expectedValue }) => sum + expectedValue, 0))}
                </strong>{' '}
                in all
              </span>
              <div>
                <Customers to={to.slice(0, AT_ONCE)} />
                {to.length > AT_ONCE && (
                  <details>
                    <summary>{format.count(to.length - AT_ONCE)} more</summary>
                    <Customers to={to.slice(AT_ONCE)} />
                  </details>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
