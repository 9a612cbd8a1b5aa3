import './view-menu.css';
import { type ToggleEvent, useId, useRef } from 'react';
import { Keys } from './keys.js';
import { Mark } from './mark.js';

interface ViewMenuProps<View extends string> {
  /** For whom the overview is laid out. */
  views: readonly { value: View; label: string; about: string }[];
  chosen: View;
  onChoose: (value: View) => void;
  actions: readonly { label: string; keys?: readonly string[]; run: () => void }[];
}

const GAP = 6;

/** A menu of ways to look: the browser opens it, closes it on Esc or a click elsewhere, and gives the focus back. */
export function ViewMenu<View extends string>({ views, chosen, onChoose, actions }: ViewMenuProps<View>) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const closeAfter = (act: () => void) => () => {
    menu.current?.hidePopover();
    act();
  };

  /** Below its button, flush with it on the right where there is room. */
  const place = ({ newState, currentTarget: { style } }: ToggleEvent<HTMLDivElement>) => {
    const at = button.current?.getBoundingClientRect();
    if (newState !== 'open' || !at) return;
    style.top = `${at.bottom + window.scrollY + GAP}px`;
    style.setProperty('--cq-view-end', `${at.right}px`);
  };

  return (
    <>
      <button ref={button} type="button" className="cq-bar-button" popoverTarget={id}>
        View <Mark shape="chevron" />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="group"
        aria-label="View"
        className="cq-view-menu"
        onBeforeToggle={place}
      >
        <h2 id={`${id}-for`}>Overview for</h2>
        <div role="group" aria-labelledby={`${id}-for`}>
          {views.map(({ value, label, about }) => (
            <button
              key={value}
              type="button"
              className="cq-view-item"
              aria-pressed={value === chosen}
              onClick={closeAfter(() => onChoose(value))}
            >
              <Mark shape="check" />
              <span>
                {label}
                <small>{about}</small>
              </span>
            </button>
          ))}
        </div>
        <hr />
        {actions.map(({ label, keys, run }) => (
          <button key={label} type="button" className="cq-view-item" onClick={closeAfter(run)}>
            <Mark shape="check" />
            <span>{label}</span>
            {keys && <Keys keys={keys} />}
          </button>
        ))}
      </div>
    </>
  );
}
