import '@mantine/core/styles.css';
import './ui/base.css';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { apollo } from './apollo.js';
import { router } from './app.js';
import { loadCodeAhead } from './shell/code-ahead.js';
import { askForPage } from './shell/page-route.js';
import { theme } from './ui/theme.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with id "root".');

loadCodeAhead(router.routes);
void askForPage(router.routes, window.location);

// In steps that let the browser paint and answer in between.
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <ApolloProvider client={apollo}>
          {/* A step that is broken off would ask the old address's question again, and then the new one's. */}
          <RouterProvider router={router} useTransitions={false} />
        </ApolloProvider>
      </MantineProvider>
    </StrictMode>,
  ),
);
