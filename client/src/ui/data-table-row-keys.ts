import { type FocusEvent, type KeyboardEvent, useState } from 'react';

type Body = HTMLTableSectionElement;

/** The row something happened in, and its place among the others. */
function rowOf({ target, currentTarget }: { target: EventTarget; currentTarget: Body }) {
  const row = target instanceof Element ? target.closest('tr') : null;
  return { row, place: [...currentTarget.rows].findIndex((other) => other === row) };
}

const isField = (target: EventTarget) =>
  target instanceof HTMLElement && target.matches('input, select, textarea');

/**
 * Makes rows one stop of the Tab key: arrows, Home and End go through them, Enter follows the first link of a row.
 * `body` belongs to the table's body, `tabIndex` to each of its rows.
 */
export function useRowKeys(count: number) {
  const [last, setLast] = useState(0);
  const current = Math.min(last, count - 1);

  const onKeyDown = (event: KeyboardEvent<Body>) => {
    if (isField(event.target) || event.altKey || event.ctrlKey || event.metaKey) return;
    const { row, place } = rowOf(event);
    if (event.key === 'Enter' && event.target === row) {
      row.querySelector<HTMLAnchorElement>('a[href]')?.click();
      return;
    }
    const places: Record<string, number> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      Home: 0,
      End: count - 1,
    };
    const next = places[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.currentTarget.rows[next]?.focus();
  };

  return {
    body: { onKeyDown, onFocus: (event: FocusEvent<Body>) => setLast(rowOf(event).place) },
    tabIndex: (place: number) => (place === current ? 0 : -1),
  };
}
