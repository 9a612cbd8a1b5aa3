import './offers.css';
import { Link } from 'react-router';
import type { OverviewQuery } from '../../generated/graphql.js';
import { productHref, whyOpened } from '../../panels/hrefs.js';
import { RowsLink } from '../../panels/rows-link.js';
import { NotSeen } from '../../panels/seen.js';
import { CustomerLink } from '../../panels/subject-link.js';
import { Card } from '../../ui/card.js';
import { useFormat } from '../../ui/format-context.js';

type Opportunities = NonNullable<OverviewQuery['opportunities']>;
type Opportunity = Opportunities['nodes'][number];

const AT_ONCE = 3;

/** One row a product with the customers to offer it to, the best first. */
function byProduct(opportunities: readonly Opportunity[]) {
  const offers = new Map<string, { product: NonNullable<Opportunity['product']>; to: Opportunity[] }>();
  for (const opportunity of opportunities) {
    const { product } = opportunity;
    if (!product) continue;
    const offer = offers.get(product.id) ?? { product, to: [] };
    offer.to.push(opportunity);
    offers.set(product.id, offer);
  }
  return [...offers.values()];
}

function Customers({ to }: { to: readonly Opportunity[] }) {
  const format = useFormat();
  return (
    <ul>
      {to.map(({ customer, expectedValue, insightId }) => (
        <li key={insightId}>
          <CustomerLink of={customer} />
          <RowsLink rows={whyOpened(insightId)}>{format.money(expectedValue)}</RowsLink>
        </li>
      ))}
    </ul>
  );
}

/** Who else may want what: products that fit what customers buy and do not have yet; each amount opens its reasons. */
export function Offers({ opportunities }: Pick<OverviewQuery, 'opportunities'>) {
  const format = useFormat();
  if (!opportunities) return <NotSeen matter="SALES" what="Offers by product" />;
  const { nodes, totalCount } = opportunities;
  if (nodes.length === 0) return null;
  const found =
    totalCount > nodes.length
      ? `The best ${format.count(nodes.length)} of ${format.count(totalCount)} offers`
      : 'Offers';
  return (
    <Card
      title="Offers by product"
      note={`${found}, and what each may bring in the customer’s next order: its usual value times the chance of it.`}
    >
      <ul className="cq-offers" aria-label="Offers by product">
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
    </Card>
  );
}
