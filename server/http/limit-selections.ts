import { Kind, type SelectionSetNode, type ValidationRule } from 'graphql';
import { CallerError } from '../kit/errors.js';

/** Refuses more selections than so many, counted with fragments in place of their names: those may double at each level. */
export const limitSelections =
  (most: number): ValidationRule =>
  (context) => ({
    Document: ({ definitions }) => {
      const known = new Map<string, number>();
      const ofFragment = (name: string): number => {
        const before = known.get(name);
        if (before !== undefined) return before;
        // within itself it counts nothing; that there is a circle is said by another rule
        known.set(name, 0);
        const fragment = context.getFragment(name);
        const count = fragment ? ofSet(fragment.selectionSet) : 0;
        known.set(name, count);
        return count;
      };
      const ofSet = ({ selections }: SelectionSetNode): number =>
        selections.reduce((sum, selection) => {
          if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + ofFragment(selection.name.value);
          return sum + 1 + (selection.selectionSet ? ofSet(selection.selectionSet) : 0);
        }, 0);
      const count = definitions.reduce(
        (sum, node) => sum + (node.kind === Kind.OPERATION_DEFINITION ? ofSet(node.selectionSet) : 0),
        0,
      );
      if (count <= most) return;
      const message = `The query has more than ${most.toLocaleString('en')} selections once fragments are put in place`;
      context.reportError(new CallerError('QUERY_TOO_COSTLY', message));
    },
  });
