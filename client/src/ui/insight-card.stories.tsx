import type { Meta, StoryObj } from '@storybook/react-vite';
import { longName, unhappyCustomer } from '../../.storybook/samples.js';
import { InsightCard } from './insight-card.js';

const meta = { component: InsightCard, args: unhappyCustomer } satisfies Meta<typeof InsightCard>;
export default meta;

type Story = StoryObj<typeof meta>;

export const ActNow: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Watch: Story = { args: { severity: 'warning' } };

export const WorthKnowing: Story = { args: { severity: 'notice' } };

export const ForInformation: Story = { args: { severity: 'info', enoughData: false, stake: undefined } };

export const LongLabels: Story = {
  args: {
    headline: `${longName} has unusually many unhappy tickets`,
    subject: { name: longName, to: '/customers/C2' },
  },
  parameters: { width: 'narrow' },
};
