import { useFormat } from '../../ui/format-context.js';
import { EmptyState } from '../../ui/load-view.js';
import { NotEnoughData } from '../../ui/not-enough-data.js';

/** An empty list of anomalies: good news where customers were judged, and what is missing where none could be. */
export function NobodyStandsOut({ judged }: { judged: number }) {
  const format = useFormat();
  if (judged === 0)
    return (
      <NotEnoughData advice="No customer has enough scored tickets in these days to be judged. Choose a longer time." />
    );
  return (
    <EmptyState
      title={`Nobody stands out: ${format.count(judged)} ${judged === 1 ? 'customer' : 'customers'} judged`}
      advice="Nobody’s tickets are more negative than chance explains. Choose a longer time, or put up with more false alarms, to see weaker signs."
    />
  );
}
