import { Fragment, type ReactNode } from 'react';

/**
 * Takes the place of `@react-spring/web` in the bundle. The chart library puts every attribute of every mark through
 * springs, and these cost more than all the rest of a chart even where nothing is to move, as here. This has what the
 * library uses, with each value where it would come to rest; should it use more one day, the bundler says so.
 */
type Values = Readonly<Record<string, unknown>>;

interface Transition<Item> {
  keys: (item: Item) => string | number;
  enter: Values | ((item: Item) => Values);
}

/** The elements that could move: those of the page. */
export const animated: Readonly<Record<string, string>> = new Proxy({}, { get: (_, name) => name });

/** How springs swing: not at all. */
export const config: Values = {};

/** What `map` makes of one value, or of several. */
export function to<Result>(value: unknown, map: (...values: unknown[]) => Result): Result {
  return Array.isArray(value) ? map(...(value as unknown[])) : map(value);
}

/** The values that a spring comes to rest at. */
export function useSpring({ from, to: rest, ...values }: Values & { from?: Values; to?: Values }): Values {
  return { ...values, ...from, ...rest };
}

/** Draws each item as it is once it has entered; `draw` is told its place too. */
export function useTransition<Item>(items: readonly Item[], { keys, enter }: Transition<Item>) {
  return (draw: (values: Values, item: Item, transition: undefined, index: number) => ReactNode) =>
    items.map((item, index) => (
      <Fragment key={keys(item)}>
        {draw(typeof enter === 'function' ? enter(item) : enter, item, undefined, index)}
      </Fragment>
    ));
}
