import { useFragment } from '@apollo/client/react';
import {
  CustomerNameFragmentDoc,
  InsightHeadlineFragmentDoc,
  ProductNameFragmentDoc,
  TicketSubjectFragmentDoc,
} from '../generated/graphql.js';
import { useFormat } from '../ui/format-context.js';
import type { Opened } from './opened.js';
import { rowsTitle } from './row-words.js';

const entity = (__typename: string, id: string | undefined) => (id ? { __typename, id } : null);

/** Says in plain words what is opened, by the names that are known so far; nothing is asked for. */
export function useOpenedTitle(opened: Opened | undefined): string {
  const format = useFormat();
  const rows = opened && 'rows' in opened ? opened.rows : undefined;
  const id = opened && 'id' in opened ? opened.id : undefined;
  const customer = useFragment({
    fragment: CustomerNameFragmentDoc,
    from: entity('Customer', rows?.customer),
  });
  const product = useFragment({ fragment: ProductNameFragmentDoc, from: entity('Product', rows?.product) });
  const ticket = useFragment({
    fragment: TicketSubjectFragmentDoc,
    from: entity('Ticket', opened?.kind === 'ticket' ? id : undefined),
  });
  const insight = useFragment({
    fragment: InsightHeadlineFragmentDoc,
    from: entity('Insight', opened?.kind === 'why' ? id : undefined),
  });
  switch (opened?.kind) {
    case 'sales':
    case 'tickets':
      return rowsTitle(opened, { customer: customer.data.name, product: product.data.name }, format);
    case 'ticket':
      return ticket.data.subject || 'Ticket';
    case 'why':
      return insight.data.headline ?? 'Why?';
    case undefined:
      return '';
  }
}
