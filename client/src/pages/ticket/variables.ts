import type { TicketQueryVariables } from '../../generated/graphql.js';
import type { Address } from '../../url/address.js';

/** What the page of one ticket asks the server, told by its address. */
export const ticketVariables = ({ params }: Address): TicketQueryVariables => ({ id: params['id'] ?? '' });
