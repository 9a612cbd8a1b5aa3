const YEAR = 12;

/**
 * The latest twelve months, and the twelve before to hold them against: the first stands behind the first. Nothing to
 * hold them against where nothing happened then.
 * @param months oldest first.
 */
export function lastYear<Month>(months: readonly Month[], happened: (month: Month) => boolean) {
  const before = months.slice(-2 * YEAR, -YEAR);
  const known = before.length === YEAR && before.some(happened);
  return {
    months: months.slice(-YEAR),
    comparison: known ? { label: 'A year ago', months: before } : undefined,
  };
}
