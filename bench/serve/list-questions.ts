import { posted, type Question } from './question.js';

/** A list with what belongs to its entries, asked of two GraphQL servers over the same tables. */
export interface ListQuestion extends Question {
  /** The same to PostGraphile, which names tables and columns as they are. */
  peerQuery: string;
}

const list = (name: string, query: string, peerQuery: string): ListQuestion => ({
  name,
  ask: () => posted(query, {}),
  peerQuery,
  seed: {},
  visits: 1,
});

/** The first 25 of a list, and of each the latest 25 of what belongs to it. */
export const LIST_QUESTIONS: readonly ListQuestion[] = [
  list(
    'customers with sales and tickets',
    `{ customers(first: 25) { nodes { id name segment region
      transactions(first: 25) { nodes { id quantity amount occurredAt product { id name } } }
      tickets(first: 25) { nodes { id subject status openedAt } } } } }`,
    `{ allCustomers(first: 25, orderBy: SORT_NAME_ASC) { nodes { customerId name segment region
      salesTransactionsByCustomerKey(first: 25, orderBy: OCCURRED_AT_DESC) { nodes {
        transactionId quantity amount occurredAt productByProductKey { productId name } } }
      supportTicketsByCustomerKey(first: 25, orderBy: OPENED_AT_DESC) { nodes {
        ticketId subject status openedAt } } } } }`,
  ),
  list(
    'products with sales',
    `{ products(first: 25) { nodes { id name category price
      transactions(first: 25) { nodes { id quantity amount occurredAt customer { id name } } } } } }`,
    `{ allProducts(first: 25, orderBy: SORT_NAME_ASC) { nodes { productId name category price
      salesTransactionsByProductKey(first: 25, orderBy: OCCURRED_AT_DESC) { nodes {
        transactionId quantity amount occurredAt customerByCustomerKey { customerId name } } } } } }`,
  ),
];

/** How many entries and entries of entries an answer has: every object that has an id of any kind. */
export function entriesOf(answer: unknown): number {
  if (Array.isArray(answer)) return answer.reduce<number>((sum, entry) => sum + entriesOf(entry), 0);
  if (typeof answer !== 'object' || answer === null) return 0;
  const own = Object.keys(answer).some((name) => name === 'id' || name.endsWith('Id')) ? 1 : 0;
  return Object.values(answer).reduce<number>((sum, value) => sum + entriesOf(value), own);
}
