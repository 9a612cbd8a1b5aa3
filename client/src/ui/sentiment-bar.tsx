import './sentiment-bar.css';
import { Link } from 'react-router';
import { useFormat } from './format-context.js';
import { Mark, type MarkShape } from './mark.js';

type Mood = 'negative' | 'neutral' | 'positive';

interface SentimentBarProps {
  /** Says whose mood it is: “Mood of tickets”. */
  label: string;
  /** How many tickets of each kind. */
  negative: number;
  neutral: number;
  positive: number;
  /** Addresses of the tickets behind each count. */
  hrefs?: Partial<Record<Mood, string>>;
}

const moods = [
  { key: 'negative', word: 'Negative', shape: 'warning' },
  { key: 'neutral', word: 'Neutral', shape: 'dash' },
  { key: 'positive', word: 'Positive', shape: 'check' },
] as const satisfies readonly { key: Mood; word: string; shape: MarkShape }[];

/** Shares of negative, neutral and positive tickets as one bar, each named with its share and count. */
export function SentimentBar({ label, hrefs = {}, ...counts }: SentimentBarProps) {
  const format = useFormat();
  const total = counts.negative + counts.neutral + counts.positive;
  const opened = (key: Mood) => (counts[key] > 0 ? (hrefs[key] ?? '') : '');
  return (
    <div className="cq-sentiment" role="group" aria-label={label}>
      <div className="cq-sentiment-bar" aria-hidden="true">
        {moods
          .filter(({ key }) => counts[key] > 0)
          .map(({ key }) => (
            <span key={key} data-mood={key} style={{ flexGrow: counts[key] }} />
          ))}
      </div>
      <ul>
        {moods.map(({ key, word, shape }) => (
          <li key={key} data-mood={key}>
            <Mark shape={shape} />{' '}
            {opened(key) ? (
              <Link to={opened(key)} preventScrollReset={opened(key).startsWith('?')}>
                {word}
              </Link>
            ) : (
              word
            )}{' '}
            <strong>{format.share(total === 0 ? null : counts[key] / total)}</strong>{' '}
            <span>({format.count(counts[key])})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
