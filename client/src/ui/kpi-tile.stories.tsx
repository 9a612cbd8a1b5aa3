import type { Meta, StoryObj } from '@storybook/react-vite';
import { FactTile, KpiTile } from './kpi-tile.js';

const meta = {
  component: KpiTile,
  subcomponents: { FactTile },
  args: {
    label: 'Net revenue',
    value: 1_213_112.5,
    unit: 'money',
    previous: 1_072_300,
    change: { kind: 'percent', percent: 13.1 },
    welcome: 'up',
  },
  decorators: [
    (Story) => (
      <div className="cq-kpis" style={{ maxWidth: '16rem' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof KpiTile>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const WithRows: Story = { args: { href: '?open=/sales' } };

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Negative: Story = { args: { value: -4210, change: { kind: 'percent', percent: -112.4 } } };

export const Empty: Story = { args: { value: null, previous: null, change: { kind: 'unknown' } } };

export const New: Story = { args: { change: { kind: 'new' }, previous: 0 } };

export const LongLabels: Story = {
  args: { label: 'Net revenue of customers who came back within a year', hint: '1,204 of 3,310 customers' },
};

export const Fact: Story = { render: () => <FactTile label="Last purchase" text="17 Oct 2026" /> };

export const NotForThisRole: Story = {
  args: { value: null, href: undefined, change: undefined, withheld: 'Sales, Leadership and Admin' },
};
