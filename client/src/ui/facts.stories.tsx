import type { Meta, StoryObj } from '@storybook/react-vite';
import { unhappyCustomer } from '../../.storybook/samples.js';
import { Facts } from './facts.js';

const meta = { component: Facts, args: { facts: unhappyCustomer.facts } } satisfies Meta<typeof Facts>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Narrow: Story = { parameters: { width: 'narrow' } };
