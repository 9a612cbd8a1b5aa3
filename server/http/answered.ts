import type { ServerResponse } from 'node:http';

/** Waits until an answer is handed over, however long it takes to be read, or whoever asked has gone. */
export function answered(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    // whoever has gone already goes no more
    if (response.closed) resolve();
    else response.once('prefinish', resolve).once('close', resolve);
  });
}
