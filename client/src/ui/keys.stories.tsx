import type { Meta, StoryObj } from '@storybook/react-vite';
import { Keys } from './keys.js';

const meta = { component: Keys, args: { keys: ['mod+k'] } } satisfies Meta<typeof Keys>;
export default meta;

type Story = StoryObj<typeof meta>;

export const AtOnce: Story = {};

export const OneAfterTheOther: Story = { args: { keys: ['g', 'o'] } };

export const Dark: Story = { ...OneAfterTheOther, globals: { scheme: 'dark' } };
