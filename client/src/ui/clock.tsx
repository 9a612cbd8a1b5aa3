import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;

const thisMinute = () => Math.floor(Date.now() / MINUTE_MS);

/** Calls back whenever a minute begins. */
function everyMinute(begun: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    timer = setTimeout(
      () => {
        begun();
        wait();
      },
      MINUTE_MS - (Date.now() % MINUTE_MS),
    );
  };
  wait();
  return () => clearTimeout(timer);
}

/** The time of day where it is looked at, to the minute. */
export function Clock() {
  const now = new Date(useSyncExternalStore(everyMinute, thisMinute) * MINUTE_MS);
  return (
    <time dateTime={now.toISOString()} className="cq-clock">
      {now.toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' })}
    </time>
  );
}
