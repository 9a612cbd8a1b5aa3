import type { FilterChoicesFragment } from '../../generated/graphql.js';
import type { LedBy, ListNarrowing } from '../../panels/list-filters.js';
import type { ticketRowsOf } from '../../panels/ticket-filter.js';
import { sentiments, ticketPriorities, ticketStates } from '../../panels/ticket-words.js';
import { choicesOf } from '../../ui/select-filter.js';

const choices = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** What narrows the list of tickets. */
export function ticketNarrowing(
  facets: Partial<FilterChoicesFragment>,
  { status, sentiment, priority, channel }: ReturnType<typeof ticketRowsOf>,
  ledBy: readonly LedBy[],
): ListNarrowing {
  return {
    ledBy,
    filters: [
      {
        name: 'status',
        label: 'Status',
        all: 'Any status',
        choices: choices(ticketStates),
        value: status,
      },
      {
        name: 'sentiment',
        label: 'Sentiment',
        all: 'Any sentiment',
        choices: choices(sentiments),
        value: sentiment,
      },
      {
        name: 'priority',
        label: 'Priority',
        all: 'Any priority',
        choices: choices(ticketPriorities),
        value: priority,
      },
      {
        name: 'channel',
        label: 'Channel',
        all: 'Any channel',
        choices: choicesOf(facets.channels),
        value: channel,
      },
    ],
  };
}
