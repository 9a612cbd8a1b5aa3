import { useApolloClient } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { useEffect } from 'react';
import type { DataStampFragment } from '../generated/graphql.js';

const LOOK_AGAIN_AFTER = 5_000;

/** Says that insights are older than the data; once they are not, asks anew for what is on screen. */
export function ScoresStamp({
  version,
  scoredVersion,
}: Pick<DataStampFragment, 'version' | 'scoredVersion'>) {
  const client = useApolloClient();
  const behind = version > 0 && scoredVersion !== version;
  useEffect(() => {
    if (!behind) return;
    const ask = (include: 'active' | string[]) =>
      void client.refetchQueries({ include }).catch(() => undefined);
    const timer = setInterval(() => ask(['DataStatus']), LOOK_AGAIN_AFTER);
    return () => {
      clearInterval(timer);
      ask('active');
    };
  }, [behind, client]);
  if (!behind) return null;
  return (
    <Text inherit role="status">
      Insights are being brought up to date
    </Text>
  );
}
