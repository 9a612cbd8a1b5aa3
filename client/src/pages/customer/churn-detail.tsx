import type { ChurnFragment } from '../../generated/graphql.js';
import { rowsHref } from '../../panels/hrefs.js';
import { RowsLink } from '../../panels/rows-link.js';
import { NotSeen, useHidden } from '../../panels/seen.js';
import { Card } from '../../ui/card.js';
import { useFormat } from '../../ui/format-context.js';
import { ScoreBreakdown } from '../../ui/score-breakdown.js';
import { ChurnModel } from './churn-model.js';
import { measured } from './measured.js';

type Factor = ChurnFragment['contributions'][number];

/** What moves the risk from that of an average customer to that of this one, and how far to trust it. */
export function ChurnDetail({ churn }: { churn: ChurnFragment }) {
  const format = useFormat();
  const hidden = useHidden();
  const ofThisCustomer = (factor: Factor) => {
    if (factor.value !== null) return `This customer: ${measured(factor, format)}`;
    return factor.unit === 'money' && hidden('SALES') ? (
      <NotSeen matter="SALES" />
    ) : (
      'Not known: counts as average'
    );
  };
  const { probability, typical, contributions, horizonDays, rows, modelCard } = churn;
  if (probability === null || typical === null) return null;
  return (
    <div id="risk">
      <Card>
        <ScoreBreakdown
          label="Chance of leaving"
          note={`That no purchase comes in the next ${format.count(horizonDays)} days: from an average customer to this one.`}
          score={probability * 100}
          scale={{ from: 0, to: 100, unit: 'percent' }}
          base={{ label: 'Average customer', value: typical * 100 }}
          welcome="down"
          contributions={contributions.map((factor) => ({
            label: factor.label,
            value: factor.points,
            explanation: ofThisCustomer(factor),
          }))}
        />
        <p className="cq-outlook-foot">
          <RowsLink rows={rowsHref(rows)}>See the sales</RowsLink>
        </p>
        {modelCard && <ChurnModel model={modelCard} />}
      </Card>
    </div>
  );
}
