import type { Meta, StoryObj } from '@storybook/react-vite';
import { Clock } from './clock.js';

const meta = { component: Clock } satisfies Meta<typeof Clock>;
export default meta;

export const Ready: StoryObj<typeof meta> = {};
