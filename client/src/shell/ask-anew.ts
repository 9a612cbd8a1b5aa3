import type { ApolloClient } from '@apollo/client';

/** Asks again for what is on screen; what is shown stays until the answer is there, and if it fails. */
export function askAnew(client: ApolloClient): void {
  client.refetchQueries({ include: 'active' }).catch(() => undefined);
}
