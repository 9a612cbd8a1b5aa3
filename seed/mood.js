/** Share of negative tickets of a customer on a day: those about to leave, or fading, complain more. */
export function moodOf({ negativeShare, behaviour }, day) {
    if (behaviour.kind === 'churned' && behaviour.lastDay - day < 100)
        return Math.min(negativeShare + 0.3, 0.9);
    return behaviour.kind === 'fading' ? negativeShare + 0.08 : negativeShare;
}
export function drawMood(negativeShare, random) {
    if (random.chance(negativeShare))
        return 'negative';
    return random.chance(0.5) ? 'positive' : 'neutral';
}
/** Sentiment in −1 … 1, 2 decimals, on the mood's side of the thresholds: negative ≤ −0.28, positive ≥ 0.3. */
export function drawSentiment(mood, random) {
    const score = {
        negative: () => -0.28 - 0.7 * random.beta(2, 2.2),
        neutral: () => Math.min(Math.max(0.04 + 0.1 * random.normal(), -0.2), 0.25),
        positive: () => 0.3 + 0.68 * random.beta(2.2, 2),
    }[mood]();
    return Math.round(score * 100) / 100 + 0;
}
