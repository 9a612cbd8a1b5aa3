import { SAMPLE } from './chart-key.js';
import { useChart } from './chart-context.js';

/** What the months are called, in one line or two. */
export function MonthLabels() {
  const { plan, colors } = useChart();
  return (
    <g fill={colors.text} fontSize={12} textAnchor="middle">
      {plan.labels.map((label, index) => {
        const x = plan.columns[index]?.x ?? 0;
        return (
          label && (
            <g key={x} transform={`translate(${x} ${plan.innerHeight + 20})`}>
              <text>{label.tick}</text>
              {label.year && (
                <text y={14} fontSize={11}>
                  {label.year}
                </text>
              )}
            </g>
          )
        );
      })}
    </g>
  );
}

/** A firmer line at zero, where values lie on both sides of it. */
export function ZeroLine() {
  const { plan, colors } = useChart();
  if (plan.scale.min >= 0) return null;
  const y = plan.y(0);
  return <line x2={plan.innerWidth} y1={y} y2={y} stroke={colors.text} strokeWidth={1} />;
}

/** Names of what is drawn, above it. */
export function Key() {
  const { plan, colors } = useChart();
  return (
    <g fontSize={12} transform={`translate(${-plan.margin.left} ${-plan.margin.top})`}>
      {plan.key.map(({ label, sample, x, row }) => (
        <g key={label} transform={`translate(${x} ${row * 20 + 2})`}>
          {sample === 'dashed' ? (
            <line x2={16} y1={6} y2={6} stroke={colors.muted} strokeWidth={2} strokeDasharray="4 3" />
          ) : (
            <rect width={12} height={12} rx={3} fill={colors[sample]} />
          )}
          <text x={SAMPLE - (sample === 'dashed' ? 0 : 4)} y={10.5} fill={colors.text}>
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
