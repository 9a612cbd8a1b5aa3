import type { FilterChoicesFragment } from '../../generated/graphql.js';
import type { ListNarrowing } from '../../panels/list-filters.js';
import { choicesOf } from '../../ui/select-filter.js';
import { productKinds } from './variables.js';

/** What narrows the list of products, as the address has it. */
export function productNarrowing(
  facets: Partial<FilterChoicesFragment>,
  value: (name: string) => string | undefined,
): ListNarrowing {
  return {
    search: { label: 'Name', placeholder: 'Part of a name or category' },
    filters: [
      {
        name: 'category',
        label: 'Category',
        all: 'All categories',
        choices: choicesOf(facets.categories),
        value: value('category'),
      },
      {
        name: 'kind',
        label: 'Kind',
        all: 'All kinds',
        choices: productKinds,
        value: productKinds.find((kind) => kind.value === value('kind'))?.value,
      },
    ],
  };
}
