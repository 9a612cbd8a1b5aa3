import './shortcuts-help.css';
import { Checkbox, Modal } from '@mantine/core';
import { Keys } from './keys.js';

interface ShortcutsHelpProps {
  shortcuts: readonly { keys: readonly string[]; label: string }[];
  /** Whether keys without Ctrl or ⌘ do anything. */
  singleKeys: boolean;
  onSingleKeys: (on: boolean) => void;
  onClose: () => void;
}

/** Which keys do what, and a way to switch the single ones off. */
export function ShortcutsHelp({ shortcuts, singleKeys, onSingleKeys, onClose }: ShortcutsHelpProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      title="Keyboard shortcuts"
      size="36rem"
      withinPortal={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <dl className="cq-shortcuts">
        {shortcuts.map(({ keys, label }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      <Checkbox
        mt="md"
        label="Listen to single keys"
        description="Switch off if you speak to your computer. Never heard while you type in a field."
        checked={singleKeys}
        onChange={({ currentTarget }) => onSingleKeys(currentTarget.checked)}
      />
    </Modal>
  );
}
