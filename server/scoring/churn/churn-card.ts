import { z } from 'zod';
import type { InsightSettings } from '../../kit/insight-settings.js';
import type { LearntChurn } from './learn-churn.js';

/** The name under which the card of the churn model is stored. */
export const CHURN_MODEL = 'churn';

const quality = z.object({
  kind: z.enum(['LOGISTIC', 'RECENCY', 'BG_NBD']),
  auc: z.number(),
  brier: z.number(),
  predicted: z.number(),
  calibration: z.array(z.object({ predicted: z.number(), observed: z.number(), count: z.number() })),
});

/** What is told of the model that serves; undefined parts are absent. */
const learnt = z.object({
  kind: quality.shape.kind,
  reason: z.string(),
  days: z.number(),
  /** Ten-thousandths. */
  typical: z.number(),
  factors: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      unit: z.string(),
      weight: z.number().nullable(),
    }),
  ),
  learned: z
    .object({
      days: z.number(),
      windows: z.array(z.object({ cut: z.number(), customers: z.number(), share: z.number() })),
    })
    .optional(),
  test: z
    .object({
      cut: z.number(),
      days: z.number(),
      customers: z.number(),
      observed: z.number(),
      aucOfRecency: z.number(),
      models: z.array(quality.omit({ calibration: true })),
    })
    .optional(),
  quality: quality.optional(),
});

/** A stored model card: of the model that serves, or the note that there is none. */
export const churnCard = z.union([learnt, z.object({ kind: z.literal('NONE'), days: z.number() })]);

export type ChurnCard = z.infer<typeof churnCard>;
export type LearntChurnCard = z.infer<typeof learnt>;

/** The card of what was learnt, its numbers cut to the digits that mean something. */
export function toChurnCard(
  found: LearntChurn | undefined,
  { churnDays: days }: Pick<InsightSettings, 'churnDays'>,
): ChurnCard {
  if (!found) return { kind: 'NONE', days };
  const { model, reason, test, quality: served } = found;
  const { kind, typical, factors, learned } = model;
  const card = {
    kind,
    reason,
    days,
    typical: Math.round(typical * 10_000),
    factors,
    learned,
    test,
    quality: served,
  };
  return churnCard.parse(JSON.parse(JSON.stringify(card, cut)));
}

function cut(_name: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(4)) : value;
}
