import {
  Kind,
  parse,
  separateOperations,
  validate,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { compiledQuery, type Answer } from '../kit/compiled-query.js';
import { CallerError } from '../kit/errors.js';
import { FRAGMENTS } from './fragments.js';
import type { Json } from './json.js';
import type { Route } from './route.js';

/** A route's operation, parsed, checked and compiled once. */
export interface StoredOperation {
  document: DocumentNode;
  answer: Answer;
  /** The one field it asks of the query type. */
  root: FieldNode;
}

/**
 * @param named makes the names of an answer from those of the schema.
 * @throws Error when the schema cannot answer the operation: the two have drifted apart.
 */
export function storedOperation(
  schema: GraphQLSchema,
  { path, operation }: Pick<Route, 'path' | 'operation'>,
  named: (field: string) => string = (field) => field,
): StoredOperation {
  const document = answering(Object.values(separateOperations(parse(operation + FRAGMENTS)))[0]!, named);
  const [fault] = validate(schema, document);
  if (fault) throw new Error(`The operation of ${path} does not fit the schema: ${fault.message}`);
  const [definition] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return {
    document,
    answer: compiledQuery(schema, document),
    root: definition!.selectionSet.selections[0] as FieldNode,
  };
}

/** Asks for every field under the name that it has in the answer. */
function answering(document: DocumentNode, named: (field: string) => string): DocumentNode {
  return visit(document, {
    Field: (field: FieldNode): FieldNode => {
      const value = named(field.name.value);
      return value === field.name.value ? field : { ...field, alias: { kind: Kind.NAME, value } };
    },
  });
}

/** What a stored operation is answered with. */
export interface Answered {
  /** What the root field answers. */
  answer: Json;
  /** Where something in it is null because the caller may not read it, such as `nodes.sales.returns`. */
  withheld: readonly string[];
}

/**
 * Asks a stored operation, in process.
 * @throws CallerError when the answer is the caller's mistake, or nothing of it is for the caller; any other error as it was
 * thrown.
 */
export async function ask(
  { answer, root }: StoredOperation,
  variables: Record<string, unknown>,
  contextValue: unknown,
): Promise<Answered> {
  // a variable that is not there keeps its default; one that is undefined would be null
  const variableValues = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined),
  );
  const { data, errors } = await answer(contextValue, variableValues);
  const causes = errors?.filter((error) => !isWithheld(error)).map(causeOf) ?? [];
  if (causes.length > 0) throw causes.find((cause) => cause instanceof CallerError) ?? causes[0]!;
  const places = errors?.map(({ path = [] }) => path.slice(1).filter((step) => typeof step === 'string'));
  return {
    // scalars are serialized, so the answer is JSON
    answer: (data as Record<string, Json>)[(root.alias ?? root.name).value]!,
    withheld: [...new Set(places?.map((place) => place.join('.')))].sort(),
  };
}

function causeOf(error: GraphQLError): Error {
  return error.originalError ?? error;
}

/** Whether part of the answer is not for the caller; what concerns all of it is a refusal. */
function isWithheld(error: GraphQLError): boolean {
  const cause = causeOf(error);
  return cause instanceof CallerError && cause.code === 'FORBIDDEN' && (error.path ?? []).length > 1;
}
