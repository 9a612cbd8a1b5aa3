import { createClient } from 'graphql-ws/client';

const query = 'subscription DataChanged { dataChanged { version scoredVersion } }';

/** Connects again for as long as the page is open, after 1 s, 2 s, 4 s … up to half a minute. */
const LONGEST_WAIT_MS = 30_000;

const waiting = (attempt: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, Math.min(1_000 * 2 ** attempt, LONGEST_WAIT_MS)));

/**
 * Calls after each change of the data or of their scores, those that came about while there was no connection included.
 * @returns what ends it.
 */
export function followData(onChange: () => void): () => void {
  const address = new URL(`${import.meta.env.VITE_API_URL ?? ''}/graphql`, window.location.href);
  const client = createClient({
    url: address.href.replace(/^http/, 'ws'),
    retryAttempts: Infinity,
    retryWait: waiting,
    shouldRetry: () => true,
  });
  // a page that holds a connection is not kept by the browser for going back to; come back to, it connects again
  const disconnect = () => client.terminate();
  window.addEventListener('pagehide', disconnect);
  let known: string | undefined;
  const stop = client.subscribe(
    { query },
    {
      next: ({ data }) => {
        const state = JSON.stringify(data);
        if (known !== undefined && state !== known) onChange();
        known = state;
      },
      // nobody is told: what is shown stays, and is asked for anew as it always was
      error: () => undefined,
      complete: () => undefined,
    },
  );
  return () => {
    window.removeEventListener('pagehide', disconnect);
    stop();
    void client.dispose();
  };
}
