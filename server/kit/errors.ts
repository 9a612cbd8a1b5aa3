import { GraphQLError } from 'graphql';

/** What a caller may be told: the code is the contract, the message says what to do. */
const STATUS = {
  BAD_INPUT: 400,
  /** What was sent is not what this address takes. */
  BAD_REQUEST: 400,
  QUERY_TOO_LONG: 400,
  QUERY_TOO_DEEP: 400,
  QUERY_TOO_COSTLY: 400,
  TOO_MANY_ALIASES: 400,
  TOO_MANY_DIRECTIVES: 400,
  TOO_MANY_REPEATS: 400,
  UNAUTHENTICATED: 401,
  WRONG_CREDENTIALS: 401,
  FORBIDDEN: 403,
  /** A page of another site, with the cookies of this one. */
  FOREIGN_ORIGIN: 403,
  /** A text of one's own, where documents known beforehand are taken only. */
  DOCUMENT_NOT_TRUSTED: 403,
  NOT_FOUND: 404,
  /** A hash in place of a text that is not known here; clients know it by this code, and send the text. */
  PERSISTED_QUERY_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  /** A link that was used, has run out, or never was. */
  LINK_INVALID: 410,
  /** Sent to a name that is not ours. */
  MISDIRECTED: 421,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  QUERY_TIMEOUT: 503,
} as const;

export type ErrorCode = keyof typeof STATUS;

/** An error made for the caller. Every other error is masked before it leaves the server. */
export class CallerError extends GraphQLError {
  readonly code: ErrorCode;
  readonly status: number;

  /** @param more what a program may want to know beside the code. */
  constructor(code: ErrorCode, message: string, more: Readonly<Record<string, unknown>> = {}) {
    // what is withheld leaves the rest of an answer as good as it is
    const http = code === 'FORBIDDEN' ? {} : { http: { status: STATUS[code] } };
    super(message, { extensions: { code, ...more, ...http } });
    this.code = code;
    this.status = STATUS[code];
  }
}

/** The caller sent something that cannot be understood or is out of range. */
export function badInput(message: string): CallerError {
  return new CallerError('BAD_INPUT', message);
}

/** Nobody who may read anything asks. */
export function unauthenticated(message = 'Sign in first, or send a key'): CallerError {
  return new CallerError('UNAUTHENTICATED', message);
}

/** Whoever asks is known, and this is not for them. */
export function forbidden(message: string, more?: Readonly<Record<string, unknown>>): CallerError {
  return new CallerError('FORBIDDEN', message, more);
}
