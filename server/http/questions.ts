import type { IncomingMessage } from 'node:http';
import type { Request } from 'express';
import { LRUCache } from 'lru-cache';
import { ROUTES } from '../rest/routes.js';
import { isNavigation } from './client-files.js';
import { operationQuestion, type SentOperation } from './operation-question.js';
import { peek } from './peek.js';

/** Bytes of the largest body that is looked at. */
const MOST = 256 * 1024;
/** Characters of bodies that are remembered, and of what they ask. */
const KNOWN = 2 * 1024 * 1024;

const JSON_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

/** Where the addresses of the REST API begin. */
const BEGINNINGS = new Set(Object.values(ROUTES).map(({ path }) => path.split('/')[1]));

/** Names what is asked at an address of the REST API. */
export function addressQuestion(url: string): string {
  return `GET ${url}`;
}

/**
 * Names what requests ask: at an address of the REST API, or by a GraphQL operation that is sent as most are. The rest
 * is undefined, and can still be read as if nobody had.
 * @param documentHash of the text of an operation; undefined where it is not to be answered.
 */
export function questions(documentHash: (sent: SentOperation) => string | undefined) {
  /** Of bodies that came before: to read them takes longer than to send an answer. */
  const known = new LRUCache<string, string>({
    maxSize: KNOWN,
    sizeCalculation: (question, { length }) => question.length + length,
  });
  const ofBody = async (request: IncomingMessage, length: number) => {
    const body = (await peek(request, length))?.toString();
    if (body === undefined) return undefined;
    const key = `${request.headers.accept ?? ''}\n${body}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const question = questionOfBody(body, request.headers.accept, documentHash);
    if (question !== undefined) known.set(key, question);
    return question;
  };
  return (request: IncomingMessage) => questionOf(request, ofBody);
}

function questionOf(
  request: IncomingMessage,
  ofBody: (request: IncomingMessage, length: number) => Promise<string | undefined>,
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
    return isSimple ? ofBody(request, length) : undefined;
  }
  const isAddress =
    (method === 'GET' || method === 'HEAD') &&
    BEGINNINGS.has(/^\/(\w+)/.exec(url)?.[1]) &&
    !isNavigation(headers.accept);
  return isAddress ? addressQuestion(url) : undefined;
}

function questionOfBody(
  body: string,
  accept: string | undefined,
  documentHash: (sent: SentOperation) => string | undefined,
): string | undefined {
  const sent: unknown = JSON.parse(body);
  if (typeof sent !== 'object' || sent === null) return undefined;
  const hash = documentHash(sent);
  return hash === undefined ? undefined : operationQuestion(hash, sent, accept);
}

/** Names what an operation asks whose body was read. */
export function sentQuestion(
  { method, body, headers }: Request,
  documentHash: (sent: SentOperation) => string | undefined,
): string | undefined {
  const hash = method === 'POST' ? documentHash(body as SentOperation) : undefined;
  return hash === undefined ? undefined : operationQuestion(hash, body as SentOperation, headers.accept);
}
