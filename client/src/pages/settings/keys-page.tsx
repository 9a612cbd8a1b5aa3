import { Button } from '@mantine/core';
import { useState } from 'react';
import { useApiKeysQuery } from '../../generated/settings.js';
import { loadQuery } from '../../load-query.js';
import { Seen } from '../../panels/seen.js';
import { Card } from '../../ui/card.js';
import { EmptyState, LoadView } from '../../ui/load-view.js';
import { Pager } from '../../ui/pager.js';
import { TableSkeleton } from '../../ui/skeletons.js';
import { type KeyAct, KeyDialog } from './key-dialog.js';
import { KeyTable } from './key-table.js';
import { useListing } from './listing.js';

/** The keys by which programs read: made, given a new secret, and ended here. */
export function KeysPage() {
  const { variables, pager } = useListing();
  const [act, setAct] = useState<KeyAct>();
  return (
    <Card
      title="Keys"
      note="By which programs read the data over REST and GraphQL. They change nothing."
      action={<Button onClick={() => setAct({ kind: 'make' })}>Make a key</Button>}
    >
      <LoadView
        load={loadQuery(useApiKeysQuery({ variables }))}
        skeleton={<TableSkeleton rows={8} />}
        isEmpty={({ apiKeys }) => apiKeys?.nodes.length === 0}
        empty={
          <EmptyState
            title="No keys yet"
            advice="Make one for each program, so that each can be ended alone."
          />
        }
      >
        {({ apiKeys }, pending) => (
          <Seen of={apiKeys} matter="SETTINGS" what="Keys">
            {(list) => (
              <>
                <KeyTable keys={list.nodes} onAct={setAct} />
                <Pager {...pager(list, pending)} noun="keys" />
              </>
            )}
          </Seen>
        )}
      </LoadView>
      {act && <KeyDialog act={act} onClose={() => setAct(undefined)} />}
    </Card>
  );
}
