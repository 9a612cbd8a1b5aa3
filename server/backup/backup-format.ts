import { z } from 'zod';

/**
 * A backup is gzipped text in which each table follows the line that describes it:
 *
 *     {"contexq":"backup","format":1,…}                      FileHead
 *     {"table":"customers","columns":["customer_key",…]}     TableHead
 *     1⇥C1⇥Ada⇥…                                             rows by their key, as in PostgreSQL's COPY: \N is null
 *     \.
 *     {"rows":1,"lastKey":1,"sha256":"…"}                    TableFoot
 *     …
 *     {"tables":24,"rows":…,"sha256":"…"}                    FileFoot
 *
 * Equal rows give equal text whichever database they come from.
 */
export const FORMAT = 1;

/** The line after the last row. No row looks like it: a backslash in a text is doubled. */
export const END_OF_ROWS = '\\.\n';

const count = z.number().int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const FILE_HEAD = z.object({
  contexq: z.literal('backup'),
  format: z.number().int(),
  createdAt: z.iso.datetime(),
  from: z.enum(['sqlite', 'postgres']),
  /** Names of the migrations that its tables have been through, oldest first. */
  migrations: z.array(z.string()).min(1),
  /** The number of committed changes to the data. */
  version: count,
});

export const TABLE_HEAD = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });

export const TABLE_FOOT = z.object({
  rows: count,
  /** The greatest key that was ever given, in tables whose keys the database gives. */
  lastKey: count.optional(),
  /** Of the rows. */
  sha256,
});

/** Its digest is that of the JSON lines before it, and so of everything. */
export const FILE_FOOT = z.object({ tables: count, rows: count, sha256 });

export type FileHead = z.output<typeof FILE_HEAD>;
export type TableHead = z.output<typeof TABLE_HEAD>;
export type TableFoot = z.output<typeof TABLE_FOOT>;
export type FileFoot = z.output<typeof FILE_FOOT>;

/** What is of the moment and in no backup: a restored database revives no session and no one-time link. */
export const LEFT_OUT: readonly string[] = ['sign_in_sessions', 'setup_links'];
