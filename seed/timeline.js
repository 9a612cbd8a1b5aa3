/** Days count from 1970-01-01, seconds likewise; everything is UTC. */
export const SECONDS_PER_DAY = 86_400;
/** Share of a week's trade, Sunday first: an office supplier sells on working days. */
const WEEKDAY_WEIGHT = [0.04, 1, 1.08, 1.05, 1, 0.87, 0.09];
/** Orders by hour of the day, from 06:00: peaks before and after lunch. */
const HOUR_WEIGHT = [1, 3, 8, 12, 14, 12, 7, 10, 12, 11, 8, 4, 2, 1];
const FIRST_HOUR = 6;
const HOURS_TOTAL = HOUR_WEIGHT.reduce((sum, weight) => sum + weight, 0);
export const isoDay = (day) => new Date(day * SECONDS_PER_DAY * 1000).toISOString().slice(0, 10);
export const isoInstant = (second) => `${new Date(second * 1000).toISOString().slice(0, 19)}Z`;
export const dayOf = (second) => Math.floor(second / SECONDS_PER_DAY);
export const dayFromIso = (iso) => Date.parse(`${iso}T00:00:00Z`) / 1000 / SECONDS_PER_DAY;
/** 0 = Sunday; day 0 was a Thursday. */
export const weekdayOf = (day) => (((day + 4) % 7) + 7) % 7;
/** The months up to the one that holds `lastDay`, which is incomplete unless `lastDay` is its last. */
export function makeTimeline(lastDay, monthCount) {
    const end = new Date(lastDay * SECONDS_PER_DAY * 1000);
    const months = Array.from({ length: monthCount }, (_, index) => {
        const back = monthCount - 1 - index;
        const first = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - back, 1));
        const firstDay = dayFromIso(first.toISOString().slice(0, 10));
        const nextFirst = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1) / 1000 / SECONDS_PER_DAY;
        const days = Math.min(nextFirst - 1, lastDay) - firstDay + 1;
        let running = 0;
        const dayWeights = Array.from({ length: days }, (_, day) => (running += WEEKDAY_WEIGHT[weekdayOf(firstDay + day)]));
        return {
            key: first.toISOString().slice(0, 7),
            calendarMonth: first.getUTCMonth(),
            year: first.getUTCFullYear(),
            firstDay,
            days,
            complete: firstDay + days === nextFirst,
            dayWeights,
        };
    });
    const baseYear = months[0].year;
    for (const month of months)
        month.year -= baseYear;
    const lastCompleteMonth = months.at(-1).complete ? monthCount - 1 : monthCount - 2;
    return { firstDay: months[0].firstDay, lastDay, months, lastCompleteMonth };
}
/** Index of the month that holds a day of the timeline. */
export function monthOf(timeline, day) {
    const guess = Math.floor((day - timeline.firstDay) / 30.5);
    let index = Math.min(Math.max(guess, 0), timeline.months.length - 1);
    while (index > 0 && timeline.months[index].firstDay > day)
        index--;
    while (index < timeline.months.length - 1 && timeline.months[index + 1].firstDay <= day)
        index++;
    return index;
}
/** A trading day of the month, weekends rarely. */
export function drawDay(month, random) {
    const aim = random.next() * month.dayWeights.at(-1);
    return month.firstDay + month.dayWeights.findIndex((running) => aim < running);
}
/** Seconds into a day, mostly within business hours. */
export function drawSecondOfDay(random) {
    let left = random.next() * HOURS_TOTAL;
    let hour = 0;
    while ((left -= HOUR_WEIGHT[hour]) >= 0)
        hour++;
    return (FIRST_HOUR + hour) * 3600 + random.integer(0, 3599);
}
/** The day itself, or the Monday after a weekend. */
export function workingDay(day) {
    const weekday = weekdayOf(day);
    return weekday === 6 ? day + 2 : weekday === 0 ? day + 1 : day;
}
