import './browser-gaps.js';
import { MantineProvider } from '@mantine/core';
import { configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { FormatProvider } from '../ui/format-context.js';
import { theme } from '../ui/theme.js';

// Parts that load their code when first shown are compiled by then only.
configure({ asyncUtilTimeout: 15_000 });

/** Renders a part as the pages do: with theme, links and British money and dates. */
export function show(part: ReactNode) {
  return render(
    <MantineProvider theme={theme} env="test" forceColorScheme="light">
      <FormatProvider locale="en-GB" currency="GBP" timeZone="UTC">
        <MemoryRouter>{part}</MemoryRouter>
      </FormatProvider>
    </MantineProvider>,
  );
}
