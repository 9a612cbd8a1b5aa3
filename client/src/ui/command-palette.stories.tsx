import type { Meta, StoryObj } from '@storybook/react-vite';
import { longName } from '../../.storybook/samples.js';
import { CommandPalette, type CommandGroup } from './command-palette.js';

const command = (label: string, detail?: string, keys?: readonly string[]) => ({
  id: label,
  label,
  detail,
  keys,
  run: () => undefined,
});

const start: readonly CommandGroup[] = [
  {
    title: 'Opened lately',
    commands: [command('Northwind Traders', 'Customer'), command('Desk lamp', 'Product')],
  },
  {
    title: 'Pages',
    commands: [
      command('Overview', undefined, ['g', 'o']),
      command('Customers', undefined, ['g', 'c']),
      command('Tickets', undefined, ['g', 'k']),
    ],
  },
  { title: 'Actions', commands: [command('Show shortcuts', undefined, ['?']), command('Wall display')] },
];

const found: readonly CommandGroup[] = [
  {
    title: 'Customers',
    commands: [command('Northwind Traders', 'Retail'), command('Northern Tools', 'Wholesale')],
  },
  { title: 'Products', commands: [command('North face jacket', 'Clothing')] },
  { title: 'Tickets', commands: [command('Nothing arrived', 'Northwind Traders, 12 Oct 2026')] },
];

const meta = {
  component: CommandPalette,
  args: {
    text: '',
    onText: () => undefined,
    groups: start,
    search: { state: 'done' },
    onClose: () => undefined,
  },
  parameters: { layout: 'fullscreen', width: 'page' },
} satisfies Meta<typeof CommandPalette>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Found: Story = { args: { text: 'nor', groups: found } };

export const Searching: Story = { args: { text: 'nor', groups: [], search: { state: 'searching' } } };

export const Empty: Story = { args: { text: 'xylophone', groups: [] } };

export const Failed: Story = {
  args: {
    text: 'tickets',
    groups: [{ title: 'Pages', commands: [command('Tickets')] }],
    search: {
      state: 'failed',
      failure: { title: 'The server cannot be reached', advice: 'Check your connection, then try again.' },
      retry: () => undefined,
    },
  },
};

export const LongNames: Story = {
  args: {
    text: 'land',
    groups: [{ title: 'Customers', commands: [command(longName, longName), command('Land')] }],
  },
};

export const Dark: Story = { ...Found, globals: { scheme: 'dark' } };
