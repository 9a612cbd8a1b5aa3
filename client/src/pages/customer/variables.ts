import type { CustomerQueryVariables } from '../../generated/graphql.js';
import type { Address } from '../../url/address.js';

/** What the page of one customer asks the server, told by its address. */
export const customerVariables = ({ params }: Address): CustomerQueryVariables => ({
  id: params['id'] ?? '',
});
