import { useEffect, useEffectEvent } from 'react';

/** Keys that do something: pressed one after the other, or `mod+k` at once (Ctrl, on a Mac ⌘). */
export interface Shortcut {
  keys: readonly string[];
  label: string;
  run: () => void;
}

/** Keys further apart than this are not one shortcut. */
const PAUSE_MS = 1500;

/** What was pressed, as shortcuts name it; nothing for a combination that belongs to the browser or the system. */
function strokeOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string | undefined {
  if (altKey || key.length !== 1) return undefined;
  const letter = key.toLowerCase();
  return ctrlKey || metaKey ? `mod+${letter}` : letter;
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input, textarea, select, [role="textbox"], [role="combobox"]'));

const inDialog = () => document.querySelector('[role="dialog"], dialog[open]') !== null;

const endsWith = (strokes: readonly string[], keys: readonly string[]) =>
  keys.length <= strokes.length && keys.every((key, place) => strokes.at(place - keys.length) === key);

/**
 * Listens for shortcuts. Single keys are left alone while one types in a field or a dialog is open, and altogether
 * without `singleKeys`, as people who speak to their computer need it (WCAG 2.1.4); those with `mod` work everywhere.
 */
export function useShortcuts(shortcuts: readonly Shortcut[], { singleKeys }: { singleKeys: boolean }): void {
  const find = useEffectEvent((strokes: readonly string[]) =>
    shortcuts.find(({ keys }) => endsWith(strokes, keys)),
  );
  useEffect(() => {
    let strokes: string[] = [];
    let last = -Infinity;
    const heard = (event: KeyboardEvent) => {
      const stroke = strokeOf(event);
      if (!stroke || event.defaultPrevented || event.isComposing) return;
      if (!stroke.startsWith('mod+') && (!singleKeys || isField(event.target) || inDialog())) return;
      strokes = event.timeStamp - last > PAUSE_MS ? [stroke] : [...strokes, stroke];
      last = event.timeStamp;
      const shortcut = find(strokes);
      if (!shortcut) return;
      strokes = [];
      event.preventDefault();
      shortcut.run();
    };
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, [singleKeys]);
}
