import { completeOptions } from './generate-options.js';
import { planOrders } from './order-plan.js';
import { planTickets } from './ticket-plan.js';
import { ticketRows } from './tickets.js';
import { transactionRows } from './transactions.js';
import { plantedTruth } from './truth.js';
import { makeWorld } from './world.js';
/**
 * Generates customers, products, sales and tickets of a supplier of office, workplace technology and coffee equipment.
 * Equal options give equal rows. Memory holds a few bytes per order; transactions are never held together.
 * @throws BadOption for options out of range
 */
export function generateDemo(given = {}) {
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
