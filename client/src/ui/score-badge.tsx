import { useFormat } from './format-context.js';
import { type ScoreUnit, writeScore } from './score-scale.js';
import { Tag, type TagLook } from './tag.js';

const levels = {
  good: { word: 'Good', tone: 'good', shape: 'check' },
  fair: { word: 'Fair', tone: 'fair', shape: 'dash' },
  poor: { word: 'Poor', tone: 'bad', shape: 'warning' },
  'low-risk': { word: 'Low risk', tone: 'good', shape: 'check' },
  'medium-risk': { word: 'Medium risk', tone: 'fair', shape: 'dash' },
  'high-risk': { word: 'High risk', tone: 'bad', shape: 'warning' },
} as const satisfies Record<string, TagLook & { word: string }>;

export type ScoreLevel = keyof typeof levels;

interface ScoreBadgeProps {
  level: ScoreLevel;
  value: number;
  unit: ScoreUnit;
}

/** A score as a word and a number; colour and sign repeat the word. */
export function ScoreBadge({ level, value, unit }: ScoreBadgeProps) {
  const format = useFormat();
  const { word, ...look } = levels[level];
  return (
    <Tag {...look}>
      {word} {writeScore(value, unit, format)}
    </Tag>
  );
}
