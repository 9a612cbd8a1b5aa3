import type { Meta, StoryObj } from '@storybook/react-vite';
import { PageSkeleton, TableSkeleton } from './skeletons.js';

const meta = { component: PageSkeleton, subcomponents: { TableSkeleton } } satisfies Meta<
  typeof PageSkeleton
>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Page: Story = {};

export const Table: Story = { render: () => <TableSkeleton rows={5} /> };

export const Dark: Story = { globals: { scheme: 'dark' } };
