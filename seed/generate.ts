import type { CustomerRow, ProductRow, TicketRow, TransactionRow } from './csv-contract.js';
import { completeOptions, type GenerateOptions } from './generate-options.js';
import { planOrders } from './order-plan.js';
import { planTickets } from './ticket-plan.js';
import { ticketRows } from './tickets.js';
import { transactionRows } from './transactions.js';
import { plantedTruth, type PlantedTruth } from './truth.js';
import { makeWorld } from './world.js';

/** A generated business, in the order its tables depend on each other. */
export type DemoData = {
  options: GenerateOptions;
  customers: CustomerRow[];
  products: ProductRow[];
  /** Exactly as many as asked for, in time order, made while they are read; may be read again. */
  transactions: Iterable<TransactionRow>;
  /** In time order, made while they are read; may be read again. */
  tickets: Iterable<TicketRow>;
  truth: PlantedTruth;
};

/**
 * Generates customers, products, sales and tickets of a supplier of office, workplace technology and coffee equipment.
 * Equal options give equal rows. Memory holds a few bytes per order; transactions are never held together.
 * @throws BadOption for options out of range
 */
export function generateDemo(given: Partial<GenerateOptions> = {}): DemoData {
  const options = completeOptions(given);
  const world = makeWorld(options);
  const plan = planOrders(world);
  const ticketPlan = planTickets(world, plan);
  return {
    options,
    customers: world.customers.map(({ row }) => row),
    products: world.catalogue.products.map(({ row }) => row),
    transactions: { [Symbol.iterator]: () => transactionRows(world, plan) },
    tickets: { [Symbol.iterator]: () => ticketRows(world, plan, ticketPlan.tickets) },
    truth: plantedTruth(world, plan, ticketPlan),
  };
}
