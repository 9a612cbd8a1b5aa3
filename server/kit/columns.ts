import type { ColumnOptions } from 'typeorm';
import { toNumber } from './decimal.js';

/** A column in ten-thousandths that the entity shows as a number. Read only: the pipeline alone writes. */
export function decimalColumn(
  name: string,
  type: 'bigint' | 'integer' = 'bigint',
  nullable = false,
): ColumnOptions {
  return {
    name,
    type,
    nullable,
    transformer: {
      from: (stored: number | string | null) => (stored === null ? null : toNumber(Number(stored))),
      to: (value: unknown) => value,
    },
  };
}

/** A whole number of up to 2^53, which PostgreSQL gives as text. */
export function bigColumn(name: string, nullable = false): ColumnOptions {
  return {
    name,
    type: 'bigint',
    nullable,
    transformer: {
      from: (stored: number | string | null) => (stored === null ? null : Number(stored)),
      to: (value: unknown) => value,
    },
  };
}
