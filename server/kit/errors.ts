import { GraphQLError } from 'graphql';

/** What a caller may be told: the code is the contract, the message says what to do. */
const STATUS = {
  BAD_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  /** A link that was used, has run out, or never was. */
  LINK_INVALID: 410,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
} as const;

export type ErrorCode = keyof typeof STATUS;

/** An error made for the caller. Every other error is masked before it leaves the server. */
export class CallerError extends GraphQLError {
  readonly code: ErrorCode;
  readonly status: number;

  constructor(code: ErrorCode, message: string) {
    // what is withheld leaves the rest of an answer as good as it is
    const http = code === 'FORBIDDEN' ? {} : { http: { status: STATUS[code] } };
    super(message, { extensions: { code, ...http } });
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
export function forbidden(message: string): CallerError {
  return new CallerError('FORBIDDEN', message);
}
