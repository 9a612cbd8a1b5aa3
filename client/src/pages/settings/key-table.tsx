import type { ApiKeyRowFragment } from '../../generated/settings.js';
import { matters } from '../../identity/matters.js';
import { DataTable } from '../../ui/data-table.js';
import { useFormat } from '../../ui/format-context.js';
import { Tag } from '../../ui/tag.js';
import type { KeyAct } from './key-dialog.js';
import { keyState } from './key-state.js';
import { RowAct } from './row-act.js';

interface KeyTableProps {
  keys: readonly ApiKeyRowFragment[];
  onAct: (act: KeyAct) => void;
}

const looks = {
  active: { tone: 'good', shape: 'check' },
  ending: { tone: 'fair', shape: 'warning' },
  over: { tone: 'plain', shape: 'dash' },
} as const;

/** Keys with what they may read and how long; what is over can no longer be changed. */
export function KeyTable({ keys, onAct }: KeyTableProps) {
  const format = useFormat();
  return (
    <DataTable
      caption="Keys"
      rows={keys}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: 'Name',
          cell: ({ name, id }) => (
            <span>
              {name}
              <span className="cq-key-id">cxq_{id}_…</span>
            </span>
          ),
        },
        {
          key: 'scopes',
          header: 'Reads',
          cell: ({ scopes }) => scopes.map((scope) => matters[scope].label).join(', '),
        },
        {
          key: 'state',
          header: 'State',
          cell: (key) => {
            const { stage, words } = keyState(key, Date.now(), format);
            return <Tag {...looks[stage]}>{words}</Tag>;
          },
        },
        {
          key: 'used',
          header: 'Last used',
          cell: ({ lastUsedAt }) => (lastUsedAt ? format.instant(lastUsedAt) : 'Never'),
        },
        { key: 'made', header: 'Made', cell: ({ createdAt }) => format.instantDay(createdAt) },
        {
          key: 'acts',
          header: 'Change',
          align: 'right',
          cell: (key) =>
            key.revokedAt === null && (
              <span className="cq-row-acts">
                <RowAct
                  act="New secret"
                  to={`for ${key.name}`}
                  onAct={() => onAct({ kind: 'rotate', key })}
                />
                <RowAct act="Revoke" to={key.name} onAct={() => onAct({ kind: 'revoke', key })} />
              </span>
            ),
        },
      ]}
    />
  );
}
