import type { HealthFragment } from '../../generated/graphql.js';
import { Waiting } from '../../panels/waiting.js';
import { useFormat } from '../../ui/format-context.js';
import type { Format } from '../../ui/format.js';
import { ScoreBadge } from '../../ui/score-badge.js';
import { Sparkline } from '../../ui/sparkline.js';
import { healthLevel } from '../../panels/score-levels.js';
import { healthPoints } from './health-points.js';

/** “Down 1.1 points since 30 Sept 2026, mostly by purchase rhythm.” */
function sayChange({ whatChanged }: HealthFragment, format: Format): string {
  if (!whatChanged) return 'No score of last month to compare with.';
  const { change, since } = whatChanged;
  const day = format.day(since);
  if (change === 0) return `The same as on ${day}.`;
  const [main] = whatChanged.parts.filter((part) => part.change > 0 === change > 0);
  const cause = main ? `, mostly by ${main.label.toLowerCase()}` : '';
  return `${change > 0 ? 'Up' : 'Down'} ${format.value(Math.abs(change), 'points')} points since ${day}${cause}.`;
}

/** How well the customer is doing, and which way it goes. */
export function HealthTile({ health }: { health: HealthFragment }) {
  const format = useFormat();
  if (health.score === null) return <Waiting explanation={health.explanation} />;
  return (
    <>
      <div className="cq-outlook-figure">
        <ScoreBadge level={healthLevel(health.score)} value={health.score} unit="points" />
        {health.history.length > 1 && (
          <Sparkline
            label="Health by month"
            unit="points"
            width={120}
            points={healthPoints(health.history, format)}
          />
        )}
      </div>
      <p className="cq-outlook-foot">{sayChange(health, format)}</p>
      <p className="cq-kpi-foot">of 100; 50 is neutral</p>
    </>
  );
}
