import type { Meta, StoryObj } from '@storybook/react-vite';
import { longName } from '../../.storybook/samples.js';
import { SavedViews } from './saved-views.js';

const meta = {
  component: SavedViews,
  args: {
    views: [
      { id: '1', name: 'Wholesale, last 6 months', href: '/?period=6&group=segment:Wholesale' },
      { id: '2', name: 'Retail at risk', href: '/customers?segment=Retail&sort=CHURN' },
    ],
    current: '1',
    suggestion: 'Wholesale, this year',
    onSave: () => undefined,
    onRename: () => undefined,
    onDelete: () => undefined,
  },
  play: ({ canvas, userEvent }) => userEvent.click(canvas.getByRole('button')),
} satisfies Meta<typeof SavedViews>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Empty: Story = { args: { views: [], current: undefined } };

export const ReadyMade: Story = {
  args: {
    ready: [
      { id: '?segment=Retail', name: 'Retail', href: '/customers?segment=Retail' },
      { id: '?segment=Wholesale', name: 'Wholesale', href: '/customers?segment=Wholesale' },
    ],
  },
};

export const Saving: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button'));
    await userEvent.click(await canvas.findByRole('button', { name: 'Save this view…' }));
  },
};

export const Renaming: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button'));
    await userEvent.click(await canvas.findByRole('button', { name: 'Rename Retail at risk' }));
  },
};

export const Deleting: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button'));
    await userEvent.click(await canvas.findByRole('button', { name: 'Delete Retail at risk' }));
  },
};

export const LongLabels: Story = {
  args: { views: [{ id: '1', name: longName, href: '/' }] },
  parameters: { width: 'narrow' },
};
