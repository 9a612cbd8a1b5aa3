import type { Mapping } from '../mapping.js';

/** Services, fees, corrections and tests that the export carries among its stock codes. */
const NO_GOODS = '^(POST|DOT|M|D|S|B|C2|C3|BANK CHARGES|AMAZONFEE|CRUK|ADJUST.*|TEST.*)$';

/** The Online Retail export of the UCI Machine Learning Repository (Chen, Sain & Guo 2012), as it is published. */
export const ONLINE_RETAIL: Mapping = {
  description: 'UCI Online Retail: one line for each article of an invoice',
  format: { dateFormats: ['iso', 'M/d/yyyy H:mm'] },
  filters: [
    {
      column: 'UnitPrice',
      atMost: 0,
      reason: 'no price: stock adjustments, samples and write-offs, not sales',
    },
    { column: 'Quantity', equals: '0', reason: 'no quantity' },
  ],
  tables: {
    customers: {
      customer_id: { column: 'CustomerID', integerId: true },
      name: { template: 'Customer {CustomerID}', integerId: true },
      region: 'Country',
    },
    products: {
      product_id: 'StockCode',
      name: 'Description',
      excluded: { column: 'StockCode', matches: NO_GOODS, ignoreCase: true },
    },
    transactions: {
      transaction_id: { lineOf: 'InvoiceNo' },
      order_id: 'InvoiceNo',
      customer_id: { column: 'CustomerID', integerId: true },
      product_id: 'StockCode',
      quantity: 'Quantity',
      unit_price: 'UnitPrice',
      occurred_at: 'InvoiceDate',
    },
  },
};
