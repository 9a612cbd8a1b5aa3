import { dayOf, drawSecondOfDay, SECONDS_PER_DAY, workingDay } from './timeline.js';
const PRIORITY_SHARES = {
    negative: { urgent: 12, high: 38, normal: 45, low: 5 },
    neutral: { urgent: 1, high: 9, normal: 66, low: 24 },
    positive: { high: 2, normal: 46, low: 52 },
};
/** Median hours until resolved by mail; the other channels are faster or slower. */
const MEDIAN_HOURS = { urgent: 5, high: 18, normal: 40, low: 75 };
const CHANNEL_FACTOR = { phone: 0.5, chat: 0.4, email: 1, web: 1.2 };
/** A resolved ticket is closed when nobody answers for a week. */
const CLOSED_AFTER = 7 * SECONDS_PER_DAY;
/** Some tickets are simply left lying. */
const FORGOTTEN_SHARE = 0.02;
/** Moves an instant in the night to the next working morning. */
function inOfficeHours(second, random) {
    const day = dayOf(second);
    const hour = (second - day * SECONDS_PER_DAY) / 3600;
    if (hour >= 7 && hour < 19 && workingDay(day) === day)
        return second;
    return workingDay(hour < 7 ? day : day + 1) * SECONDS_PER_DAY + Math.max(drawSecondOfDay(random), 7 * 3600);
}
/** Priority from the mood, and how far support has got with the ticket by the end of the data. */
export function ticketHandling(mood, channel, openedAt, end, random) {
    const priority = random.pickWeighted(PRIORITY_SHARES[mood]);
    const hours = random.lognormal(MEDIAN_HOURS[priority] * CHANNEL_FACTOR[channel], 0.8);
    const resolvedAt = inOfficeHours(Math.round(openedAt + hours * 3600), random);
    if (resolvedAt >= end || random.chance(FORGOTTEN_SHARE)) {
        const unanswered = end - openedAt < hours * 1800 || random.chance(0.3);
        return { priority, status: unanswered ? 'open' : 'pending', resolvedAt: null };
    }
    return { priority, status: end - resolvedAt > CLOSED_AFTER ? 'closed' : 'resolved', resolvedAt };
}
