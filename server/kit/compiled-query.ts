import {
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';

/** Answers one operation as `execute` of graphql-js does, with variables as they were sent. */
export type Answer = (
  contextValue: unknown,
  variableValues: Readonly<Record<string, unknown>>,
) => Promise<ExecutionResult>;

/**
 * Makes a query, when it is first asked, into a program that answers it in a fraction of the time that following its
 * document takes. That takes milliseconds and stays in memory, so it is for documents that we wrote.
 * What is no query is followed as ever, and so is one whose variables are wrong: that is told in the same words.
 * @param document one that fits the schema.
 */
export function compiledQuery(schema: GraphQLSchema, document: DocumentNode, operationName?: string): Answer {
  let program: CompiledQuery | undefined;
  const follow: Answer = async (contextValue, variableValues) =>
    execute({ schema, document, operationName, contextValue, variableValues });
  if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.QUERY) return follow;
  return async (contextValue, variableValues) => {
    program ??= compile(schema, document, operationName);
    const result = await program.query(undefined, contextValue, variableValues);
    // without data nothing has run yet
    if (result.data === undefined) return follow(contextValue, variableValues);
    return result.errors ? { ...result, errors: result.errors.map(plain) } : result;
  };
}

/** An error of the compiler's own kind, which lacks extensions where graphql-js has empty ones, as one of graphql-js. */
function plain({ message, path, originalError, locations }: GraphQLError): GraphQLError {
  return Object.assign(new GraphQLError(message, { path, originalError }), { locations });
}

function compile(schema: GraphQLSchema, document: DocumentNode, operationName?: string): CompiledQuery {
  const program = compileQuery(schema, document, operationName);
  if (isCompiledQuery(program)) return program;
  throw new Error(`A query cannot be compiled: ${program.errors?.map(({ message }) => message).join('; ')}`);
}
