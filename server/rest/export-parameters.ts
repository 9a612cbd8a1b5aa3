import { z } from 'zod';
import type { Export } from './exports.js';
import type { Parameter, Parameters } from './parameter.js';
import { PAGING } from './shared-parameters.js';

/** The filters and the order of the list, and which columns to write. */
export function exportParameters({ list, columns }: Export): Parameters {
  const query = Object.entries(list.parameters.query).filter(([name]) => !(name in PAGING));
  return { ...Object.fromEntries(query), columns: columnsParameter(Object.keys(columns)) };
}

function columnsParameter(names: readonly string[]): Parameter<readonly string[] | undefined> {
  const form = z
    .string()
    .transform((value) => value.split(','))
    .pipe(z.array(z.enum(names)).refine((chosen) => new Set(chosen).size === chosen.length));
  return {
    form: form.optional(),
    description: `Which columns to write, and in which order; all that one may read when left out: ${names.join(', ')}.`,
    expected: `some of ${names.join(', ')}, each once, with commas between them`,
    example: names.slice(0, 2).join(','),
  };
}
