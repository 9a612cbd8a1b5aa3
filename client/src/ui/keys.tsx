import './keys.css';
import { Fragment } from 'react';

const onApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

const names: Readonly<Record<string, string>> = {
  mod: onApple ? '⌘' : 'Ctrl',
  up: '↑',
  down: '↓',
  enter: 'Enter',
  escape: 'Esc',
};

const nameOf = (key: string) => names[key] ?? key.toUpperCase();

/** Keys to press, one after the other; `mod+k` are two at once. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className="cq-keys">
      {keys.map((stroke, place) => (
        <Fragment key={place}>
          {place > 0 && <span>then</span>}
          {stroke.split('+').map((key) => (
            <kbd key={key}>{nameOf(key)}</kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
