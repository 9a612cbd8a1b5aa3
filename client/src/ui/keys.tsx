import './keys.css';
import { Fragment } from 'react';
import { Arrow } from './arrow.js';

const onApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

const names: Readonly<Record<string, string>> = {
  mod: onApple ? '⌘' : 'Ctrl',
  enter: 'Enter',
  escape: 'Esc',
};

const isArrow = (key: string): key is 'up' | 'down' => key === 'up' || key === 'down';

const faceOf = (key: string) => (isArrow(key) ? <Arrow to={key} /> : (names[key] ?? key.toUpperCase()));

/** Keys to press, one after the other; `mod+k` are two at once. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className="cq-keys">
      {keys.map((stroke, place) => (
        <Fragment key={place}>
          {place > 0 && <span>then</span>}
          {stroke.split('+').map((key) => (
            <kbd key={key}>{faceOf(key)}</kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
