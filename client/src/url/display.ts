import { useSearchParams } from 'react-router';

/** Where the dashboard is looked at: by somebody at a desk, or by everybody on a wall. */
export type Display = 'desk' | 'wall';

/** Reads `?display=wall`: then a page is large, brings itself up to date and has nothing to operate. */
export function useDisplay(): Display {
  const [search] = useSearchParams();
  return search.get('display') === 'wall' ? 'wall' : 'desk';
}

/** The same address for another place. */
export function displayed(search: string, display: Display): string {
  const params = new URLSearchParams(search);
  if (display === 'wall') params.set('display', 'wall');
  else params.delete('display');
  const text = params.toString();
  return text && `?${text}`;
}
