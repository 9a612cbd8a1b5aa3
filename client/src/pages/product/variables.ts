import type { ProductQueryVariables } from '../../generated/graphql.js';
import type { Address } from '../../url/address.js';

/** What the page of one product asks the server, told by its address. */
export const productVariables = ({ params }: Address): ProductQueryVariables => ({ id: params['id'] ?? '' });
