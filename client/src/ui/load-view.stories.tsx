import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Load } from './load.js';
import { EmptyState, LoadView } from './load-view.js';
import { TableSkeleton } from './skeletons.js';

const failure = { title: 'The server cannot be reached', advice: 'Check your connection, then try again.' };
const retry = () => undefined;
const data = ['Ada Lovelace', 'Grace Hopper'];

const meta = {
  component: LoadView<string[]>,
  subcomponents: { EmptyState },
  args: {
    load: { state: 'ready', data },
    skeleton: <TableSkeleton rows={3} />,
    isEmpty: (names) => names.length === 0,
    empty: <EmptyState title="No customers match" advice="Take a filter away to see more." />,
    children: (names) => <p>{names.join(', ')}</p>,
  },
} satisfies Meta<typeof LoadView<string[]>>;
export default meta;

type Story = StoryObj<typeof meta>;

const at = (load: Load<string[]>): Story => ({ args: { load } });

export const Ready: Story = {};

export const Loading = at({ state: 'loading' });

export const Empty = at({ state: 'ready', data: [] });

export const Failed = at({ state: 'failed', failure, retry });

export const Updating = at({ state: 'updating', data });

export const Stale = at({ state: 'stale', data, failure, retry });

export const FailedInTheDark: Story = { ...Failed, globals: { scheme: 'dark' } };
