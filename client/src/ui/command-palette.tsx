import './command-palette.css';
import { Button, Modal, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Keys } from './keys.js';
import type { Failure } from './load.js';
import { Mark } from './mark.js';

/** Something that can be opened or done. */
export interface Command {
  /** Different from that of any other command. */
  id: string;
  label: string;
  /** Tells it from others of that name. */
  detail?: string;
  /** The keys that do the same. */
  keys?: readonly string[];
  run: () => void;
}

export interface CommandGroup {
  title: string;
  commands: readonly Command[];
}

/** How far the search for what was typed has come; `done` too where there is nothing to search for. */
export type CommandSearch =
  { state: 'done' } | { state: 'searching' } | { state: 'failed'; failure: Failure; retry: () => void };

interface CommandPaletteProps {
  text: string;
  onText: (text: string) => void;
  /** What fits the text, the likeliest first. */
  groups: readonly CommandGroup[];
  search: CommandSearch;
  onClose: () => void;
}

/** The steps that keys take through a list that begins anew at its ends. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  PageDown: (at, count) => Math.min(at + 8, count - 1),
  PageUp: (at) => Math.max(at - 8, 0),
};

function spoken(count: number, search: CommandSearch): string {
  if (search.state === 'failed') return search.failure.title;
  if (search.state === 'searching') return 'Searching';
  return count === 1 ? '1 result' : `${count} results`;
}

/**
 * Finds and opens anything from the keyboard: the WAI-ARIA combobox with a list of groups, in a dialog. The first entry
 * is chosen until another is; the focus stays in the field.
 */
export function CommandPalette({ text, onText, groups, search, onClose }: CommandPaletteProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string>();
  const commands = groups.flatMap((group) => group.commands);
  const at = Math.max(
    0,
    commands.findIndex((command) => command.id === chosen),
  );
  const current = commands[at];
  const optionId = (command: Command) => `${id}-${commands.indexOf(command)}`;

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current?.id]);

  const run = (command: Command) => {
    onClose();
    command.run();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !current) return;
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      setChosen(commands[step(at, commands.length)]?.id);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(current);
    }
  };

  return (
    <Modal.Root opened onClose={onClose} size="38rem" yOffset="10dvh" withinPortal={false}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label="Search and jump" transitionProps={{ duration: 0 }}>
        <Modal.Body p={0} className="cq-palette">
          <div className="cq-palette-field">
            <Mark shape="search" />
            <input
              data-autofocus
              role="combobox"
              aria-label="Search customers, products, tickets and pages"
              aria-expanded={commands.length > 0}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={current && optionId(current)}
              placeholder="Customer, product, ticket or page"
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
              enterKeyHint="go"
              value={text}
              onChange={({ currentTarget }) => {
                setChosen(undefined);
                onText(currentTarget.value);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <VisuallyHidden role="status">{spoken(commands.length, search)}</VisuallyHidden>
          <div className="cq-palette-list" ref={list}>
            <div role="listbox" id={`${id}-list`} aria-label="Results" hidden={commands.length === 0}>
              {groups.map(({ title, commands: ofGroup }) => (
                <div key={title} role="group" aria-label={title}>
                  <div className="cq-palette-title" aria-hidden="true">
                    {title}
                  </div>
                  {ofGroup.map((command) => (
                    <div
                      key={command.id}
                      id={optionId(command)}
                      role="option"
                      aria-selected={command === current}
                      className="cq-palette-option"
                      onMouseMove={() => setChosen(command.id)}
                      // The focus stays in the field.
                      onMouseDown={(event) => event.preventDefault()}
                      onClick={() => run(command)}
                    >
                      <span>{command.label}</span>
                      {command.detail && <span className="cq-palette-detail">{command.detail}</span>}
                      {command.keys && <Keys keys={command.keys} />}
                    </div>
                  ))}
                </div>
              ))}
            </div>
            <SearchNote text={text} found={commands.length > 0} search={search} />
          </div>
          <div className="cq-palette-hints" aria-hidden="true">
            <span>
              <Keys keys={['up+down']} /> choose
            </span>
            <span>
              <Keys keys={['enter']} /> open
            </span>
            <span>
              <Keys keys={['escape']} /> close
            </span>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** What the list cannot say: that more is coming, that nothing was found, or why nothing could be looked for. */
function SearchNote({ text, found, search }: { text: string; found: boolean; search: CommandSearch }) {
  if (search.state === 'failed')
    return (
      <div className="cq-palette-note">
        <span>
          {search.failure.title}. {search.failure.advice}
        </span>
        <Button size="compact-sm" variant="default" onClick={search.retry}>
          Try again
        </Button>
      </div>
    );
  if (search.state === 'searching') return <div className="cq-palette-note">Searching…</div>;
  if (found) return null;
  return (
    <div className="cq-palette-note">
      Nothing found for “{text.trim()}”. Try the beginning of a name, or an id.
    </div>
  );
}
