import type { Meta, StoryObj } from '@storybook/react-vite';
import { FreshnessStamp } from './freshness-stamp.js';
import { PageFrame, WallFrame } from './page-frame.js';
import { PageHeader } from './page-header.js';

const meta = {
  component: PageFrame,
  args: {
    links: [
      { to: '/', label: 'Overview' },
      { to: '/customers', label: 'Customers' },
      { to: '/products', label: 'Products' },
      { to: '/trends', label: 'Trends' },
    ],
    stamp: <FreshnessStamp asOf="2026-10-17T21:04:00.000Z" version={12} />,
    onSearch: () => undefined,
    children: <PageHeader title="Overview" note="Nov 2025 to Oct 2026" />,
  },
  parameters: { layout: 'fullscreen', width: 'page' },
} satisfies Meta<typeof PageFrame>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const WithBanner: Story = { args: { banner: <p>You see the data of yesterday.</p> } };

export const NextPagePending: Story = { args: { pending: true } };

export const OnAWall: Story = {
  render: ({ stamp, children }) => <WallFrame stamp={stamp}>{children}</WallFrame>,
};

export const OnAWallDark: Story = { ...OnAWall, globals: { scheme: 'dark' } };
