import { Button } from '@mantine/core';
import { type AccountQuery, useEndOwnSessionMutation } from '../../generated/settings.js';
import { browserWords } from '../../panels/browser-words.js';
import { useChange } from '../../panels/use-change.js';
import { Card } from '../../ui/card.js';
import { DataTable } from '../../ui/data-table.js';
import { NO_VALUE } from '../../ui/format.js';
import { useFormat } from '../../ui/format-context.js';
import { Tag } from '../../ui/tag.js';

type Session = AccountQuery['viewer']['sessions'][number];

/** The browsers one is signed in with; each but this one can be signed out from here. */
export function OwnSessions({ sessions }: { sessions: readonly Session[] }) {
  const format = useFormat();
  const { change, pending, failure } = useChange(useEndOwnSessionMutation());
  return (
    <Card
      title="Where you are signed in"
      note={
        failure ? `${failure.title}. ${failure.advice}` : 'Sign out what you do not know or no longer use.'
      }
    >
      <DataTable
        caption="Where you are signed in"
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'browser',
            header: 'Browser',
            cell: ({ userAgent }) => browserWords(userAgent),
          },
          { key: 'address', header: 'Address', cell: ({ address }) => address ?? NO_VALUE },
          { key: 'since', header: 'Since', cell: ({ createdAt }) => format.instant(createdAt) },
          { key: 'seen', header: 'Last used', cell: ({ seenAt }) => format.instant(seenAt) },
          {
            key: 'end',
            header: 'Sign out',
            align: 'right',
            cell: ({ id, current, userAgent }) =>
              current ? (
                <Tag tone="accent" shape="check">
                  This browser
                </Tag>
              ) : (
                <Button
                  variant="default"
                  size="compact-sm"
                  disabled={pending}
                  aria-label={`Sign out ${browserWords(userAgent)}`}
                  onClick={() => change({ id })}
                >
                  Sign out
                </Button>
              ),
          },
        ]}
      />
    </Card>
  );
}
