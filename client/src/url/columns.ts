import { useSearchParams } from 'react-router';

const word = (key: string) => key.toLowerCase();

/** Reads `?columns=name,revenue`; nothing, which means the usual columns, if none of the words is known. */
export function columnsOf(words: string | undefined, keys: readonly string[]): string[] | undefined {
  const asked = new Set(words?.split(',').map(word));
  const known = keys.filter((key) => asked.has(word(key)));
  return known.length > 0 ? known : undefined;
}

/** The columns shown as the address has them, for the table to show and change; the place in the list stays. */
export function useColumns(columns: readonly { key: string }[]) {
  const [params, setParams] = useSearchParams();
  const keys = columns.map(({ key }) => key);
  return {
    shown: columnsOf(params.get('columns') ?? undefined, keys),
    onColumns: (chosen: readonly string[] | undefined) =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          if (chosen) next.set('columns', chosen.map(word).join(','));
          else next.delete('columns');
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
  };
}
