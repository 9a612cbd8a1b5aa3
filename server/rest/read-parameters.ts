import { badInput } from '../kit/errors.js';
import type { Parameter, Parameters, Values } from './parameter.js';

/** Parameters as they stand in an address: repeated ones are lists. */
export type Given = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads the parameters of a route.
 * @throws CallerError naming the parameter, its value and what was expected.
 */
export function readParameters<P extends Parameters>(parameters: P, given: Given): Values<P> {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(parameters, name)) throw unknownParameter(name, Object.keys(parameters));
  }
  const values = Object.entries(parameters).map(([name, parameter]) => [
    name,
    read(name, parameter, given[name]),
  ]);
  return Object.fromEntries(values) as Values<P>;
}

function read(name: string, { form, expected }: Parameter, value: Given[string]): unknown {
  const parsed = form.safeParse(value);
  if (parsed.success) return parsed.data;
  throw badInput(`${name} is ${JSON.stringify(value)}; expected ${expected}`);
}

function unknownParameter(name: string, known: readonly string[]): Error {
  const list = known.length > 0 ? `one of ${known.join(', ')}` : 'no parameters';
  return badInput(`${JSON.stringify(name)} is no parameter of this address; expected ${list}`);
}
