export type Mood = 'negative' | 'neutral' | 'positive';
export type Topic =
  'delivery' | 'damage' | 'invoice' | 'question' | 'portal' | 'return' | 'praise' | 'contract' | 'defect';

/**
 * Sentences of a topic in a mood. Slots: {product}, {order}, {date} (of the order), {weekday}, {qty}, {amount}, {colleague}.
 * A message is one opening, mostly one detail, mostly one request.
 */
export type Script = {
  subjects: readonly string[];
  openings: readonly string[];
  details: readonly string[];
  requests: readonly string[];
};

/** How often a topic comes up in a mood, with its words. */
export type Scripts = Partial<Record<Topic, Script & { weight: number }>>;
