import type { IncomingMessage } from 'node:http';
import type { Request } from 'express';
import { ROUTES } from '../rest/routes.js';
import { isNavigation } from './client-files.js';
import { hashOf, operationQuestion, type SentOperation } from './operation-question.js';
import { peek } from './peek.js';

/** Bytes of the largest body that is looked at. */
const MOST = 256 * 1024;

const JSON_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

/** Where the addresses of the REST API begin. */
const BEGINNINGS = new Set(Object.values(ROUTES).map(({ path }) => path.split('/')[1]));

/** Names what is asked at an address of the REST API. */
export function addressQuestion(url: string): string {
  return `GET ${url}`;
}

/**
 * Names what a request asks: at an address of the REST API, or by a GraphQL operation that is sent as most are.
 * @param documentHash of the text of an operation; undefined where it is not to be answered.
 * @returns undefined for everything else. The request can still be read as if nobody had.
 */
export function questionOf(
  request: IncomingMessage,
  documentHash: (sent: SentOperation) => string | undefined,
): string | undefined | Promise<string | undefined> {
  const { method, url = '', headers } = request;
  if (method === 'POST') {
    const length = Number(headers['content-length']);
    const isSimple =
      url === '/graphql' &&
      JSON_TYPE.test(headers['content-type'] ?? '') &&
      headers['content-encoding'] === undefined &&
      length > 0 &&
      length <= MOST;
    return isSimple ? questionOfBody(request, length, documentHash) : undefined;
  }
  const isAddress =
    (method === 'GET' || method === 'HEAD') &&
    BEGINNINGS.has(/^\/(\w+)/.exec(url)?.[1]) &&
    !isNavigation(headers.accept);
  return isAddress ? addressQuestion(url) : undefined;
}

async function questionOfBody(
  request: IncomingMessage,
  length: number,
  documentHash: (sent: SentOperation) => string | undefined,
): Promise<string | undefined> {
  const body = await peek(request, length);
  const sent: unknown = body && JSON.parse(body.toString());
  if (typeof sent !== 'object' || sent === null) return undefined;
  const hash = documentHash(sent);
  return hash === undefined ? undefined : operationQuestion(hash, sent, request.headers.accept);
}

/** The hash of the text that an operation is sent as. */
export function hashOfText({ query, extensions }: SentOperation): string | undefined {
  return typeof query === 'string' && extensions === undefined ? hashOf(query) : undefined;
}

/** Names what an operation asks whose body was read. */
export function sentQuestion({ method, body, headers }: Request): string | undefined {
  const hash = method === 'POST' ? hashOfText(body as SentOperation) : undefined;
  return hash === undefined ? undefined : operationQuestion(hash, body as SentOperation, headers.accept);
}
