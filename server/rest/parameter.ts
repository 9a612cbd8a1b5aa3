import { z } from 'zod';

/** A parameter of a route: how its text is read, and what the documentation and a refusal say of it. */
export interface Parameter<T = unknown> {
  form: z.ZodType<T>;
  description: string;
  /** Completes "expected …". */
  expected: string;
  example: string | number | boolean;
}

export type Parameters = Readonly<Record<string, Parameter>>;

/** What the parameters of a route read as. */
export type Values<P extends Parameters> = { [N in keyof P]: z.output<P[N]['form']> };

/** A piece of text. PostgreSQL cannot hold U+0000. */
export const text = z
  .string()
  .min(1)
  .max(200)
  .refine((value) => !value.includes('\0'));

/** Texts of which one must match; the parameter may be repeated. */
export const texts = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(text).max(50),
);

/** A whole number within bounds, both inclusive. */
export function wholeNumber(lowest: number, highest: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(lowest).max(highest));
}

/** A decimal number within bounds, both inclusive. */
export function decimal(lowest: number, highest: number) {
  return z
    .string()
    .regex(/^\d{1,9}(\.\d{1,9})?$/)
    .transform(Number)
    .pipe(z.number().min(lowest).max(highest));
}

export const yesOrNo = z.stringbool({ truthy: ['true'], falsy: ['false'] });

/** A calendar day such as 2026-10-17. */
export const day = z.iso.date();

/** A calendar month such as 2026-10. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** One of a GraphQL enum's values, in either case. */
export function oneOf<const V extends string>(values: readonly V[]) {
  return z.string().toUpperCase().pipe(z.enum(values));
}

/** `field`, `field:asc` or `field:desc`. */
export function order(fields: readonly string[]) {
  return z.enum(fields.flatMap((field) => [field, `${field}:asc`, `${field}:desc`]));
}

/** `revenue:desc` as `{ field: 'REVENUE', direction: 'DESC' }`. */
export function orderInput(value: string | undefined): { field: string; direction: string } | undefined {
  if (value === undefined) return undefined;
  const [field = '', direction = 'asc'] = value.split(':');
  return { field: field.toUpperCase(), direction: direction.toUpperCase() };
}
