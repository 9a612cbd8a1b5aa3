import type { Sentiment } from '../generated/graphql.js';
import { Tag, type TagLook } from '../ui/tag.js';
import { sentiments } from './ticket-words.js';

const looks = {
  NEGATIVE: { tone: 'bad', shape: 'warning' },
  NEUTRAL: { tone: 'plain', shape: 'dash' },
  POSITIVE: { tone: 'good', shape: 'check' },
} satisfies Record<Sentiment, TagLook>;

/** The mood of a ticket in a word; nothing where it has no score. */
export function MoodTag({ mood }: { mood: Sentiment | null }) {
  return mood && <Tag {...looks[mood]}>{sentiments[mood]}</Tag>;
}
