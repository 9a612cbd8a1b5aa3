/** For a transaction on PostgreSQL that takes its time: limits that are meant for requests do not end it. */
export const UNLIMITED = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'].map(
  (limit) => `set local ${limit} = 0`,
);
