import type { Meta, StoryObj } from '@storybook/react-vite';
import { SeverityBadge } from './severity-badge.js';

const meta = {
  component: SeverityBadge,
  args: { severity: 'critical' },
  render: () => (
    <p style={{ display: 'flex', gap: '1rem', flexWrap: 'wrap' }}>
      <SeverityBadge severity="critical" />
      <SeverityBadge severity="warning" />
      <SeverityBadge severity="notice" />
      <SeverityBadge severity="info" />
    </p>
  ),
} satisfies Meta<typeof SeverityBadge>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Every: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };
