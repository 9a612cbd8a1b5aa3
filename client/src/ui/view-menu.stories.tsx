import type { Meta, StoryObj } from '@storybook/react-vite';
import { ViewMenu } from './view-menu.js';

const meta = {
  component: ViewMenu<string>,
  args: {
    views: [
      { value: 'everyone', label: 'Everyone', about: 'All of it' },
      { value: 'sales', label: 'Sales', about: 'What to offer to whom, who may leave, what sells' },
      { value: 'support', label: 'Support', about: 'Who is unhappy, and how the mood goes' },
    ],
    chosen: 'sales',
    onChoose: () => undefined,
    actions: [
      { label: 'Wall display', run: () => undefined },
      { label: 'Keyboard shortcuts', keys: ['?'], run: () => undefined },
    ],
  },
} satisfies Meta<typeof ViewMenu<string>>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Closed: Story = {};

export const Open: Story = {
  play: ({ canvasElement }) => canvasElement.querySelector('button')?.click(),
};

export const Dark: Story = { ...Open, globals: { scheme: 'dark' } };
