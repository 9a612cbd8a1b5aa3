import type { Json } from './json.js';
import type { JsonSchema } from './response-schema.js';

/** What a field may look like, by its name in an answer; with the type before it where that makes a difference. */
const EXAMPLES: Readonly<Record<string, Json>> = {
  'Customer.id': 'C00043',
  'Product.id': 'P0009',
  'Anomaly.id': 'C00043',
  'Anomaly.explanation':
    '83.3% of the scored tickets of the last 180 days are negative, where 18.9% is usual. By chance alone that would happen to 1 customer in 9,400 with as many tickets.',
  'Transaction.id': 'T0000123',
  'Ticket.id': 'K000043',
  'Insight.id': 'bought-together:P0009',
  'Customer.name': 'Nolan Design Studio',
  'Product.name': 'Thermal Till Rolls 80 × 80 mm, pack of 10',
  'InsightRule.name': 'Bought together',
  'InsightRule.threshold': 'at least 3 orders with both, at most 1 % likely by chance',
  'Confidence.kind': 'p-value',
  'Confidence.value': 0.0004,
  'Period.label': 'January to September 2026',
  email: 'office@nolan-design-studio.example',
  industry: 'Professional Services',
  region: 'North America',
  segment: 'Mid-Market',
  signup_date: '2023-12-10',
  category: 'Paper & Printing',
  price: 11.99,
  cost: 7.43,
  margin: 0.3803,
  excluded: false,
  gross_revenue: 4210.5,
  returns: 120.25,
  net_revenue: 4090.25,
  units: 180,
  returned_units: 6,
  orders: 24,
  customers: 17,
  average_order_value: 175.44,
  average_price: 18.49,
  return_rate: 0.0333,
  gross_profit: 1240.75,
  first_purchase: '2024-08-02',
  last_purchase: '2026-10-12',
  first_sale: '2024-08-01',
  last_sale: '2026-10-16',
  month: '2026-09',
  previous_month: '2026-08',
  complete: true,
  direction: 'DOWN',
  status: 'COMPARED',
  order_id: 'O0000123',
  quantity: 2,
  unit_price: 11.99,
  amount: 23.98,
  is_return: false,
  subject: 'Two packs arrived torn',
  body: 'Two of the ten packs were torn when they arrived. Please replace them.',
  channel: 'email',
  sentiment_score: -0.4,
  sentiment: 'NEGATIVE',
  change: -24.5,
  previous_units: 238,
  revenue: 3420,
  previous_revenue: 4512,
  revenue_change: -24.2,
  year_ago_units: 201,
  year_ago_change: -10.4,
  threshold: 20,
  tickets: 12,
  open: 2,
  scored: 11,
  negative: 3,
  neutral: 5,
  positive: 3,
  negative_share: 0.2727,
  average_sentiment: 0.12,
  count: 41,
  baskets: 5120,
  support: 0.008,
  confidence: 0.44,
  reverse_confidence: 0.31,
  lift: 3.7,
  p_value: 0.0004,
  score: 0.62,
  value: 41,
  previous: 36,
  sample_size: 5120,
  k: 10,
  n: 12,
  share: 0.8333,
  expected_share: 0.189,
  p: 0.0001,
  q: 0.0018,
  value_at_stake: 48210.5,
  label: 'Orders with both',
  unit: 'orders',
  headline: 'Often bought together with Till Drawer, steel',
  explanation:
    'Of 93 orders with this product, 41 also have Till Drawer, steel: 3.7 times as many as chance would give.',
  description: 'Two products stand in the same order more often than chance would put them there.',
  from: '2026-01',
  to: '2026-09',
  previous_from: '2025-04',
  previous_to: '2025-12',
  previous_label: 'April 2025 to December 2025',
  as_of: '2026-10-17T16:40:00.000Z',
  customer_id: 'C00043',
  product_id: 'P0009',
};

/** An example of a scalar of a type: the one known for its name where that fits, or else any that its schema allows. */
export function exampleOf(
  typeName: string,
  name: string,
  { type, enum: values, format, pattern }: JsonSchema,
): Json {
  const known = EXAMPLES[`${typeName}.${name}`] ?? EXAMPLES[name];
  if (Array.isArray(values)) return values.includes(known) ? known! : (values as Json[])[0]!;
  if (format === 'date') return isDay(known) ? known : '2026-10-17';
  if (format === 'date-time') return EXAMPLES.as_of!;
  if (typeof pattern === 'string')
    return typeof known === 'string' && new RegExp(pattern).test(known) ? known : '2026-09';
  if (type === 'string') return typeof known === 'string' ? known : 'text';
  if (type === 'boolean') return typeof known === 'boolean' ? known : true;
  return typeof known === 'number' ? known : 1;
}

function isDay(value: Json | undefined): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
