import { isoInstant } from './timeline.js';
/** `SO-000001`, wide enough for the plan. */
export function orderId(plan, index) {
    return `SO-${String(index + 1).padStart(Math.max(6, String(plan.size).length), '0')}`;
}
/** Sales and returns in time order, one at a time; returns carry the id of the order they undo. */
export function* transactionRows(world, plan) {
    const { options, catalogue, customers } = world;
    const width = Math.max(7, String(options.transactions).length);
    const pending = [];
    let written = 0;
    const row = (order, product, quantity, unitPrice, at) => ({
        transaction_id: `T${String(++written).padStart(width, '0')}`,
        order_id: orderId(plan, order),
        customer_id: customers[plan.customers[order]]?.row.customer_id ?? null,
        product_id: catalogue.products[product].row.product_id,
        quantity,
        unit_price: unitPrice,
        occurred_at: at,
    });
    function* returnsUntil(second) {
        while (pending.length > 0 && pending[0].at <= second) {
            const { order, product, quantity, unitPrice, at } = pending.shift();
            yield row(order, product, -quantity, unitPrice, isoInstant(at));
        }
    }
    for (let order = 0; order < plan.size; order++) {
        const second = plan.seconds[order];
        yield* returnsUntil(second);
        const at = isoInstant(second);
        for (const { product, quantity, unitPrice, returned, returnedAt } of plan.lines(order)) {
            yield row(order, product, quantity, unitPrice, at);
            if (returned === 0)
                continue;
            const position = pending.findIndex((other) => other.at > returnedAt);
            const entry = { at: returnedAt, order, product, quantity: returned, unitPrice };
            if (position < 0)
                pending.push(entry);
            else
                pending.splice(position, 0, entry);
        }
    }
    yield* returnsUntil(Number.POSITIVE_INFINITY);
}
