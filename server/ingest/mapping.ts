import { z } from 'zod';

/** Longest pattern; see within-time.ts for what keeps a short one from running on. */
const pattern = z
  .string()
  .min(1)
  .max(200)
  .refine(isPattern, 'no regular expression')
  .describe(
    'A JavaScript regular expression of at most 200 characters, tried on the first 1,000 of a value.',
  );

const column = z.string().min(1).describe('The name of a column in the header; case does not matter.');

const condition = z.strictObject({
  column,
  not: z.boolean().optional().describe('Turns the condition round.'),
  equals: z.string().optional().describe('The value is this text.'),
  in: z.array(z.string()).min(1).optional().describe('The value is one of these texts.'),
  matches: pattern.optional(),
  ignoreCase: z.boolean().optional().describe('For equals, in and matches.'),
  empty: z.literal(true).optional().describe('There is no value.'),
  lessThan: z
    .number()
    .optional()
    .describe('A text that is no number meets no comparison, turned round or not.'),
  atMost: z.number().optional(),
  atLeast: z.number().optional(),
  moreThan: z.number().optional(),
});

export type Condition = z.infer<typeof condition>;
const TESTS = ['equals', 'in', 'matches', 'empty', 'lessThan', 'atMost', 'atLeast', 'moreThan'] as const;

const oneTest = (given: Condition): boolean => TESTS.filter((test) => given[test] !== undefined).length === 1;
const oneTestOnly = `give exactly one of ${TESTS.join(', ')}`;

const changes = {
  integerId: z.literal(true).optional().describe('Reads an id printed as a float, 17850.0, as 17850.'),
  case: z.enum(['upper', 'lower']).optional().describe('Writes the value in upper or lower case.'),
  values: z
    .record(z.string(), z.string())
    .optional()
    .describe('Replaces a value that stands on the left by the one on the right; others stay.'),
};

const columnSource = z.strictObject({
  column,
  ...changes,
  matches: pattern.optional().describe('The value becomes true when it matches this pattern, else false.'),
  ignoreCase: z.boolean().optional().describe('For matches.'),
  negateWhen: condition
    .refine(oneTest, oneTestOnly)
    .optional()
    .describe(
      'Puts a minus before the value in rows that meet the condition, e.g. returns printed without a sign.',
    ),
});

export type ColumnSource = z.infer<typeof columnSource>;

const source = z
  .union([
    column,
    columnSource,
    z.strictObject({ constant: z.string().describe('The same value in every row.') }),
    z.strictObject({
      template: z
        .string()
        .min(1)
        .describe(
          'A text in which {Column} is replaced by its value, changed as the rest says, and {line} by the line of the file.',
        ),
      ...changes,
    }),
    z.strictObject({
      lineOf: column.describe(
        'The value of a column, "#", and the running number of the row among those with this value: an id for each line of an order.',
      ),
    }),
  ])
  .meta({
    id: 'field',
    description: 'Where a field comes from: a column by its name, or an object that says more.',
  });

export type FieldSource = z.infer<typeof source>;

const sources = <R extends string, O extends string>(required: readonly R[], optional: readonly O[]) =>
  z.strictObject({
    ...(Object.fromEntries(required.map((name) => [name, source])) as Record<R, typeof source>),
    ...(Object.fromEntries(optional.map((name) => [name, source.optional()])) as Record<
      O,
      z.ZodOptional<typeof source>
    >),
  });

const tables = z
  .strictObject({
    customers: sources(
      ['customer_id'],
      ['name', 'email', 'industry', 'region', 'segment', 'signup_date'],
    ).optional(),
    products: sources(['product_id'], ['name', 'category', 'price', 'cost', 'excluded']).optional(),
    transactions: sources(
      ['transaction_id', 'product_id', 'quantity', 'occurred_at'],
      ['order_id', 'customer_id', 'unit_price', 'amount'],
    )
      .refine(
        (fields) => fields.unit_price !== undefined || fields.amount !== undefined,
        'give unit_price or amount',
      )
      .optional(),
    tickets: sources(
      ['ticket_id', 'customer_id', 'status', 'opened_at'],
      ['product_id', 'subject', 'body', 'channel', 'priority', 'sentiment_score', 'resolved_at'],
    ).optional(),
  })
  .refine((given) => Object.keys(given).length > 0, 'give at least one table')
  .describe(
    'What each row of the file says. Customers and products beside sales or tickets are taken once each.',
  );

const format = z.strictObject({
  delimiter: z.enum([',', ';', '\t', '|']).optional().describe('By default told from the header.'),
  encoding: z
    .string()
    .refine(isEncoding, 'no encoding; give e.g. utf-8, windows-1252 or utf-16le')
    .optional()
    .describe('By default utf-8.'),
  decimalComma: z.boolean().optional().describe('Numbers are written 1.234,56.'),
  dateFormats: z
    .array(z.string().min(1).max(100))
    .min(1)
    .optional()
    .describe('Tried in this order: tokens of Luxon such as dd/MM/yyyy HH:mm, or iso. By default iso.'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'no IANA time zone; give e.g. Europe/Berlin')
    .optional()
    .describe('Of times without offset. By default the reporting time zone.'),
});

/** How a flat file becomes customers, products, transactions and tickets: the language of mapping files. */
export const mappingSchema = z
  .strictObject({
    $schema: z.string().optional(),
    description: z.string().optional(),
    format: format.optional(),
    filters: z
      .array(
        condition
          .safeExtend({
            reason: z.string().min(1).describe('Why these rows are left out; they are counted under it.'),
          })
          .refine(oneTest, oneTestOnly),
      )
      .optional()
      .describe('Rows that are left out.'),
    tables,
  })
  .describe('How ContexQ reads a CSV file that is none of its own four.');

export type Mapping = z.infer<typeof mappingSchema>;

/** The published JSON schema of mapping files. */
export function mappingJsonSchema(): string {
  const schema = z.toJSONSchema(mappingSchema, { io: 'input' });
  return `${JSON.stringify({ title: 'ContexQ mapping', ...schema }, null, 2)}\n`;
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

function isEncoding(text: string): boolean {
  try {
    return new TextDecoder(text, { fatal: true }).fatal;
  } catch {
    return false;
  }
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).format(0) !== '';
  } catch {
    return false;
  }
}
