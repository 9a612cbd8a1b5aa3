import { Button } from '@mantine/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { longName } from '../../.storybook/samples.js';
import { Drawer } from './drawer.js';
import evidence, { Ready as Evidence } from './drawer-evidence.stories.js';
import { DrawerEvidence } from './drawer-evidence.js';
import type { Load } from './load.js';
import { EmptyState } from './load-view.js';
import { TableSkeleton } from './skeletons.js';

const failure = { title: 'The server cannot be reached', advice: 'Check your connection, then try again.' };
const reasons = { ...evidence.args, ...Evidence.args };

const meta = {
  component: Drawer<typeof reasons | null>,
  args: {
    opened: true,
    onClose: () => undefined,
    title: 'Northwind Traders has unusually many unhappy tickets',
    subtitle: 'Why this is shown, as of 17 October 2026',
    pageHref: '/tickets?customer=C1',
    load: { state: 'ready', data: reasons },
    skeleton: <TableSkeleton rows={8} />,
    isEmpty: (data) => data === null,
    empty: (
      <EmptyState title="No longer so" advice="This was true of earlier data. The newest show nothing." />
    ),
    children: (data) => data && <DrawerEvidence {...data} />,
  },
  render: function Page(props) {
    const [opened, setOpened] = useState(props.opened);
    return (
      <>
        <Button variant="default" onClick={() => setOpened(true)}>
          Why?
        </Button>
        <Drawer {...props} opened={opened} onClose={() => setOpened(false)} />
      </>
    );
  },
} satisfies Meta<typeof Drawer<typeof reasons | null>>;
export default meta;

type Story = StoryObj<typeof meta>;

const at = (load: Load<typeof reasons | null>): Story => ({ args: { load } });

export const Ready: Story = {};

export const Closed: Story = { args: { opened: false } };

export const Loading = at({ state: 'loading' });

export const Empty = at({ state: 'ready', data: null });

export const Failed = at({ state: 'failed', failure, retry: () => undefined });

export const Dark: Story = { globals: { scheme: 'dark' } };

export const LongLabels: Story = { args: { title: longName, subtitle: longName } };
