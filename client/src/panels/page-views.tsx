import { useLocation } from 'react-router';
import { SavedViews } from '../ui/saved-views.js';
import { lasting, viewHref, type ViewPage } from '../views/saved-views.js';
import { useSavedViews } from '../views/use-saved-views.js';

interface PageViewsProps {
  page: ViewPage;
  /** A name to begin with for a new one. */
  suggestion?: string;
  /** Views that everybody has, by their name, each with its query part. */
  ready?: readonly { name: string; search: string }[];
}

/** The same whichever way round its parts stand. */
function told(search: string): string {
  const params = new URLSearchParams(lasting(search));
  params.sort();
  return params.toString();
}

/** The views of a page that the person kept, and those that everybody has. */
export function PageViews({ page, suggestion, ready = [] }: PageViewsProps) {
  const { search } = useLocation();
  const { views, save, rename, remove } = useSavedViews(page);
  return (
    <SavedViews
      views={views.map((view) => ({ ...view, href: viewHref(view) }))}
      ready={ready.map((view) => ({ id: view.search, name: view.name, href: `${page}${view.search}` }))}
      current={
        [...views, ...ready.map((view) => ({ ...view, id: view.search }))].find(
          (view) => told(view.search) === told(search),
        )?.id
      }
      suggestion={suggestion}
      onSave={(name) => save(name, search)}
      onRename={rename}
      onDelete={remove}
    />
  );
}
