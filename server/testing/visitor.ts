import type { ServedApp } from './serve-app.js';

/** An answer, read. */
export interface Answered {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

/** Somebody with a browser of their own: it keeps cookies, and sends JSON as a page of the server does. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(private readonly app: ServedApp) {}

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.keeping(
      await this.app.get(path, { headers: { ...this.own(), ...headers }, redirect: 'manual' }),
    );
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answered> {
    const response = this.keeping(
      await this.app.get(path, {
        method: 'POST',
        headers: { ...this.own(), 'Content-Type': 'application/json', Origin: this.app.home, ...headers },
        body: JSON.stringify(body),
      }),
    );
    const text = await response.text();
    const { status, headers: answered } = response;
    return { status, headers: answered, body: (text ? JSON.parse(text) : {}) as Record<string, unknown> };
  }

  async status(): Promise<Record<string, unknown>> {
    return (await (await this.get('/auth/status')).json()) as Record<string, unknown>;
  }

  /** The data of an answer. @throws Error with the codes and messages of its errors. */
  async ask<T = Record<string, never>>(query: string, variables: object = {}): Promise<T> {
    const { body } = await this.post('/graphql', { query, variables });
    const errors = body.errors as { message: string; extensions: { code: string } }[] | undefined;
    if (errors) throw new Error(errors.map((one) => `${one.extensions.code}: ${one.message}`).join('\n'));
    return body.data as T;
  }

  private own(): Record<string, string> {
    const pairs = [...this.cookies].map(([name, value]) => `${name}=${value}`);
    return pairs.length > 0 ? { Cookie: pairs.join('; ') } : {};
  }

  private keeping(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}
