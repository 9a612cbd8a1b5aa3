import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { RequestHandler } from 'express';
import {
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { CallerError, type ErrorCode } from '../kit/errors.js';
import { limitRepeats } from './limit-repeats.js';
import { limitSelections } from './limit-selections.js';
import { noNulInTexts } from './refuse-nul.js';

/** How large a query may be. The dashboard's own are 6 levels deep and have 2 aliases. */
export const MOST = {
  tokens: 2_000,
  /** Levels of fields, those of fragments included. */
  depth: 12,
  aliases: 30,
  directives: 20,
  /** Selections once fragments are put in place of their names. */
  selections: 20_000,
  /** Errors in an answer. */
  errors: 5,
} as const;

/** Reports a broken limit by our words instead of throwing. */
const refusing = (code: ErrorCode, message: string) => ({
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null) =>
      context?.reportError(new CallerError(code, `The query has ${message}`)),
  ],
});

/** Each reports a CallerError; those that find most come first. */
const RULES: readonly ValidationRule[] = [
  limitRepeats,
  maxAliasesRule({
    n: MOST.aliases,
    allowList: [],
    ...refusing(
      'TOO_MANY_ALIASES',
      `more than ${MOST.aliases} aliases; ask for a list, or in several queries`,
    ),
  }),
  maxDirectivesRule({
    n: MOST.directives,
    ...refusing('TOO_MANY_DIRECTIVES', `more than ${MOST.directives} directives`),
  }),
  maxDepthRule({
    n: MOST.depth,
    flattenFragments: true,
    ...refusing(
      'QUERY_TOO_DEEP',
      `more than ${MOST.depth} levels; ask in several queries, or for the inner object by its id`,
    ),
  }),
  limitSelections(MOST.selections),
  noNulInTexts,
];

/** Characters of queries that are known to keep the limits. */
const KEPT = 2 * 1024 * 1024;

/**
 * Refuses queries that are too large before they are checked against the schema: some of those checks take the square
 * of a query's size. Expects the body to be read.
 */
export function limitSize(schema: GraphQLSchema): RequestHandler {
  const refuse = tooLargeRefused(schema);
  return (request, _response, next) => {
    const text = (request.method === 'POST' ? (request.body as Sent) : request.query)?.query;
    if (text !== undefined && text !== null && typeof text !== 'string') {
      throw new CallerError('BAD_REQUEST', 'query is no text; expected one text of GraphQL');
    }
    if (typeof text === 'string') refuse(text);
    next();
  };
}

type Sent = { query?: unknown } | undefined;

/** Refuses queries that are too large. @throws CallerError naming the limit that is broken. */
export function tooLargeRefused(schema: GraphQLSchema): (text: string) => void {
  const known = new LRUCache<string, true>({ maxSize: KEPT, sizeCalculation: (_true, text) => text.length });
  return (text) => {
    if (text === '' || known.has(text)) return;
    const document = parsed(text);
    const [broken] = document ? validate(schema, document, RULES, { maxErrors: 1 }) : [];
    if (broken) throw broken;
    known.set(text, true);
  };
}

/** @returns undefined for what is no query; why, is told by whoever answers it. */
function parsed(text: string): DocumentNode | undefined {
  try {
    return parse(text, { maxTokens: MOST.tokens });
  } catch (error) {
    // the parser's own words are for those who call it
    if (!(error as Error).message.includes(`more that ${MOST.tokens} tokens`)) return undefined;
    const most = MOST.tokens.toLocaleString('en');
    throw new CallerError('QUERY_TOO_LONG', `The query has more than ${most} tokens; ask in several queries`);
  }
}
