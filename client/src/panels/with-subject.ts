/** Rows that are known to tell whom or what they are about. */
type About<Row, Name extends keyof Row> = Row & { [N in Name]: NonNullable<Row[N]> };

/** A list whose rows tell what they are about; null where the reader's role sees the list or its subjects not. */
export function withSubject<Row, Name extends keyof Row>(
  rows: readonly Row[] | null,
  name: Name,
): readonly About<Row, Name>[] | null {
  const known = rows?.filter((row): row is About<Row, Name> => row[name] !== null);
  return known && known.length === rows?.length ? known : null;
}
