import { useApolloClient } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { DataStatusDocument, type DataStampFragment } from '../generated/graphql.js';
import { askAnew } from './ask-anew.js';

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
    const timer = setInterval(() => {
      client.query({ query: DataStatusDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
    }, LOOK_AGAIN_AFTER);
    return () => {
      clearInterval(timer);
      askAnew(client);
    };
  }, [behind, client]);
  if (!behind) return null;
  return (
    <Text inherit role="status">
      Insights are being brought up to date
    </Text>
  );
}
