import type { Meta, StoryObj } from '@storybook/react-vite';
import { ShortcutsHelp } from './shortcuts-help.js';

const meta = {
  component: ShortcutsHelp,
  args: {
    shortcuts: [
      { keys: ['mod+k'], label: 'Search and jump' },
      { keys: ['/'], label: 'Search' },
      { keys: ['?'], label: 'Show this list' },
      { keys: ['g', 'o'], label: 'Go to Overview' },
      { keys: ['g', 'c'], label: 'Go to Customers' },
      { keys: ['escape'], label: 'Close what is open' },
    ],
    singleKeys: true,
    onSingleKeys: () => undefined,
    onClose: () => undefined,
  },
  parameters: { layout: 'fullscreen', width: 'page' },
} satisfies Meta<typeof ShortcutsHelp>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const SwitchedOff: Story = { args: { singleKeys: false } };

export const Dark: Story = { globals: { scheme: 'dark' } };
