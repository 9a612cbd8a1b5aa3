import type { Meta, StoryObj } from '@storybook/react-vite';
import { longName, unhappyCustomer } from '../../.storybook/samples.js';
import { DataTable } from './data-table.js';
import { DrawerEvidence } from './drawer-evidence.js';

const tickets = [
  { id: 'T-1042', subject: 'Delivery came without the fittings', opened: '14 Oct 2026', mood: 'Negative' },
  { id: 'T-1017', subject: 'Invoice twice in one month', opened: '2 Oct 2026', mood: 'Negative' },
  { id: 'T-0988', subject: 'Where to find the colour chart', opened: '21 Sept 2026', mood: 'Neutral' },
];

const meta = {
  component: DrawerEvidence,
  args: {
    explanation: unhappyCustomer.explanation,
    rule: unhappyCustomer.rule,
    facts: unhappyCustomer.facts,
    confidence: unhappyCustomer.confidence,
    sample: '14 tickets of the last 180 days, 14 of them with a sentiment',
    rows: (
      <DataTable
        caption="Tickets"
        rows={tickets}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/tickets/${id}`}
        columns={[
          { key: 'subject', header: 'Subject', cell: ({ subject }) => subject },
          { key: 'mood', header: 'Sentiment', cell: ({ mood }) => mood },
          { key: 'opened', header: 'Opened', align: 'right', cell: ({ opened }) => opened },
        ]}
      />
    ),
  },
} satisfies Meta<typeof DrawerEvidence>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const LittleKnown: Story = {
  args: { sample: undefined, rows: undefined, confidence: undefined, facts: [] },
};

export const LongLabels: Story = {
  args: { explanation: longName, facts: [{ label: longName, value: longName }] },
  parameters: { width: 'narrow' },
};
