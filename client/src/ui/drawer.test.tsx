import { expect, test } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { show } from '../testing/show.js';
import { Drawer } from './drawer.js';
import type { Load } from './load.js';

const failure = { title: 'The server cannot be reached', advice: 'Check your connection.' };

function Page({ load }: { load: Load<string> }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpened(true)}>
        Why?
      </button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        title="Unhappy tickets"
        pageHref="/tickets?customer=C1"
        load={load}
        skeleton={null}
      >
        {(text) => <p>{text}</p>}
      </Drawer>
    </>
  );
}

async function open(load: Load<string> = { state: 'ready', data: '9 of 14 tickets' }) {
  show(<Page load={load} />);
  const button = screen.getByRole('button', { name: 'Why?' });
  button.focus();
  fireEvent.click(button);
  return { button, drawer: await screen.findByRole('dialog', { name: 'Unhappy tickets' }) };
}

test('opens with its title, the focus inside, and the way to a page of its own', async () => {
  const { drawer } = await open();
  expect(drawer.textContent).toContain('9 of 14 tickets');
  expect(screen.getByRole('link', { name: 'Open as a page' }).getAttribute('href')).toBe(
    '/tickets?customer=C1',
  );
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close' })));
});

test('Escape closes it and the focus goes back, also the first time', async () => {
  const { button } = await open();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close' })));
  fireEvent.keyDown(document.body, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(button));
});

test('a failure is told inside it', async () => {
  await open({ state: 'failed', failure, retry: () => undefined });
  expect(screen.getByRole('alert').textContent).toContain(failure.title);
});
