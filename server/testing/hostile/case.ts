/** A request, as any HTTP client can send it. */
export interface Sent {
  method?: string;
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
}

/** Bytes, as no HTTP client would send them. */
export interface Raw {
  raw: string;
}

/** Something hostile or broken, and how it has to be answered. */
export interface Case {
  name: string;
  sent: Sent | Raw;
  /** Any of these; 0: the connection is closed without an answer. */
  status: number | readonly number[];
  /** Code of the problem, or of the first GraphQL error. */
  code?: string;
  /** What the body has to contain. */
  says?: string | RegExp;
  /** Headers that the answer has to have; null: must not. */
  headers?: Readonly<Record<string, string | RegExp | null>>;
}

/** What came back. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** A GraphQL query by POST. */
export function query(text: string, variables?: unknown, more: object = {}): Sent {
  const body = JSON.stringify({ query: text, variables, ...more });
  return { method: 'POST', path: '/graphql', headers: JSON_TYPE, body };
}

/** Any body posted to GraphQL. */
export function posted(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Sent {
  return { method: 'POST', path: '/graphql', headers: { ...JSON_TYPE, ...headers }, body };
}

/** A query by GET. */
export function asked(text: string, headers: Readonly<Record<string, string>> = {}): Sent {
  return {
    path: `/graphql?query=${encodeURIComponent(text)}`,
    headers: { 'GraphQL-Require-Preflight': '1', ...headers },
  };
}

/** Text so many times over, with its number in place of `#`. */
export function times(count: number, text: string): string {
  return Array.from({ length: count }, (_, at) => text.replaceAll('#', String(at))).join(' ');
}
