import type { Meta, StoryObj } from '@storybook/react-vite';
import { SearchInput } from './search-input.js';

const meta = {
  component: SearchInput,
  args: { label: 'Name', placeholder: 'Part of a name', value: '', onChange: () => undefined },
} satisfies Meta<typeof SearchInput>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};

export const Filled: Story = { args: { value: 'oak table' } };

export const Dark: Story = { ...Filled, globals: { scheme: 'dark' } };
