import { beforeEach, expect, test } from '@jest/globals';
import { type SavedView, savedViews, viewHref, withNewName, withoutView, withView } from './saved-views.js';

const big = {
  page: '/customers',
  name: ' Big in the north ',
  search: '?region=North&after=c1&open=/sales',
} as const;

beforeEach(() => localStorage.clear());

test('a view is kept without what passes: the place in the list, the open drawer', () => {
  const [view] = withView([], big);
  expect(view).toMatchObject({ name: 'Big in the north', search: '?region=North' });
  expect(view && viewHref(view)).toBe('/customers?region=North');
});

test('the same name on the same page is the same view', () => {
  const before = withView([], big);
  const after = withView(before, { ...big, search: '?region=South' });
  expect(after).toEqual([{ ...before[0], search: '?region=South' }]);
  expect(withView(after, { ...big, page: '/products' })).toHaveLength(2);
});

test('a segment has one view per page, whatever others are called', () => {
  const retail = {
    page: '/customers',
    name: 'Retail',
    segment: 'Retail',
    search: '?segment=Retail',
  } as const;
  const views = withView(withView([], { ...retail, segment: undefined }), retail);
  expect(
    withView(views, { ...retail, search: '?segment=Retail&sort=NAME' }).map(({ search }) => search),
  ).toEqual(['?segment=Retail', '?segment=Retail&sort=NAME']);
});

test('views are renamed and removed by id', () => {
  const views = withView(withView([], big), { ...big, name: 'Other' });
  const [first, second] = views as [SavedView, SavedView];
  expect(withNewName(views, first.id, 'Mine').map(({ name }) => name)).toEqual(['Mine', 'Other']);
  expect(withoutView(views, first.id)).toEqual([second]);
});

test('what somebody else wrote into the storage is left aside', () => {
  const stored = { id: '1', page: '/customers', name: 'Mine', search: '?region=North' };
  const put = (view: object) =>
    localStorage.setItem('contexq.saved-views', JSON.stringify({ version: 1, value: [view] }));
  put(stored);
  expect(savedViews.read()).toEqual([stored]);
  for (const wrong of [{ page: '/elsewhere' }, { search: 'https://example.org' }, { name: 3 }]) {
    put({ ...stored, ...wrong });
    expect(savedViews.read()).toEqual([]);
  }
});
