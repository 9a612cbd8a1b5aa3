import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { askAnew } from './ask-anew.js';

/** Keeps what is shown in step with the data. What connects is loaded once the first figures are there. */
export function useLiveData(ready: boolean): void {
  const client = useApolloClient();
  useEffect(() => {
    if (!ready) return;
    let stop: (() => void) | undefined;
    let isOver = false;
    import('./follow-data.js').then(
      ({ followData }) => {
        if (!isOver) stop = followData(() => askAnew(client));
      },
      // without it the figures are as old as the visit
      () => undefined,
    );
    return () => {
      isOver = true;
      stop?.();
    };
  }, [client, ready]);
}
