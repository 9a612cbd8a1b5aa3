import type { ReactNode } from 'react';
import type { Matter } from '../generated/graphql.js';
import { whoReads } from '../identity/matters.js';
import { useMayRead } from '../identity/viewer.js';
import { Withheld, WithheldPart } from '../ui/withheld.js';

/** Of a matter: who sees it, if the reader's role does not. */
export type Hidden = (matter: Matter) => string | undefined;

/** What the reader's role does not see. A null may also mean that there is nothing; this tells which. */
export function useHidden(): Hidden {
  const mayRead = useMayRead();
  return (matter) => (mayRead(matter) ? undefined : whoReads(matter));
}

interface NotSeenProps {
  matter: Matter;
  /** What would stand there, where it is a part of a page; without it, it is a word in a line. */
  what?: string;
}

/** Stands in place of what the reader's role does not see. */
export function NotSeen({ matter, what }: NotSeenProps) {
  const seenBy = whoReads(matter);
  return what === undefined ? <Withheld seenBy={seenBy} /> : <WithheldPart what={what} seenBy={seenBy} />;
}

interface SeenProps<Value> extends NotSeenProps {
  /** Null where the reader's role does not see it, and only there. */
  of: Value | null;
  children: (value: Value) => ReactNode;
}

/** What the server answered, or that it is not for the reader's role. */
export function Seen<Value>({ of, children, ...notSeen }: SeenProps<Value>) {
  return of === null ? <NotSeen {...notSeen} /> : children(of);
}
