import { AliasTable } from './alias-table.js';
import { bundleRules } from './catalogue-data/bundles.js';
import { categories, services } from './catalogue-data/categories.js';
import { Random } from './random.js';
/** Zipf exponent of popularity within a category: a few articles carry most of the sales. */
const ZIPF_EXPONENT = 0.85;
const toCents = (value) => Math.round(value * 100) / 100;
/** Rounds to a price that a catalogue would print: 4.79, 12.49, 64.90, 289, 1290. */
export function pricePoint(price) {
    if (price < 5)
        return toCents(Math.max(Math.round(price * 10) / 10 - 0.01, 0.49));
    if (price < 20)
        return toCents(Math.round(price * 2) / 2 - 0.01);
    if (price < 100)
        return toCents(Math.round(price) - 0.1);
    return price < 1000 ? Math.round(price) : Math.round(price / 10) * 10;
}
const familyName = (family) => family.name.split(' {')[0];
const needed = new Set(bundleRules.flatMap((rule) => [rule.anchor, rule.companion]));
function articleName(template, first, second) {
    const comma = /[a-z]/.test(first[0]) ? ',' : '';
    return template
        .replace(/ \{0\}, /, () => `${comma} ${first}, `)
        .replace('{0}', first)
        .replace('{1}', second);
}
/** Every variant of a family, the plainest first; a rank says how early a catalogue would carry it. */
function articlesOf(category, family, familyOrder) {
    const [first = {}, second = {}] = family.axes;
    return Object.entries(first).flatMap(([firstName, firstFactor], i) => Object.entries(second).flatMap(([secondName, secondFactor], j) => {
        const name = articleName(family.name, firstName, secondName);
        const price = family.price * firstFactor * secondFactor;
        const order = familyOrder * 1000 + i * 60 + j * 2;
        const rank = i + j === 0 ? (needed.has(familyName(family)) ? 0 : 1) : 1 + i + j;
        const premium = categories[category].kind === 'equipment' ? 'Professional' : 'Premium';
        return [
            { name, family, category, price: pricePoint(price), order, rank },
            {
                name: `${premium} ${name}`,
                family,
                category,
                price: pricePoint(price * 1.35),
                order: order + 1,
                rank: rank + 20,
            },
        ];
    }));
}
function chooseArticles(count, random) {
    const all = Object.keys(categories).flatMap((name, at) => categories[name].families.flatMap((family, index) => articlesOf(name, family, at * 100 + index)));
    return random
        .shuffled(all)
        .sort((a, b) => a.rank - b.rank)
        .slice(0, count)
        .sort((a, b) => a.order - b.order);
}
/** Cheap and plain articles sell most often, with exceptions. */
const rankKey = ({ rank, price }, random) => rank * 0.25 + Math.log(price) * 0.3 + random.next() * 1.5;
/** Popularity by category share and a Zipf rank within it, with the machines that anchor bundles ahead. */
function lineShares(articles, random) {
    const anchorFamilies = new Set(bundleRules.map((rule) => rule.anchor));
    const shares = articles.map(() => 0);
    for (const name of Object.keys(categories)) {
        const ranked = articles
            .map((article, index) => ({ article, index, key: rankKey(article, random) }))
            .filter(({ article }) => article.category === name)
            .sort((a, b) => a.key - b.key);
        const weights = ranked.map(({ article }, rank) => {
            const isAnchor = article.rank === 0 && anchorFamilies.has(familyName(article.family));
            return (isAnchor && categories[name].kind === 'equipment' ? 2.5 : 1) / (rank + 2) ** ZIPF_EXPONENT;
        });
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        ranked.forEach(({ index }, rank) => (shares[index] = (weights[rank] / total) * categories[name].share));
    }
    return shares;
}
function toProduct(article, share, id, priceYears, random) {
    const { margin, yearlyRise, kind } = categories[article.category];
    const cost = article.price * (1 - random.between(margin[0], margin[1]));
    const { name, category, price } = article;
    return {
        row: { product_id: id, name, category, price, cost: toCents(cost), excluded: 'false' },
        category,
        kind,
        usualQuantity: article.price > 10 * article.family.price ? 1 : article.family.quantity,
        share,
        listPrices: Array.from({ length: priceYears }, (_, year) => year === priceYears - 1 ? price : pricePoint(price / (1 + yearlyRise / 100) ** (priceYears - 1 - year))),
    };
}
/**
 * A supplier's catalogue: `count` goods with plausible prices and margins, and four services beside them.
 * `priceYears` is the number of yearly price lists that the history needs.
 */
export function makeCatalogue(count, priceYears, seed) {
    const random = new Random(seed);
    const articles = chooseArticles(count - services.length, random);
    const shares = lineShares(articles, random);
    const width = Math.max(4, String(count).length);
    const id = (index) => `P${String(index + 1).padStart(width, '0')}`;
    const products = articles.map((article, at) => toProduct(article, shares[at], id(at), priceYears, random));
    const goods = products.length;
    const serviceIndex = {};
    for (const { role, name, price, cost } of services) {
        serviceIndex[role] = products.length;
        products.push({
            row: { product_id: id(products.length), name, category: 'Services', price, cost, excluded: 'true' },
            category: 'Office Supplies',
            kind: 'equipment',
            usualQuantity: 1,
            share: 0,
            listPrices: Array.from({ length: priceYears }, () => price),
        });
    }
    const plainest = new Map();
    articles.forEach((article, at) => {
        if (article.rank === 0)
            plainest.set(familyName(article.family), at);
    });
    const bundles = bundleRules.flatMap(({ anchor, companion, probability, amount }) => {
        const [from, to] = [plainest.get(anchor), plainest.get(companion)];
        return from === undefined || to === undefined
            ? []
            : [{ anchor: from, companion: to, probability, amount }];
    });
    const bundlesOf = new Map(bundles.map(({ anchor }) => [anchor, bundles.filter((b) => b.anchor === anchor)]));
    const popularity = new AliasTable(shares);
    return { products, goods, service: serviceIndex, bundles, bundlesOf, popularity };
}
