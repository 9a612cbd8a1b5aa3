import type { Random } from './random.js';
import type { Mood, Topic } from './ticket-texts/script.js';
import { drawSecondOfDay, SECONDS_PER_DAY, workingDay } from './timeline.js';

/** A ticket before it has words. */
export type PlannedTicket = {
  second: number;
  customer: number;
  /** The order it is about. */
  order: number;
  mood: Mood;
  /** Given for planted events, otherwise drawn. */
  topic?: Topic;
  product?: number;
};

/** Office hours mostly, and seldom on a weekend. */
export function ticketSecond(day: number, random: Random): number {
  return (random.chance(0.85) ? workingDay(day) : day) * SECONDS_PER_DAY + drawSecondOfDay(random);
}
