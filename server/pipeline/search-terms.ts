import sql, { raw } from 'sql-template-tag';
import { among, relation } from '../kit/dialect.js';
import type { Kind } from '../kit/records.js';
import type { Session } from '../kit/session.js';
import { searchWords } from '../kit/sort-name.js';
import type { Change, Table } from './store-records.js';

/** Makes changed records findable by the words of their id and of some of their columns. */
export async function indexSearchTerms<K extends Kind>(
  session: Session,
  table: Table<K>,
  kind: 'customer' | 'product' | 'ticket',
  changes: readonly Change[],
  columns: readonly string[],
): Promise<void> {
  if (changes.length === 0) return;
  const places = columns.map((column) => Object.keys(table.columns).indexOf(column));
  const textOf = ({ id, after }: Change) => [id, ...places.map((place) => after[place] ?? '')].join(' ');
  const known = changes.flatMap(({ key }) => key ?? []);
  if (known.length > 0) {
    await session.run(
      sql`delete from search_terms where kind = ${kind} and record_key in ${among(session.dialect, known)}`,
    );
  }
  const rows = changes.flatMap((change) => searchWords(textOf(change)).map((word) => [word, change.id]));
  const keys = raw(`select ${table.key} as record_key, ${table.id} as record_id from ${table.name}`);
  await session.run(sql`
    insert into search_terms (term, kind, record_key)
    select r.term, ${kind}, k.record_key
    from ${relation(session.dialect, { term: 'text', id: 'text' }, rows)} r join (${keys}) k on k.record_id = r.id
    order by r.term
    on conflict do nothing`);
}
