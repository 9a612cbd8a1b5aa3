import type { Meta, StoryObj } from '@storybook/react-vite';
import { longName } from '../../.storybook/samples.js';
import { Menu, MenuGroup, MenuItem, MenuLink } from './menu.js';

const meta = {
  component: Menu,
  args: {
    button: 'Ada Byron',
    label: 'Your account',
    children: (
      <>
        <MenuGroup title="ada@example.com">
          <MenuLink label="Account" to="/account" />
          <MenuLink label="Settings" to="/settings" />
        </MenuGroup>
        <hr />
        <MenuItem label="Sign out" run={() => undefined} />
      </>
    ),
  },
} satisfies Meta<typeof Menu>;
export default meta;

type Story = StoryObj<typeof meta>;

const opened: Story = {
  play: ({ canvasElement }) => canvasElement.querySelector('button')?.click(),
};

export const Closed: Story = {};

export const Open: Story = opened;

export const Dark: Story = { ...opened, globals: { scheme: 'dark' } };

export const LongLabels: Story = { ...opened, args: { button: longName } };

export const OneOfSeveral: Story = {
  ...opened,
  args: {
    children: (
      <MenuGroup title="See it as">
        <MenuItem label="Sales" chosen={false} run={() => undefined} />
        <MenuItem
          label="Support"
          about="Who is unhappy, and how the mood goes"
          chosen
          run={() => undefined}
        />
      </MenuGroup>
    ),
  },
};
