import { randomId } from '@mantine/hooks';
import { isRecord, kept } from './kept.js';

/** The pages whose views can be kept under a name. */
export const viewPages = [
  '/',
  '/customers',
  '/products',
  '/anomalies',
  '/trends',
  '/sales',
  '/tickets',
] as const;
export type ViewPage = (typeof viewPages)[number];

/** A page with its filters, order and columns, under a name. */
export interface SavedView {
  id: string;
  page: ViewPage;
  name: string;
  /** The query part of the address, such as `?segment=Retail&sort=NAME`; empty for the page as it comes. */
  search: string;
  /** Set for the one view of a page that a segment opens with. */
  segment?: string;
}

const LONGEST_NAME = 80;

const isText = (value: unknown): value is string => typeof value === 'string';

function isSavedView(value: unknown): value is SavedView {
  return (
    isRecord(value) &&
    isText(value['id']) &&
    isText(value['name']) &&
    viewPages.some((page) => page === value['page']) &&
    isText(value['search']) &&
    (value['search'] === '' || value['search'].startsWith('?')) &&
    (value['segment'] === undefined || isText(value['segment']))
  );
}

/** The views kept in this browser, in the order in which they were named. */
export const savedViews = kept<readonly SavedView[]>({
  name: 'saved-views',
  version: 1,
  isValid: (value): value is readonly SavedView[] => Array.isArray(value) && value.every(isSavedView),
  initial: [],
});

/** A place in a list and an open drawer are of the moment; a view is kept without them. */
export function lasting(search: string): string {
  const params = new URLSearchParams(search);
  for (const passing of ['after', 'open', 'rows', 'display']) params.delete(passing);
  const text = params.toString();
  return text && `?${text}`;
}

/** The same views with one more; one of that name on that page, or of that segment, gives way to it. */
export function withView(views: readonly SavedView[], view: Omit<SavedView, 'id'>): readonly SavedView[] {
  const name = view.name.trim().slice(0, LONGEST_NAME);
  const same = (other: SavedView) =>
    other.page === view.page &&
    (view.segment === undefined
      ? other.segment === undefined && other.name === name
      : other.segment === view.segment);
  const replaced = views.find(same);
  const next = { ...view, id: replaced?.id ?? randomId(''), name, search: lasting(view.search) };
  return replaced ? views.map((other) => (other === replaced ? next : other)) : [...views, next];
}

export const withoutView = (views: readonly SavedView[], id: string): readonly SavedView[] =>
  views.filter((view) => view.id !== id);

export const withNewName = (views: readonly SavedView[], id: string, name: string): readonly SavedView[] =>
  views.map((view) => (view.id === id ? { ...view, name: name.trim().slice(0, LONGEST_NAME) } : view));

export const viewHref = ({ page, search }: SavedView): string => `${page}${search}`;
