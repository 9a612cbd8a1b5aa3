import { skipToken } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { explainFailure } from '../explain-failure.js';
import { useSearchQuery } from '../generated/graphql.js';
import { useAuthStatus } from '../identity/auth-status.js';
import { type CommandGroup, CommandPalette, type CommandSearch } from '../ui/command-palette.js';
import { recentlyOpened } from '../views/recent.js';
import { savedViews, viewHref } from '../views/saved-views.js';
import { useKept } from '../views/use-kept.js';
import { matching, withoutRepeats } from './matching.js';
import { mainPages, pagesFor } from '../panels/main-pages.js';
import { hitGroups } from './search-hits.js';

interface PaletteProps {
  /** What is looked for already. */
  initialText: string;
  /** What can be done besides opening something. */
  actions: CommandGroup['commands'];
  onClose: () => void;
}

const SHORTEST = 2;

/** The palette over pages, kept views, actions and what was opened lately, at once; over all records once one types. */
export function Palette({ initialText, actions, onClose }: PaletteProps) {
  const navigate = useNavigate();
  const [text, setText] = useState(initialText);
  const [paused] = useDebouncedValue(text, 150);
  const recent = useKept(recentlyOpened);
  const views = useKept(savedViews);
  const pages = pagesFor(useAuthStatus()?.role);
  const asked = paused.trim();
  const answer = useSearchQuery(asked.length < SHORTEST ? skipToken : { variables: { text: asked } });
  const open = (href: string) => void navigate(href);

  const known: readonly CommandGroup[] = [
    {
      title: 'Opened lately',
      commands: recent.map(({ href, name, kind }) => ({
        id: href,
        label: name,
        detail: kind,
        run: () => open(href),
      })),
    },
    {
      title: 'Pages',
      commands: pages.map(({ to, label, key }) => ({
        id: to,
        label,
        keys: ['g', key],
        run: () => open(to),
      })),
    },
    {
      title: 'Views',
      commands: views.map((view) => ({
        id: `view ${view.id}`,
        label: view.name,
        detail: mainPages.find(({ to }) => to === view.page)?.label,
        run: () => open(viewHref(view)),
      })),
    },
    { title: 'Actions', commands: actions },
  ];
  const typed = text.trim();
  const hits = typed.length < SHORTEST ? [] : ((answer.data ?? answer.previousData)?.search ?? []);

  return (
    <CommandPalette
      text={text}
      onText={setText}
      groups={withoutRepeats([...matching(known, typed), ...hitGroups(hits, open)])}
      search={searchOf(typed, asked, answer)}
      onClose={onClose}
    />
  );
}

function searchOf(
  typed: string,
  asked: string,
  { loading, error, refetch }: ReturnType<typeof useSearchQuery>,
): CommandSearch {
  if (typed.length < SHORTEST) return { state: 'done' };
  if (typed !== asked || loading) return { state: 'searching' };
  if (error)
    return {
      state: 'failed',
      failure: explainFailure(error),
      retry: () => void refetch().catch(() => undefined),
    };
  return { state: 'done' };
}
