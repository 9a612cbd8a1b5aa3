import type { Meta, StoryObj } from '@storybook/react-vite';
import { longName } from '../../.storybook/samples.js';
import { Confirm } from './confirm.js';
import { Dialog } from './dialog.js';
import { EntryForm, TextField } from './entry-form.js';
import { ShownOnce } from './shown-once.js';

const meta = {
  component: Dialog,
  args: {
    title: 'Invite somebody',
    onClose: () => undefined,
    children: (
      <EntryForm submit="Make the link" pending={false} onSubmit={() => undefined}>
        <TextField name="email" label="E-mail" type="email" />
      </EntryForm>
    ),
  },
} satisfies Meta<typeof Dialog>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const ToConfirm: Story = {
  args: {
    title: `Remove ${longName}?`,
    children: (
      <Confirm
        advice="They are signed out everywhere at once. What they did stays in the audit log."
        act="Remove"
        pending={false}
        onConfirm={() => undefined}
        onCancel={() => undefined}
      />
    ),
  },
};

export const WithASecret: Story = {
  args: {
    title: 'Your new key',
    children: (
      <ShownOnce
        label="Key"
        value="cxq_7f3k2m_3hV9wq0pXz2L6tYb1nRcA8dKfEoGjSuM_4d1a"
        advice="It is shown this once. Keep it where programs keep their secrets."
        onClose={() => undefined}
      />
    ),
  },
};
