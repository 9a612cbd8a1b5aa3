import './menu.css';
import { createContext, type ReactNode, type ToggleEvent, useContext, useId, useRef } from 'react';
import { Link } from 'react-router';
import { Keys } from './keys.js';
import { Mark } from './mark.js';

const CloseContext = createContext<() => void>(() => undefined);

const GAP = 6;

/** A button that opens a menu below it: the browser closes it on Esc or a click elsewhere, and gives the focus back. */
export function Menu({
  button: face,
  label,
  children,
}: {
  button: ReactNode;
  label: string;
  children: ReactNode;
}) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  /** Below its button, flush with it on the right where there is room. */
  const place = ({ newState, currentTarget: { style } }: ToggleEvent<HTMLDivElement>) => {
    const at = button.current?.getBoundingClientRect();
    if (newState !== 'open' || !at) return;
    style.top = `${at.bottom + window.scrollY + GAP}px`;
    style.setProperty('--cq-menu-end', `${at.right}px`);
  };

  return (
    <>
      <button ref={button} type="button" className="cq-bar-button" popoverTarget={id}>
        <span className="cq-menu-face">{face}</span> <Mark shape="chevron" />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="group"
        aria-label={label}
        className="cq-menu"
        onBeforeToggle={place}
      >
        <CloseContext value={() => menu.current?.hidePopover()}>{children}</CloseContext>
      </div>
    </>
  );
}

/** Things of a menu that belong together, under a heading of their own. */
export function MenuGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <>
      <h2 id={id}>{title}</h2>
      <div role="group" aria-labelledby={id}>
        {children}
      </div>
    </>
  );
}

interface MenuItemProps {
  label: string;
  about?: string;
  keys?: readonly string[];
  /** Of things of which one is chosen: whether it is this one. */
  chosen?: boolean;
  run: () => void;
}

/** Something to choose or to do. */
export function MenuItem({ label, about, keys, chosen, run }: MenuItemProps) {
  const close = useContext(CloseContext);
  return (
    <button
      type="button"
      className="cq-menu-item"
      aria-pressed={chosen}
      onClick={() => {
        close();
        run();
      }}
    >
      <Mark shape="check" />
      <span>
        {label}
        {about && <small>{about}</small>}
      </span>
      {keys && <Keys keys={keys} />}
    </button>
  );
}

/** Somewhere to go. */
export function MenuLink({ label, to }: { label: string; to: string }) {
  const close = useContext(CloseContext);
  return (
    <Link to={to} className="cq-menu-item" onClick={close}>
      <Mark shape="check" />
      <span>{label}</span>
    </Link>
  );
}
