export type Mood = 'negative' | 'neutral' | 'positive';
export type Topic =
  'delivery' | 'damage' | 'invoice' | 'question' | 'portal' | 'return' | 'praise' | 'contract' | 'defect';

/** A first sentence: with the subject that belongs to it, or with any subject of the topic. */
export type Opening = string | readonly [subject: string, text: string];

/**
 * Sentences of a topic in a mood. Slots: {product}, {order}, {date} (of the order), {weekday}, {qty}, {amount}, {colleague}.
 * A message is one opening, mostly one detail, mostly one request.
 * What begins with [device] is said only of things with a plug or a battery, with [supply] only of others.
 */
export type Script = {
  subjects: readonly string[];
  openings: readonly Opening[];
  details: readonly string[];
  requests: readonly string[];
};

/** How often a topic comes up in a mood, with its words. */
export type Scripts = Partial<Record<Topic, Script & { weight: number }>>;
