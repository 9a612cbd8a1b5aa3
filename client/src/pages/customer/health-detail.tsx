import '../../panels/prose.css';
import { Text, Title } from '@mantine/core';
import type { HealthFragment } from '../../generated/graphql.js';
import { rowsHref } from '../../panels/hrefs.js';
import { RowsLink } from '../../panels/rows-link.js';
import { NotSeen, useHidden } from '../../panels/seen.js';
import { Card } from '../../ui/card.js';
import { Facts } from '../../ui/facts.js';
import { useFormat } from '../../ui/format-context.js';
import type { Format } from '../../ui/format.js';
import { LineChart } from '../../ui/line-chart.js';
import { ScoreBreakdown } from '../../ui/score-breakdown.js';
import { healthPoints } from './health-points.js';
import { measured } from './measured.js';

type Part = HealthFragment['parts'][number];

function PartWhy({ part, format }: { part: Part; format: Format }) {
  const hidden = useHidden();
  const withheld = part.value === null && part.unit === 'money' && hidden('SALES') !== undefined;
  return (
    <span className="cq-prose">
      {withheld && (
        <>
          Now: <NotSeen matter="SALES" />{' '}
        </>
      )}
      {part.value !== null && `Now ${measured(part, format)}. `}
      {part.explanation}{' '}
      <RowsLink rows={rowsHref(part.rows)}>
        {part.rows.kind === 'TICKETS' ? 'See the tickets' : 'See the sales'}
      </RowsLink>
    </span>
  );
}

function WhatChanged({ change }: { change: NonNullable<HealthFragment['whatChanged']> }) {
  const format = useFormat();
  const rows = change.parts.map((part) => ({ label: part.label, value: format.signedPoints(part.change) }));
  return (
    <Text component="div" size="sm" mt="lg">
      <Title order={3} size="h5" mb={4}>
        What changed since {format.day(change.since)}
      </Title>
      <Facts
        facts={[...rows, { label: 'Together', value: `${format.signedPoints(change.change)} points` }]}
      />
    </Text>
  );
}

/** How the score went, and what moved it lately. */
function HealthPast({ health }: { health: HealthFragment }) {
  const format = useFormat();
  const { history, whatChanged } = health;
  return (
    <div>
      <LineChart
        label="Health by month"
        note="At the end of each month, from what was known then."
        unit="points"
        height={200}
        points={healthPoints(history, format)}
      />
      {whatChanged && whatChanged.parts.length > 0 && <WhatChanged change={whatChanged} />}
    </div>
  );
}

/** What the score is made of, what moved it lately, and how it went. */
export function HealthDetail({ health }: { health: HealthFragment }) {
  const format = useFormat();
  const { score, parts, history } = health;
  if (score === null) return null;
  return (
    <div id="health">
      <Card>
        <div className="cq-health">
          <ScoreBreakdown
            label="Health score"
            note="From neutral, each part adds or takes points."
            score={score}
            scale={{ from: 0, to: 100, unit: 'points' }}
            base={{ label: 'Neutral', value: 50 }}
            contributions={parts.map((part) => ({
              label: part.label,
              value: part.contribution,
              explanation: <PartWhy part={part} format={format} />,
            }))}
          />
          {history.length > 1 && <HealthPast health={health} />}
        </div>
      </Card>
    </div>
  );
}
