import '@mantine/core/styles.css';
import '../src/ui/base.css';
import './preview.css';
import { MantineProvider } from '@mantine/core';
import type { Preview } from '@storybook/react-vite';
import { MemoryRouter } from 'react-router';
import { FormatProvider } from '../src/ui/format-context.js';
import { theme } from '../src/ui/theme.js';

/** Every story stands as on a page of the dashboard: with its theme, links, and a region's numbers and dates. */
export default {
  initialGlobals: { scheme: 'light' },
  globalTypes: {
    scheme: {
      description: 'Colour scheme',
      toolbar: {
        icon: 'mirror',
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
  },
  parameters: { backgrounds: { disable: true }, controls: { expanded: true } },
  decorators: [
    (Story, { globals, parameters }) => (
      <MantineProvider theme={theme} forceColorScheme={globals['scheme'] === 'dark' ? 'dark' : 'light'}>
        <FormatProvider locale="en-GB" currency="GBP" timeZone="UTC">
          <MemoryRouter>
            <div className="story" data-width={parameters['width'] as string | undefined}>
              <Story />
            </div>
          </MemoryRouter>
        </FormatProvider>
      </MantineProvider>
    ),
  ],
} satisfies Preview;
