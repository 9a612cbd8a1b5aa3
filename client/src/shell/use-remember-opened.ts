import { useFragment } from '@apollo/client/react';
import { useEffect } from 'react';
import { useMatch } from 'react-router';
import {
  CustomerNameFragmentDoc,
  ProductNameFragmentDoc,
  TicketSubjectFragmentDoc,
} from '../generated/graphql.js';
import { customerHref, productHref, ticketHref } from '../panels/hrefs.js';
import { type Recent, recentlyOpened, withRecent } from '../views/recent.js';

/** Remembers each customer, product and ticket that is opened, once its name is known. */
export function useRememberOpened(): void {
  const customerId = useMatch('/customers/:id')?.params.id;
  const productId = useMatch('/products/:id')?.params.id;
  const ticketId = useMatch('/tickets/:id')?.params.id;
  const customer = useFragment({
    fragment: CustomerNameFragmentDoc,
    from: customerId ? { __typename: 'Customer', id: customerId } : null,
  });
  const product = useFragment({
    fragment: ProductNameFragmentDoc,
    from: productId ? { __typename: 'Product', id: productId } : null,
  });
  const ticket = useFragment({
    fragment: TicketSubjectFragmentDoc,
    from: ticketId ? { __typename: 'Ticket', id: ticketId } : null,
  });
  useRemember(customerId && customerHref(customerId), customer.data.name, 'Customer');
  useRemember(productId && productHref(productId), product.data.name, 'Product');
  useRemember(ticketId && ticketHref(ticketId), ticket.data.subject ?? ticket.data.id, 'Ticket');
}

function useRemember(href: string | undefined, name: string | undefined, kind: Recent['kind']): void {
  useEffect(() => {
    if (href && name) recentlyOpened.write(withRecent(recentlyOpened.read(), { href, name, kind }));
  }, [href, name, kind]);
}
