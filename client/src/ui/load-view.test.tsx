import { describe, expect, jest, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import type { Load } from './load.js';
import { EmptyState, LoadView } from './load-view.js';

const failure = { title: 'The server cannot be reached', advice: 'Check your connection, then try again.' };

function showNames(load: Load<string[]>) {
  return show(
    <LoadView
      load={load}
      skeleton={<p>grey bars</p>}
      isEmpty={(names) => names.length === 0}
      empty={<EmptyState title="No customers match" advice="Take a filter away." />}
    >
      {(names) => <p>{names.join(', ')}</p>}
    </LoadView>,
  );
}

describe('what is shown of something fetched', () => {
  test('while it loads, its shape, and a word for screen readers', () => {
    showNames({ state: 'loading' });
    expect(screen.getByText('grey bars')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Loading');
  });

  test('after a failure, what happened, what to do, and a way to try again', () => {
    const retry = jest.fn();
    showNames({ state: 'failed', failure, retry });
    expect(screen.getByRole('alert').textContent).toContain('Check your connection, then try again.');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('grey bars')).toBeNull();
  });

  test('the answer', () => {
    showNames({ state: 'ready', data: ['Ada', 'Grace'] });
    expect(screen.getByText('Ada, Grace')).toBeTruthy();
  });

  test('an answer with nothing in it says what would bring something', () => {
    showNames({ state: 'ready', data: [] });
    expect(screen.getByRole('heading', { name: 'No customers match' })).toBeTruthy();
    expect(screen.getByText('Take a filter away.')).toBeTruthy();
  });

  test('the last good answer stays when a newer one fails, and says so', () => {
    const retry = jest.fn();
    showNames({ state: 'stale', data: ['Ada'], failure, retry });
    expect(screen.getByText('Ada')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('The server cannot be reached');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  test('the last answer stays while a newer one is on its way, marked as busy', () => {
    showNames({ state: 'updating', data: ['Ada'] });
    expect(screen.getByText('Ada').parentElement?.getAttribute('aria-busy')).toBe('true');
  });
});
