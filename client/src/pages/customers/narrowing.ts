import type { FilterChoicesFragment } from '../../generated/graphql.js';
import type { ListNarrowing } from '../../panels/list-filters.js';
import { choicesOf } from '../../ui/select-filter.js';

/** What narrows the list of customers, as the address has it. */
export function customerNarrowing(
  facets: Partial<FilterChoicesFragment>,
  value: (name: string) => string | undefined,
): ListNarrowing {
  return {
    search: { label: 'Name', placeholder: 'Part of a name or e-mail address' },
    filters: [
      {
        name: 'segment',
        label: 'Segment',
        all: 'All segments',
        choices: choicesOf(facets.segments),
        value: value('segment'),
      },
      {
        name: 'industry',
        label: 'Industry',
        all: 'All industries',
        choices: choicesOf(facets.industries),
        value: value('industry'),
      },
      {
        name: 'region',
        label: 'Region',
        all: 'All regions',
        choices: choicesOf(facets.regions),
        value: value('region'),
      },
    ],
  };
}
