import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, RequestHandler } from 'express';
import { CallerError } from '../kit/errors.js';
import { roleOf, type Principal } from '../kit/principal.js';
import { hashOf, type SentOperation } from './operation-question.js';

/** Whether texts of their own are taken of everybody, or of administrators and keys alone. */
export type TextPolicy = 'any' | 'only';

/** The texts of all that the dashboard sends, by their SHA-256 in hex. */
export function dashboardDocuments(): ReadonlyMap<string, string> {
  const path = join(import.meta.dirname, '../generated/trusted-documents.json');
  return new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>));
}

/** Documents that are known beforehand: a hash in `extensions.persistedQuery` is sent in place of their text. */
export class TrustedDocuments {
  constructor(
    private readonly texts: ReadonlyMap<string, string>,
    private readonly policy: TextPolicy,
  ) {}

  /** The hash of the text of an operation; undefined where it is not sure that everybody may send it like that. */
  hashOf({ query, extensions = {} }: SentOperation): string | undefined {
    // what is wrong with them is told by whoever reads all of it
    if (typeof extensions !== 'object' || extensions === null || Array.isArray(extensions)) return undefined;
    const named = hashIn(extensions);
    if (query === undefined) return named !== undefined && this.texts.has(named) ? named : undefined;
    if (typeof query !== 'string') return undefined;
    const hash = hashOf(query);
    if (named !== undefined && named !== hash) return undefined;
    return this.policy === 'any' || this.texts.has(hash) ? hash : undefined;
  }

  /** Puts the text in place of a hash, and refuses texts that are not for whoever sends them. Expects the body to be read. */
  readonly resolve: RequestHandler = (request, response, next) => {
    if (request.method === 'POST') this.resolveBody(request);
    const { query } =
      (request.method === 'POST' ? (request.body as SentOperation | undefined) : request.query) ?? {};
    if (this.policy === 'only' && typeof query === 'string')
      this.expectTrusted(query, response.locals.principal);
    next();
  };

  private resolveBody(request: Request): void {
    const sent = (request.body ?? {}) as SentOperation;
    const named = hashIn(sent.extensions);
    if (named === undefined) return;
    const query = sent.query ?? this.texts.get(named);
    if (query === undefined) {
      throw new CallerError(
        'PERSISTED_QUERY_NOT_FOUND',
        'No document of that sha256Hash is known here; send its text as query',
      );
    }
    if (typeof query === 'string' && hashOf(query) !== named) {
      throw new CallerError('BAD_REQUEST', 'sha256Hash is not the SHA-256 of query, in hex');
    }
    request.body = {
      ...sent,
      query,
      extensions: { ...(sent.extensions as object), persistedQuery: undefined },
    };
  }

  private expectTrusted(query: string, principal: Principal): void {
    if (this.texts.has(hashOf(query)) || principal.kind === 'key' || roleOf(principal) === 'ADMIN') return;
    throw new CallerError(
      'DOCUMENT_NOT_TRUSTED',
      'This server takes the documents of its dashboard only (TRUSTED_DOCUMENTS); send a key to ask otherwise',
    );
  }
}

/** The hash in the extensions of an operation, by the convention of automatic persisted queries, version 1. */
function hashIn(extensions: unknown): string | undefined {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: unknown };
  const { version, sha256Hash } = (persistedQuery ?? {}) as { version?: unknown; sha256Hash?: unknown };
  return version === 1 && typeof sha256Hash === 'string' ? sha256Hash : undefined;
}
