import type { Parameters, Values } from './parameter.js';

/** An address and the stored GraphQL operation that answers it. */
export interface Route {
  /** As Express and, with braces, OpenAPI write it. */
  path: `/${string}`;
  /** `list`: a page of a connection. `one`: a single object, or none of that id. */
  answers: 'list' | 'one';
  /** Under which heading the documentation has it. */
  about: 'Business' | 'Customers' | 'Products' | 'Administration';
  summary: string;
  description: string;
  parameters: { path: Parameters; query: Parameters };
  operation: string;
  /** The operation's variables for these parameters. */
  variables(values: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

/** A route whose variables are typed by its parameters. */
export function route<P extends Parameters, Q extends Parameters>(
  definition: Omit<Route, 'parameters' | 'variables'> & {
    parameters: { path: P; query: Q };
    variables(values: Values<P> & Values<Q>): Record<string, unknown>;
  },
): Route {
  // the values come from readParameters, which reads them by these very parameters
  return { ...definition, variables: (values) => definition.variables(values as Values<P> & Values<Q>) };
}
