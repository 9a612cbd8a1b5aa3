import type { Request, RequestHandler, Response } from 'express';
import type { KeptAnswers } from './kept-answers.js';
import { readerOf } from './kept-first.js';

declare module 'express-serve-static-core' {
  interface Locals {
    /** The state of the data, once it was read for this request. */
    dataState: string | undefined;
    /** Whether the answer rests on the data alone, and is whole. */
    restsOnData: boolean | undefined;
  }
}

/** Names what a request asks; undefined for what is not kept. */
export type NamesQuestion = (request: Request) => string | undefined;

/** Of the headers of an answer those that are the same for everyone who gets it. */
const OF_ANSWER = [
  ...['Content-Type', 'Cache-Control', 'ETag', 'Link', 'X-Total-Count', 'X-Withheld'],
  'Access-Control-Expose-Headers',
];

/** Keeps the answers of those who come next, where they rest on the data alone. */
export function keepAnswers(answers: KeptAnswers, questionOf: NamesQuestion): RequestHandler {
  return (request, response, next) => {
    const send = response.send.bind(response);
    response.send = (body) => {
      const { restsOnData, dataState, principal } = response.locals;
      const question = restsOnData ? questionOf(request) : undefined;
      if (question === undefined || dataState === undefined || typeof body !== 'string') return send(body);
      // as it is before its way is chosen
      const headers = headersOf(response);
      const bytes = Buffer.from(body);
      send(bytes);
      // meanwhile it is on its way
      const answer = { dataState, tag: response.get('ETag'), headers, body: bytes };
      answers.keep({ question, reader: readerOf(principal) }, answer);
      return response;
    };
    next();
  };
}

function headersOf(response: Response): string[] {
  const own = OF_ANSWER.flatMap((name) => {
    const value = response.get(name);
    return value === undefined ? [] : [name, value];
  });
  return ['Vary', `${response.get('Vary') ?? ''}, Accept-Encoding`, ...own];
}
