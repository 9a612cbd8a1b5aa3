import { Kind, type SelectionSetNode, type ValidationRule } from 'graphql';
import { CallerError } from '../kit/errors.js';

/** How often one name may stand beside itself, and how many fragments may be spread beside each other. */
const MOST = { repeats: 5, spreads: 40 } as const;

/** Comparing fields that may be one and the same takes the square of their number: refuses many of a name. */
export const limitRepeats: ValidationRule = (context) => ({
  SelectionSet: (set) => {
    const seen = new Map<string, number>();
    const spreads = count(set, seen);
    if (spreads <= MOST.spreads && [...seen.values()].every((times) => times <= MOST.repeats)) return;
    const message = `the same field more than ${MOST.repeats} times beside each other, or ${MOST.spreads} fragments`;
    context.reportError(
      new CallerError('TOO_MANY_REPEATS', `The query has ${message}; name each of them once`),
    );
  },
});

/** Counts the names under which fields answer, those of inline fragments included. @returns how many fragments are spread. */
function count({ selections }: SelectionSetNode, seen: Map<string, number>): number {
  let spreads = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      seen.set(name, (seen.get(name) ?? 0) + 1);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) spreads += 1 + count(selection.selectionSet, seen);
    else spreads += 1;
  }
  return spreads;
}
