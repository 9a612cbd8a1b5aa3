import type { Meta, StoryObj } from '@storybook/react-vite';
import { FreshnessStamp } from './freshness-stamp.js';

const meta = {
  component: FreshnessStamp,
  args: { asOf: '2026-10-17T21:04:00.000Z', version: 12 },
} satisfies Meta<typeof FreshnessStamp>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Empty: Story = { args: { asOf: null, version: 0 } };
