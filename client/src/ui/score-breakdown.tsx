import './score-breakdown.css';
import type { ReactNode } from 'react';
import { type Column, DataTable } from './data-table.js';
import type { Welcome } from './change-badge.js';
import { FigureFrame } from './figure-frame.js';
import type { Format } from './format.js';
import { useFormat } from './format-context.js';
import { type ScoreUnit, writeScore } from './score-scale.js';
import { type Contribution, type Step, waterfall } from './waterfall.js';

interface ScoreBreakdownProps {
  /** Names the score: “Health score”. */
  label: string;
  note?: string;
  /** Base, contributions and score all count on this scale; a probability is given in percent. */
  score: number;
  scale: { from: number; to: number; unit: ScoreUnit };
  /** Where the way begins, such as an average customer. */
  base: { label: string; value: number };
  contributions: readonly Contribution[];
  /** Which way is welcome: health is to rise, risk to fall. */
  welcome?: Welcome;
}

interface Row {
  kind: 'base' | 'step' | 'score';
  label: string;
  explanation?: ReactNode;
  text: string;
  from: number;
  to: number;
  tone: 'plain' | 'good' | 'bad' | 'total';
}

const NO_DATA = 'no data';

function toneOf({ value }: Step, welcome: Welcome): Row['tone'] {
  if (!value || welcome === 'neither') return 'plain';
  return value > 0 === (welcome === 'up') ? 'good' : 'bad';
}

/** “Health score 71.5, from 50 (Neutral): Spend +12.5, Tickets -4.” */
function summaryOf(rows: readonly Row[]): string {
  const said = (kind: Row['kind']) => rows.filter((row) => row.kind === kind);
  const [base, score] = [said('base')[0]!, said('score')[0]!];
  const steps = said('step').map(({ label, text }) => `${label} ${text}`);
  const way = steps.length > 0 ? steps.join(', ') : 'nothing moves it';
  return `${score.label} ${score.text}, from ${base.text} (${base.label}): ${way}.`;
}

function rowsOf(
  { label, score, scale, base, contributions, welcome = 'up' }: ScoreBreakdownProps,
  format: Format,
): Row[] {
  const level = (value: number) => writeScore(value, scale.unit, format);
  const whole = (value: number) => ({ from: scale.from, to: value, text: level(value) });
  return [
    { kind: 'base', label: base.label, tone: 'plain', ...whole(base.value) },
    ...waterfall(base.value, contributions, score).map((step) => ({
      ...step,
      kind: 'step' as const,
      text: step.value === null ? NO_DATA : format.signedPoints(step.value),
      tone: toneOf(step, welcome),
    })),
    { kind: 'score', label, tone: 'total', ...whole(score) },
  ];
}

const columns = (unit: ScoreUnit): Column<Row>[] => [
  { key: 'label', header: 'What counts', cell: ({ label }) => label },
  {
    key: 'value',
    header: unit === 'percent' ? 'Percentage points' : 'Points',
    align: 'right',
    cell: ({ text }) => text,
  },
];

/**
 * How a score comes about: from a base by signed contributions, each drawn from where the one before ended. The signs
 * are written, and the numbers shown add up to the score.
 */
export function ScoreBreakdown(props: ScoreBreakdownProps) {
  const format = useFormat();
  const { label, note, scale } = props;
  const rows = rowsOf(props, format);
  const along = (value: number) =>
    Math.min(100, Math.max(0, ((value - scale.from) / (scale.to - scale.from)) * 100));
  const extent = ({ from, to }: Row) => {
    const [start, end] = [along(Math.min(from, to)), along(Math.max(from, to))];
    return { left: `${start}%`, width: `${end - start}%` };
  };
  return (
    <FigureFrame
      label={label}
      note={note}
      summary={summaryOf(rows)}
      table={<DataTable caption={label} rows={rows} rowKey={keyOf} columns={columns(scale.unit)} />}
    >
      <div className="cq-breakdown">
        <ol>
          {rows.map((row) => (
            <li key={keyOf(row)} data-kind={row.kind}>
              <span className="cq-breakdown-label">{row.label}</span>
              <span className="cq-breakdown-track" aria-hidden="true">
                <span
                  className="cq-breakdown-bar"
                  data-tone={row.tone}
                  data-to={row.to < row.from ? 'left' : 'right'}
                  style={extent(row)}
                />
              </span>
              <span className="cq-breakdown-value" data-tone={row.tone}>
                {row.text}
              </span>
              {row.explanation && <span className="cq-breakdown-why">{row.explanation}</span>}
            </li>
          ))}
        </ol>
        <div className="cq-breakdown-axis" aria-hidden="true">
          <span>{writeScore(scale.from, scale.unit, format)}</span>
          <span>{writeScore(scale.to, scale.unit, format)}</span>
        </div>
      </div>
    </FigureFrame>
  );
}

const keyOf = ({ kind, label }: Row) => `${kind} ${label}`;
