import { z } from 'zod';
import { HEALTH_PARTS } from '../../kit/insight-settings.js';

/** The name under which it is stored what the scores rest on. */
export const HEALTH_MODEL = 'health';

/** What the stored scores rest on. */
export const healthCard = z.object({
  /** The days at whose end the scores of the past stand, oldest first: the ends of months. */
  cuts: z.array(z.number()),
  /** Days ahead that expectations speak of. */
  days: z.number(),
  weights: z.record(z.enum(HEALTH_PARTS), z.number()),
});

export type HealthCard = z.infer<typeof healthCard>;

/** For each part its value and what it adds in tenths of a point; null where there is no data. */
export const healthParts = z.array(z.tuple([z.number().nullable(), z.number().nullable()]));

/** For each cut what the parts added, in tenths of a point; null where there was too little to go by. */
export const healthHistory = z.array(z.array(z.number().nullable()).nullable());
