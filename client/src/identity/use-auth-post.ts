import { useState } from 'react';
import type { Failure } from '../ui/load.js';
import { authPost, type AuthRequests } from './auth-post.js';

/** Asks the server about who one is from a form: whether that is under way, and why it did not work. */
export function useAuthPost() {
  const [state, setState] = useState<{ pending: boolean; failure?: Failure }>({ pending: false });

  /** @param done is called once it worked. The form stays busy, since most go on to another page then. */
  async function post<Name extends keyof AuthRequests>(
    name: Name,
    body: AuthRequests[Name],
    done: () => void,
  ) {
    setState({ pending: true });
    const answer = await authPost(name, body);
    if (answer.done) done();
    else setState({ pending: false, failure: answer.failure });
  }

  return { ...state, post, rest: () => setState({ pending: false }) };
}
