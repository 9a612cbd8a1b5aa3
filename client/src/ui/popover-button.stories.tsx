import { Text } from '@mantine/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { longName } from '../../.storybook/samples.js';
import { PopoverButton } from './popover-button.js';

const meta = {
  component: PopoverButton,
  args: {
    label: 'Help',
    children: (close) => (
      <>
        <Text size="sm">Amounts are those of the day of sale.</Text>
        <button type="button" onClick={close}>
          Understood
        </button>
      </>
    ),
  },
} satisfies Meta<typeof PopoverButton>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Closed: Story = {};

export const Open: Story = { play: ({ canvas, userEvent }) => userEvent.click(canvas.getByRole('button')) };

export const AsField: Story = { args: { field: 'Currency', label: 'Pounds' } };

export const Dark: Story = { ...Open, globals: { scheme: 'dark' } };

export const LongLabels: Story = {
  args: { field: 'Customer', label: longName },
  parameters: { width: 'narrow' },
};
