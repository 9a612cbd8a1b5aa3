import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { mattersOf, roleOf, type Matter, type Principal } from '../kit/principal.js';
import { stillHolds } from '../rest/entity-tag.js';
import { answered } from './answered.js';
import type { Found } from './auth-principal.js';
import { codingsFor, type Coding } from './content-coding.js';
import type { KeptAnswer, KeptAnswers, Place } from './kept-answers.js';
import type { AllowPages } from './pages-elsewhere.js';
import type { RateLimits } from './rate-limit.js';
import { logAnswer, requestIdOf } from './request-id.js';

/** What decides whether a request is answered with what is kept. Each decides it for all other requests too. */
export interface KeptSource {
  answers: KeptAnswers;
  /** Names and values in turn of what is said with every answer. */
  everywhere: readonly string[];
  log: Logger;
  limits: RateLimits;
  /** Names what a request asks; undefined for what is never answered from here. */
  questionOf: (request: IncomingMessage) => string | undefined | Promise<string | undefined>;
  /** Whether a request may be answered at all, by where it was sent to and from. */
  mayBeAnswered: (request: IncomingMessage) => boolean;
  allowPages: AllowPages;
  find: (headers: IncomingHttpHeaders) => Promise<Found>;
  /** The state of the data from now on. */
  readState: () => Promise<string>;
  /** The network address a request comes from; undefined where that takes more than its connection. */
  addressOf: (request: IncomingMessage) => string | undefined;
}

/** What is found out here, for those who come next. */
type WithLocals = ServerResponse & { locals?: { found: Found; dataState: string } };

/** Those of a role are the same list for everyone who has it. */
const namesOfMatters = new WeakMap<readonly Matter[], string>();

/** Names what somebody is and may read: two of the same name get the same answers, to what rests on the data alone. */
export function readerOf(principal: Principal): string {
  const matters = mattersOf(principal);
  const names = namesOfMatters.get(matters) ?? matters.toSorted().join(' ');
  namesOfMatters.set(matters, names);
  return `${principal.kind} ${roleOf(principal) ?? ''} ${names}`;
}

/**
 * Answers again what was answered before, from the same data, to somebody who may read the same. Whatever is not as
 * simple as that, each refusal above all, is left to `others`, and nothing has happened then.
 */
export function keptFirst(source: KeptSource, others: RequestListener): RequestListener {
  return (request, response) => {
    const question = source.questionOf(request);
    if (question === undefined) {
      others(request, response);
      return;
    }
    answer(source, request, response, question).then(
      (isAnswered) => {
        if (!isAnswered) others(request, response);
      },
      // what fails here fails there too, where it is told
      () => {
        if (response.headersSent) response.destroy();
        else others(request, response);
      },
    );
  };
}

async function answer(
  { answers, everywhere, log, limits, mayBeAnswered, allowPages, find, readState, addressOf }: KeptSource,
  request: IncomingMessage,
  response: WithLocals,
  asked: string | Promise<string | undefined>,
): Promise<boolean> {
  const question = typeof asked === 'string' ? asked : await asked;
  if (question === undefined || !mayBeAnswered(request)) return false;
  const [found, dataState] = await Promise.all([find(request.headers), readState()]);
  response.locals = { found, dataState };
  const { principal, isStale } = found;
  if (isStale || principal.kind === 'visitor') return false;
  const address = addressOf(request);
  if (principal.kind === 'local' && address === undefined) return false;
  const codings = codingsFor(request.headers['accept-encoding']);
  const place = { question, reader: readerOf(principal) };
  const kept =
    answers.findReady(place, codings, dataState) ??
    (await findOrWait(answers, place, codings, dataState, response));
  if (!kept) return false;
  const told = await limits.admit({ principal, address });
  if (!told) return false;
  const requestId = requestIdOf(request);
  if (log.isLevelEnabled('debug')) logAnswer(log.child({ requestId }), request, response);
  if (request.headers.origin !== undefined) allowPages(request, response, () => undefined);
  send(request, response, kept, ['X-Request-Id', requestId, ...told, ...everywhere]);
  return true;
}

/** What is kept; undefined for whoever has to find out, for themselves and for those who ask the same meanwhile. */
async function findOrWait(
  answers: KeptAnswers,
  place: Place,
  codings: readonly Coding[],
  dataState: string,
  response: ServerResponse,
): Promise<KeptAnswer | undefined> {
  const find = () => answers.find(place, codings, dataState);
  const asked = `${place.reader}\0${place.question}\0${dataState}`;
  const kept = await find();
  if (kept) return kept;
  if (await answers.asked.await(asked)) return find();
  answers.asked.begin(
    asked,
    answered(response).then(() => answers.has(place, dataState)),
  );
  return undefined;
}

/** Headers of a body that is not sent. */
const OF_BODY = new Set(['Content-Type', 'Content-Length', 'Content-Encoding']);

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { tag, headers, body }: KeptAnswer,
  own: readonly string[],
): void {
  // a body that was looked at is done with
  if (request.method === 'POST') request.resume();
  if (tag !== undefined && stillHolds(request.headers['if-none-match'], tag)) {
    const left = headers.filter((_, at) => !OF_BODY.has(headers[at - (at % 2)]!));
    response.writeHead(304, own.concat(left)).end();
    return;
  }
  response.writeHead(200, own.concat(headers)).end(body);
}
