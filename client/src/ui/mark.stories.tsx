import type { Meta, StoryObj } from '@storybook/react-vite';
import { Mark } from './mark.js';

const meta = { component: Mark } satisfies Meta<typeof Mark>;
export default meta;

export const Every: StoryObj = {
  render: () => (
    <p style={{ fontSize: '2rem', display: 'flex', flexWrap: 'wrap', gap: '1rem' }}>
      <Mark shape="check" />
      <Mark shape="dash" />
      <Mark shape="rise" />
      <Mark shape="info" />
      <Mark shape="warning" />
      <Mark shape="stop" />
      <Mark shape="chevron" />
      <Mark shape="close" />
      <Mark shape="edit" />
      <Mark shape="bin" />
      <Mark shape="search" />
      <Mark shape="bag" />
      <Mark shape="speech" />
    </p>
  ),
};
