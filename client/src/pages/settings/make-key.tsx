import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type Scope, useCreateApiKeyMutation } from '../../generated/settings.js';
import { matters } from '../../identity/matters.js';
import { useChange } from '../../panels/use-change.js';
import { Dialog } from '../../ui/dialog.js';
import { EntryForm, TextField } from '../../ui/entry-form.js';
import { KeySecret } from './key-secret.js';

const scopes = [
  'CUSTOMERS',
  'PRODUCTS',
  'SALES',
  'MARGINS',
  'TICKETS',
  'TICKET_TEXTS',
  'INSIGHTS',
  'VALUE',
] as const satisfies readonly Scope[];

const DAY = 86_400_000;

const terms = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: '730', label: 'Two years' },
];

const usual = '90';

/** Makes a key: for what, what it may read, for how long. */
export function MakeKey({ onClose }: { onClose: () => void }) {
  const { change, pending, failure } = useChange(useCreateApiKeyMutation());
  const [chosen, setChosen] = useState<string[]>([]);
  const [missing, setMissing] = useState(false);
  const [secret, setSecret] = useState<string>();
  if (secret !== undefined) return <KeySecret secret={secret} onClose={onClose} />;
  return (
    <Dialog title="Make a key" onClose={onClose}>
      <EntryForm
        submit="Make the key"
        pending={pending}
        failure={failure}
        onSubmit={(entered) => {
          const read = scopes.filter((scope) => chosen.includes(scope));
          setMissing(read.length === 0);
          // A moment less than two years, which is the most there is.
          const expiresAt = new Date(Date.now() + Number(entered('term')) * DAY - 60_000).toISOString();
          if (read.length > 0)
            change({ name: entered('name'), scopes: read, expiresAt }, ({ createApiKey }) =>
              setSecret(createApiKey?.secret),
            );
        }}
      >
        <TextField name="name" label="What it is for" autoComplete="off" maxLength={100} />
        <Checkbox.Group
          label="What it may read"
          value={chosen}
          onChange={setChosen}
          error={missing && chosen.length === 0 ? 'Choose at least one.' : undefined}
          errorProps={{ c: 'var(--cq-bad)', mt: 'xs' }}
        >
          <div className="cq-checks">
            {scopes.map((scope) => (
              <Checkbox key={scope} value={scope} label={matters[scope].label} />
            ))}
          </div>
        </Checkbox.Group>
        <NativeSelect name="term" label="How long it holds" data={terms} defaultValue={usual} />
      </EntryForm>
    </Dialog>
  );
}
