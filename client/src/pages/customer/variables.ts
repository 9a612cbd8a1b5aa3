import type { CustomerQueryVariables, TimelineKind } from '../../generated/graphql.js';
import type { Address } from '../../url/address.js';
import { currentCursor } from '../../url/cursor-pages.js';

/** Entries on a page of the timeline. */
export const TIMELINE_PAGE = 15;

/** What the timeline can be narrowed to, as `?timeline=` names it. */
export const timelineKinds = [
  { value: 'orders', label: 'Orders only', kind: 'ORDER' },
  { value: 'tickets', label: 'Tickets only', kind: 'TICKET' },
] as const satisfies readonly { value: string; label: string; kind: TimelineKind }[];

/** What the page of one customer asks the server, told by its address. */
export const customerVariables = ({ params, search, value }: Address): CustomerQueryVariables => ({
  id: params['id'] ?? '',
  kinds: timelineKinds.find((known) => known.value === value('timeline'))?.kind,
  entries: TIMELINE_PAGE,
  after: currentCursor(search),
});
