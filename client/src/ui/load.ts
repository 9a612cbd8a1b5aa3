/** Why something could not be shown, and what the reader can do about it. */
export interface Failure {
  title: string;
  advice: string;
}

/**
 * What there is to show of something that is fetched. `updating` and `stale` keep the last good answer on screen:
 * one while a newer is on its way, the other after the newer failed.
 */
export type Load<Data> =
  | { state: 'loading' }
  | { state: 'failed'; failure: Failure; retry: () => void }
  | { state: 'ready'; data: Data }
  | { state: 'updating'; data: Data }
  | { state: 'stale'; data: Data; failure: Failure; retry: () => void };
