import './choice-list.css';
import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { Mark } from './mark.js';
import type { Choice } from './select-filter.js';

interface ChoiceListProps {
  /** Says what is chosen from; read out, not shown. */
  label: string;
  /** With a few words more where a name needs them. */
  choices: readonly (Choice & { note?: string })[];
  chosen: string | undefined;
  onChoose: (value: string) => void;
  /** Offers a field that narrows the list, with this in it; Enter takes the first found. */
  find?: string;
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys go through the choices, from the field into them too. */
function step(event: KeyboardEvent<HTMLElement>) {
  const by = steps[event.key];
  if (!by) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === event.target);
  buttons[Math.max(at + by, 0)]?.focus();
}

/** One of several, all in sight; the one chosen is checked. */
export function ChoiceList({ label, choices, chosen, onChoose, find }: ChoiceListProps) {
  const [text, setText] = useState('');
  const part = text.trim().toLowerCase();
  const found = choices.filter((choice) => choice.label.toLowerCase().includes(part));
  return (
    <div className="cq-choices" onKeyDown={step}>
      {find && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (found[0]) onChoose(found[0].value);
          }}
        >
          <TextInput
            type="search"
            size="xs"
            aria-label={find}
            placeholder={find}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        </form>
      )}
      <ul aria-label={label}>
        {found.map((choice) => (
          <li key={choice.value}>
            <button
              type="button"
              aria-pressed={choice.value === chosen}
              onClick={() => onChoose(choice.value)}
            >
              <span className="cq-choice-check">{choice.value === chosen && <Mark shape="check" />}</span>
              {choice.label}
              {choice.note && <small>{choice.note}</small>}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{found.length === 0 && 'Nothing found'}</p>
    </div>
  );
}
