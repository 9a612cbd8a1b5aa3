import './not-enough-data.css';
import { Text } from '@mantine/core';
import { useFormat } from './format-context.js';

interface NotEnoughDataProps {
  /** What it waits for, where that is not more data. */
  title?: string;
  /** How much there is of how much is needed: 2 of 5 “tickets”. */
  progress?: { have: number; need: number; noun: string };
  /** What will be shown here, or why it is not. */
  advice: string;
}

/** A part that waits for more data: what is there, what is needed, and nothing that looks like a failure. */
export function NotEnoughData({ title = 'Not enough data yet', progress, advice }: NotEnoughDataProps) {
  const format = useFormat();
  return (
    <div className="cq-waiting">
      <p className="cq-waiting-title">
        {progress
          ? `Not enough data: ${format.count(progress.have)} of ${format.count(progress.need)} ${progress.noun}`
          : title}
      </p>
      {progress && (
        <div className="cq-waiting-track" aria-hidden="true">
          <span style={{ width: `${Math.min(1, progress.have / progress.need) * 100}%` }} />
        </div>
      )}
      <Text size="sm" c="dimmed" maw="52ch">
        {advice}
      </Text>
    </div>
  );
}
