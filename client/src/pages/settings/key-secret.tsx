import { Dialog } from '../../ui/dialog.js';
import { ShownOnce } from '../../ui/shown-once.js';

/** The whole key, which nobody can look up later. */
export function KeySecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <Dialog title="The key is made" onClose={onClose}>
      <ShownOnce
        label="Key"
        value={secret}
        advice="It is shown only now. Programs send it with each request, as the header Authorization: Bearer, followed by the key."
        onClose={onClose}
      />
    </Dialog>
  );
}
