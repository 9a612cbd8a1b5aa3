import { escalations, negativeScripts } from './negative.js';
import { neutralScripts } from './neutral.js';
import { delights, positiveScripts } from './positive.js';
const scripts = {
    negative: negativeScripts,
    neutral: neutralScripts,
    positive: positiveScripts,
};
/** Draws what a message in this mood is about. */
export function drawTopic(mood, random) {
    const weights = Object.entries(scripts[mood]).map(([topic, { weight }]) => [topic, weight]);
    return random.pickWeighted(Object.fromEntries(weights));
}
const TAG = /^\[(device|supply)\] /;
/** One of the entries whose tag, if any, suits the product. */
function choose(list, { powered }, random) {
    const suited = list.filter((entry) => {
        const tag = TAG.exec(typeof entry === 'string' ? entry : entry[1])?.[1];
        return tag === undefined || (tag === 'device') === powered;
    });
    return random.pick(suited);
}
const fill = (text, facts) => text.replace(/\{(\w+)\}/g, (_, slot) => String(facts[slot]));
/** In running text a product has its article: "the Monitor Arm", but "4 × Monitor Arm". */
const withArticles = (text) => text
    .replace(TAG, '')
    .replace(/(?<![Tt]he |× |pieces? of )\{product\}/g, 'the {product}')
    .replace(/(^|[.!?:] |\n)the \{product\}/g, '$1The {product}');
const GREETINGS = ['Hello,', 'Hi,', 'Good morning,', 'Dear team,', 'Hello team,', 'Good afternoon,'];
const CLOSINGS = {
    negative: ['Regards,', 'Waiting for your answer,', 'Kind regards,', ''],
    neutral: ['Kind regards,', 'Best regards,', 'Thanks,', 'Best,', 'Regards,'],
    positive: ['Best wishes,', 'Warm regards,', 'Many thanks,', 'All the best,', 'Cheers,'],
};
/** Sentences in the order a person would write them; the strongest scores get a stronger word. */
function sentences(script, opening, score, facts, random) {
    const said = [opening];
    if (random.chance(0.72))
        said.push(choose(script.details, facts, random));
    if (score < -0.7)
        said.push(random.pick(escalations));
    if (score > 0.8)
        said.push(random.pick(delights));
    if (random.chance(0.78))
        said.push(choose(script.requests, facts, random));
    return said.map((text) => fill(withArticles(text), facts));
}
/** Subject and body as written by mail, typed into a chat or form, or noted by whoever took the call. */
export function composeTicket(topic, mood, score, channel, facts, random) {
    const script = scripts[mood][topic];
    if (script === undefined)
        throw new RangeError(`no ${mood} words about ${topic}`);
    const chosen = choose(script.openings, facts, random);
    const [title, opening] = typeof chosen === 'string' ? [choose(script.subjects, facts, random), chosen] : chosen;
    const subject = fill(title.replace(TAG, ''), facts);
    const said = sentences(script, opening, score, facts, random);
    switch (channel) {
        case 'email': {
            const closing = random.pick(CLOSINGS[mood]);
            const paragraph = said.length > 2 && random.chance(0.5);
            const text = paragraph ? `${said.slice(0, -1).join(' ')}\n\n${said.at(-1)}` : said.join(' ');
            const signature = closing === '' ? facts.contact : `${closing}\n${facts.contact}`;
            return { subject, body: `${random.pick(GREETINGS)}\n\n${text}\n\n${signature}` };
        }
        case 'chat': {
            const hello = random.chance(0.5) ? `${random.pick(['hi!', 'Hi there!', 'Hello.', 'Hey!'])} ` : '';
            return { subject, body: `${hello}${said.slice(0, 3).join(' ')}` };
        }
        case 'phone':
            return { subject, body: `Call from ${facts.contact}: “${said.join(' ')}”` };
        case 'web':
            return { subject, body: said.join(' ') };
    }
}
