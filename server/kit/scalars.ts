import { GraphQLScalarType, Kind } from 'graphql';
import { formatDay, formatMonth, parseDay, parseMonth } from './day.js';
import { badInput } from './errors.js';

/** A scalar that is a whole number inside and a text outside. */
function textScalar(
  name: string,
  description: string,
  expected: string,
  format: (value: number) => string,
  parse: (text: string) => number | undefined,
) {
  const read = (value: unknown): number => {
    const parsed = typeof value === 'string' ? parse(value) : undefined;
    if (parsed === undefined) throw badInput(`${JSON.stringify(value)} is no ${name}; expected ${expected}`);
    return parsed;
  };
  return new GraphQLScalarType<number, string>({
    name,
    description,
    serialize: (value) => format(Number(value)),
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** A calendar day; a day number inside. */
export const LocalDate = textScalar(
  'LocalDate',
  'A calendar day in the reporting time zone, such as 2026-10-17.',
  'a day such as 2026-10-17',
  formatDay,
  parseDay,
);

/** A calendar month; a month number inside. */
export const MonthScalar = textScalar(
  'Month',
  'A calendar month in the reporting time zone, such as 2026-10.',
  'a month such as 2026-10',
  formatMonth,
  parseMonth,
);

/** An instant; ms since 1970 UTC inside. */
export const DateTimeScalar = textScalar(
  'DateTime',
  'An instant in UTC (RFC 3339), such as 2026-10-17T09:30:00.000Z.',
  'an instant such as 2026-10-17T09:30:00Z',
  (instant) => new Date(instant).toISOString(),
  (text) =>
    /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))
      ? Date.parse(text)
      : undefined,
);
