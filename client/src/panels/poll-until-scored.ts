import { useEffect } from 'react';

interface Polled {
  data?: { dataStatus: { version: number; scoredVersion: number | null } };
  startPolling: (milliseconds: number) => void;
  stopPolling: () => void;
}

const EVERY_5_SECONDS = 5000;

/** Asks again from time to time while scores are being computed, so that a page fills up by itself. */
export function usePollUntilScored({ data, startPolling, stopPolling }: Polled): void {
  const behind = data !== undefined && data.dataStatus.scoredVersion !== data.dataStatus.version;
  useEffect(() => {
    if (!behind) return;
    startPolling(EVERY_5_SECONDS);
    return stopPolling;
  }, [behind, startPolling, stopPolling]);
}
