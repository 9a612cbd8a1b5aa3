import type { Failure } from '../ui/load.js';
import { isRecord } from '../views/kept.js';
import { refusalWords } from './refusal-words.js';

/** What can be asked of the server about who one is, and with what. */
export interface AuthRequests {
  'sign-in': { email: string; password: string };
  'sign-out': Record<string, never>;
  setup: { token: string; name: string; email: string; password: string };
  invitation: { token: string; name: string; password: string };
  password: { current: string; next: string };
  'demo-role': { role: string };
}

export type AuthAnswer = { done: true } | { done: false; failure: Failure };

const failed = (title: string, advice: string): AuthAnswer => ({ done: false, failure: { title, advice } });

/** “Retry-After: 90” as “2 minutes”. */
function waitOf(retryAfter: string | null): string {
  const seconds = Number(retryAfter);
  if (!(seconds > 0)) return 'a few minutes';
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}

/** A problem as the server tells it (RFC 9457), with what to do about it. */
async function failureOf(response: Response): Promise<AuthAnswer> {
  if (response.status === 429)
    return failed(
      'Too many attempts',
      `For safety nobody can try for a while. Try again in ${waitOf(response.headers.get('retry-after'))}.`,
    );
  const problem: unknown = await response.json().catch(() => undefined);
  const detail = isRecord(problem) && typeof problem['detail'] === 'string' ? problem['detail'] : undefined;
  if (response.status >= 500 || !detail) return failed('That did not work', 'Try again in a moment.');
  return { done: false, failure: refusalWords(detail) };
}

/** Asks the server to sign in or out, or to change who one is; the session is kept in a cookie that no script sees. */
export async function authPost<Name extends keyof AuthRequests>(
  name: Name,
  body: AuthRequests[Name],
): Promise<AuthAnswer> {
  try {
    const response = await fetch(`/auth/${name}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    return response.ok ? { done: true } : await failureOf(response);
  } catch {
    return failed('The server cannot be reached', 'Check your connection, then try again.');
  }
}
