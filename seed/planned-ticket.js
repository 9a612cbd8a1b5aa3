import { drawSecondOfDay, SECONDS_PER_DAY, workingDay } from './timeline.js';
/** Office hours mostly, and seldom on a weekend. */
export function ticketSecond(day, random) {
    return (random.chance(0.85) ? workingDay(day) : day) * SECONDS_PER_DAY + drawSecondOfDay(random);
}
