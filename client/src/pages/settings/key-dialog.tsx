import { useState } from 'react';
import {
  type ApiKeyRowFragment,
  useRevokeApiKeyMutation,
  useRotateApiKeyMutation,
} from '../../generated/settings.js';
import { useChange } from '../../panels/use-change.js';
import { Confirm } from '../../ui/confirm.js';
import { Dialog } from '../../ui/dialog.js';
import { KeySecret } from './key-secret.js';
import { MakeKey } from './make-key.js';

/** What an admin is about to do with keys. */
export type KeyAct = { kind: 'make' } | { kind: 'rotate' | 'revoke'; key: ApiKeyRowFragment };

interface OfKey {
  of: ApiKeyRowFragment;
  onClose: () => void;
}

function Rotate({ of, onClose }: OfKey) {
  const { change, pending, failure } = useChange(useRotateApiKeyMutation());
  const [secret, setSecret] = useState<string>();
  if (secret !== undefined) return <KeySecret secret={secret} onClose={onClose} />;
  return (
    <Dialog title={`A new secret for ${of.name}?`} onClose={onClose}>
      <Confirm
        advice="The one before holds for another day, so that programs can be given the new one meanwhile."
        act="Make a new secret"
        pending={pending}
        failure={failure}
        onConfirm={() => change({ id: of.id }, ({ rotateApiKey }) => setSecret(rotateApiKey?.secret))}
        onCancel={onClose}
      />
    </Dialog>
  );
}

function Revoke({ of, onClose }: OfKey) {
  const { change, pending, failure } = useChange(useRevokeApiKeyMutation());
  return (
    <Dialog title={`Revoke ${of.name}?`} onClose={onClose}>
      <Confirm
        advice="Programs that use it are refused at once. This cannot be undone."
        act="Revoke"
        pending={pending}
        failure={failure}
        onConfirm={() => change({ id: of.id }, onClose)}
        onCancel={onClose}
      />
    </Dialog>
  );
}

/** Asks for what it takes to do it, or whether it is really meant. */
export function KeyDialog({ act, onClose }: { act: KeyAct; onClose: () => void }) {
  switch (act.kind) {
    case 'make':
      return <MakeKey onClose={onClose} />;
    case 'rotate':
      return <Rotate of={act.key} onClose={onClose} />;
    case 'revoke':
      return <Revoke of={act.key} onClose={onClose} />;
  }
}
