import type { Meta, StoryObj } from '@storybook/react-vite';
import { longName } from '../../.storybook/samples.js';
import { Timeline } from './timeline.js';

const meta = {
  component: Timeline,
  args: {
    label: 'Orders and tickets',
    entries: [
      {
        key: 'T2',
        shape: 'speech',
        month: 'Oct 2026',
        day: '17 Oct 2026',
        title: 'The second delivery is late as well',
        href: '?open=ticket:T2',
        detail: 'Ticket, open',
        result: 'Negative',
      },
      {
        key: 'O9',
        shape: 'bag',
        month: 'Oct 2026',
        day: '12 Oct 2026',
        title: 'Order 10045',
        href: '?open=/sales?order=10045',
        detail: '3 products, 12 units; £40.00 came back',
        result: '£1,240.50',
      },
      {
        key: 'O8',
        shape: 'bag',
        month: 'Jul 2026',
        day: '2 Jul 2026',
        title: 'Order of 2 Jul 2026',
        href: '?open=/sales?order=10011',
        detail: '1 product, 1 unit',
        result: '£19.90',
      },
    ],
  },
} satisfies Meta<typeof Timeline>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Narrow: Story = { parameters: { width: 'narrow' } };

export const OneEntry: Story = { args: { entries: meta.args.entries.slice(0, 1) } };

export const LongLabels: Story = {
  args: { entries: meta.args.entries.map((entry) => ({ ...entry, title: longName })) },
  parameters: { width: 'narrow' },
};
