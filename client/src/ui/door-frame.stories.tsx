import { Button } from '@mantine/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { DoorFrame } from './door-frame.js';
import { EntryForm, PasswordField, TextField } from './entry-form.js';

const meta = {
  component: DoorFrame,
  args: {
    title: 'Sign in',
    note: 'With the e-mail address you were invited by.',
    children: (
      <>
        <EntryForm submit="Sign in" pending={false} onSubmit={() => undefined}>
          <TextField name="email" label="E-mail" type="email" autoComplete="username" />
          <PasswordField name="password" label="Password" autoComplete="current-password" />
        </EntryForm>
        <p className="cq-door-or">or</p>
        <Button component="a" href="#provider" variant="default">
          Sign in with Acme ID
        </Button>
      </>
    ),
  },
  parameters: { layout: 'fullscreen', width: 'page' },
} satisfies Meta<typeof DoorFrame>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const WordsOnly: Story = {
  args: { title: 'This link is not complete', note: 'Ask for a new one.', children: undefined },
};
