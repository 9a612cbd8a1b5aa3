import type { Meta, StoryObj } from '@storybook/react-vite';
import { longName, unhappyCustomer } from '../../.storybook/samples.js';
import { AlertList } from './alert-list.js';

const meta = {
  component: AlertList,
  args: {
    label: 'Alerts',
    emptyAdvice: 'No customer and no product does anything unusual.',
    alerts: [
      { ...unhappyCustomer, id: 'mood' },
      {
        ...unhappyCustomer,
        id: 'churn',
        severity: 'warning',
        headline: 'Bluebird & Co. will probably not buy again within 90 days',
        subject: { name: 'Bluebird & Co.', to: '/customers/C3' },
        rows: { label: 'See the sales', to: '/sales?customer=C3' },
        stake: { amount: 12_904, word: 'at stake' },
      },
      {
        ...unhappyCustomer,
        id: 'trend',
        severity: 'notice',
        headline: 'Oak table, 4 seats sells 41% more than a month ago',
        subject: { name: 'Oak table, 4 seats', to: '/products/P1' },
        rows: { label: 'See the sales', to: '/sales?product=P1' },
        stake: undefined,
      },
    ],
  },
} satisfies Meta<typeof AlertList>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Narrow: Story = { parameters: { width: 'narrow' } };

export const Empty: Story = { args: { alerts: [] } };

export const LongLabels: Story = {
  args: {
    alerts: [
      {
        ...unhappyCustomer,
        id: 'long',
        severity: 'info',
        enoughData: false,
        headline: `${longName} has unusually many unhappy tickets`,
        subject: { name: longName, to: '/customers/C2' },
        stake: { amount: 1_284_220_104, word: 'at stake' },
      },
    ],
  },
  parameters: { width: 'narrow' },
};
