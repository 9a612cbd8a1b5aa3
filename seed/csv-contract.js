/** Header of each file, in order. */
export const csvColumns = {
    customers: ['customer_id', 'name', 'email', 'industry', 'region', 'segment', 'signup_date'],
    products: ['product_id', 'name', 'category', 'price', 'cost', 'excluded'],
    sales_transactions: [
        'transaction_id',
        'order_id',
        'customer_id',
        'product_id',
        'quantity',
        'unit_price',
        'occurred_at',
    ],
    support_tickets: [
        'ticket_id',
        'customer_id',
        'product_id',
        'subject',
        'body',
        'channel',
        'priority',
        'status',
        'sentiment_score',
        'opened_at',
        'resolved_at',
    ],
};
