import {
  type SavedView,
  savedViews,
  type ViewPage,
  withNewName,
  withoutView,
  withView,
} from './saved-views.js';
import { useKept } from './use-kept.js';

/** The views of one page, and what can be done with them. Each change answers whether the browser could keep it. */
export function useSavedViews(page: ViewPage) {
  const all = useKept(savedViews);
  const ofPage = all.filter((view) => view.page === page);
  const change = (next: (views: readonly SavedView[]) => readonly SavedView[]) =>
    savedViews.write(next(savedViews.read()));
  return {
    /** Those with a name of their own. */
    views: ofPage.filter(({ segment }) => segment === undefined),
    /** How the page opens for a segment, where that was kept. */
    ofSegment: (segment: string) => ofPage.find((view) => view.segment === segment),
    save: (name: string, search: string) => change((views) => withView(views, { page, name, search })),
    saveForSegment: (segment: string, search: string) =>
      change((views) => withView(views, { page, name: segment, search, segment })),
    rename: (id: string, name: string) => change((views) => withNewName(views, id, name)),
    remove: (id: string) => change((views) => withoutView(views, id)),
  };
}
