import type { Meta, StoryObj } from '@storybook/react-vite';
import { Withheld, WithheldPart } from './withheld.js';

const meta = {
  component: Withheld,
  args: { seenBy: 'Sales, Leadership and Admin' },
} satisfies Meta<typeof Withheld>;
export default meta;

type Story = StoryObj<typeof meta>;

export const InPlaceOfAValue: Story = {};

export const InPlaceOfAPart: Story = {
  render: ({ seenBy }) => <WithheldPart what="Revenue by month" seenBy={seenBy} />,
};

export const Dark: Story = { ...InPlaceOfAPart, globals: { scheme: 'dark' } };

export const Narrow: Story = { ...InPlaceOfAPart, parameters: { width: 'narrow' } };
