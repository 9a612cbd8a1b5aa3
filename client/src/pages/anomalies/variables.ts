import type { AnomaliesQueryVariables } from '../../generated/graphql.js';
import type { Address } from '../../url/address.js';
import { currentCursor } from '../../url/cursor-pages.js';
import { pageSizeOf } from '../../url/page-size.js';

export const anomalyWindows = [
  { value: '30', label: 'Last 30 days' },
  { value: '90', label: 'Last 90 days' },
  { value: '180', label: 'Last 180 days' },
  { value: '365', label: 'Last 365 days' },
] as const;
export const defaultWindow = '180';

export const alarmLimits = [
  { value: '0.01', label: '1 in 100 at most' },
  { value: '0.05', label: '1 in 20 at most' },
  { value: '0.1', label: '1 in 10 at most' },
  { value: '0.2', label: '1 in 5 at most' },
] as const;
export const defaultLimit = '0.05';

const chosen = (choices: readonly { value: string }[], word: string | undefined, otherwise: string) =>
  Number(choices.find(({ value }) => value === word)?.value ?? otherwise);

/** What the page of anomalies asks the server, told by its address. */
export function anomaliesVariables({ search, value }: Address) {
  return {
    first: pageSizeOf(value),
    after: currentCursor(search),
    window: chosen(anomalyWindows, value('window'), defaultWindow),
    maxQ: chosen(alarmLimits, value('maxQ'), defaultLimit),
  } satisfies AnomaliesQueryVariables;
}
