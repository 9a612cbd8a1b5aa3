import type { TableShape } from '../migrations/tables-after.js';
import type { SalesPartitions } from '../transactions/sales-partitions.js';

/**
 * Puts sales into their partitions, which are made as they are met. None can be made while rows are on their way, so that
 * these go in several runs.
 * @param pieces of whole lines, as a backup holds them.
 * @param copy sends the rows of one run.
 */
export async function fillPartitions(
  partitions: SalesPartitions,
  { columns }: TableShape,
  pieces: AsyncIterable<Buffer>,
  copy: (rows: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  const place = columns.findIndex(({ name }) => name === 'occurred_at');
  const coming = pieces[Symbol.asyncIterator]();
  let piece = await coming.next();
  async function* run(): AsyncGenerator<Buffer> {
    while (!piece.done && numbersAt(place, piece.value).every((instant) => partitions.holds(instant))) {
      yield piece.value;
      piece = await coming.next();
    }
  }
  while (!piece.done) {
    await partitions.ensure(numbersAt(place, piece.value));
    await copy(run());
  }
}

/** A column of the rows in a piece. */
function numbersAt(place: number, piece: Buffer): number[] {
  const rows = piece.toString('latin1').split('\n');
  rows.pop();
  return rows.map((row) => Number(row.split('\t')[place]));
}
