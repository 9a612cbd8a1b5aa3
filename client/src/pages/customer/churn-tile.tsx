import type { ChurnFragment } from '../../generated/graphql.js';
import { churnLevels } from '../../panels/score-levels.js';
import { Waiting } from '../../panels/waiting.js';
import { useFormat } from '../../ui/format-context.js';
import { ScoreBadge } from '../../ui/score-badge.js';

/** How likely the customer stays away, in a word and a number. */
export function ChurnTile({ churn }: { churn: ChurnFragment }) {
  const format = useFormat();
  const { probability, level, typical, horizonDays, explanation } = churn;
  if (probability === null || level === null) return <Waiting explanation={explanation} />;
  return (
    <>
      <div className="cq-outlook-figure">
        <ScoreBadge level={churnLevels[level]} value={probability * 100} unit="percent" />
      </div>
      <p className="cq-outlook-foot">
        Chance that the customer buys nothing in the next {format.count(horizonDays)} days.
      </p>
      <p className="cq-kpi-foot">{format.share(typical)} for an average customer</p>
    </>
  );
}
