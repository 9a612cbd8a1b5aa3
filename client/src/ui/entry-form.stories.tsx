import type { Meta, StoryObj } from '@storybook/react-vite';
import { EntryForm, PasswordField, TextField } from './entry-form.js';

const meta = {
  component: EntryForm,
  args: {
    submit: 'Join',
    pending: false,
    onSubmit: () => undefined,
    children: (
      <>
        <TextField name="name" label="Your name" autoComplete="name" />
        <PasswordField name="password" label="Password" autoComplete="new-password" />
      </>
    ),
  },
} satisfies Meta<typeof EntryForm>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Pending: Story = { args: { pending: true } };

export const Failed: Story = {
  args: {
    failure: {
      title: 'The e-mail or the password is wrong',
      advice: 'Check both, then try again.',
    },
  },
};

export const Narrow: Story = { parameters: { width: 'narrow' } };
