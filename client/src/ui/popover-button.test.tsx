import { expect, test } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../testing/show.js';
import { PopoverButton } from './popover-button.js';

const button = () => screen.getByRole('button', { name: 'Help' });
const panel = () => screen.queryByRole('dialog', { name: 'Help' });

async function open() {
  show(
    <>
      <PopoverButton label="Help">
        {(close) => (
          <button type="button" onClick={close}>
            Understood
          </button>
        )}
      </PopoverButton>
      <p>Elsewhere</p>
    </>,
  );
  button().focus();
  fireEvent.click(button());
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Understood'));
}

test.each([
  ['Esc', () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })],
  ['what is in it', () => fireEvent.click(screen.getByRole('button', { name: 'Understood' }))],
  ['its button', () => fireEvent.click(button())],
])('takes the focus in, and %s closes it and gives the focus back', async (_, close) => {
  await open();
  expect(button().getAttribute('aria-expanded')).toBe('true');
  close();
  expect(panel()).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(button()));
});

test('a click elsewhere closes it', async () => {
  await open();
  fireEvent.mouseDown(screen.getByText('Elsewhere'));
  expect(panel()).toBeNull();
});
