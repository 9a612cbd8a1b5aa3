import { useSearchParams } from 'react-router';

type Changes = Record<string, string | undefined>;

/**
 * Filters, order and period live in the address: a view can be shared, and the back button brings it back.
 * A change begins the list anew, so it drops the place in it.
 */
export function useUrlState() {
  const [params, setParams] = useSearchParams();
  const change = (changes: Changes, { replace = false } = {}) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        next.delete('after');
        for (const [name, value] of Object.entries(changes)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace, preventScrollReset: true },
    );
  return { params, value: (name: string) => params.get(name) ?? undefined, change };
}
