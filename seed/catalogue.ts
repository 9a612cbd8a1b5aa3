import { AliasTable } from './alias-table.js';
import { bundleRules } from './catalogue-data/bundles.js';
import { categories, services, type Category, type ServiceRole } from './catalogue-data/categories.js';
import type { CategoryName, Family } from './catalogue-data/family.js';
import type { ProductRow } from './csv-contract.js';
import { Random } from './random.js';

export type Product = {
  row: ProductRow;
  category: CategoryName;
  kind: Category['kind'];
  /** Units a small customer takes at a time. */
  usualQuantity: number;
  /** Share of all order lines, before season, trend and planted changes. */
  share: number;
  /** List price by price year, the first year of the data first; the last is the current one. */
  listPrices: number[];
};

/** A planted pair: with the anchor in a basket, the companion is added with this probability. Indices of products. */
export type Bundle = { anchor: number; companion: number; probability: number; amount: 'each' | 'usual' };

export type Catalogue = {
  /** Goods, by index; services follow them. */
  products: Product[];
  goods: number;
  service: Record<ServiceRole, number>;
  bundles: Bundle[];
  bundlesOf: Map<number, Bundle[]>;
  /** Draws a good by its share. */
  popularity: AliasTable;
};

type Article = {
  name: string;
  family: Family;
  category: CategoryName;
  price: number;
  order: number;
  rank: number;
};

/** Zipf exponent of popularity within a category: a few articles carry most of the sales. */
const ZIPF_EXPONENT = 0.85;

const toCents = (value: number): number => Math.round(value * 100) / 100;

/** Rounds to a price that a catalogue would print: 4.79, 12.49, 64.90, 289, 1290. */
function pricePoint(price: number): number {
  if (price < 5) return toCents(Math.max(Math.round(price * 10) / 10 - 0.01, 0.49));
  if (price < 20) return toCents(Math.round(price * 2) / 2 - 0.01);
  if (price < 100) return toCents(Math.round(price) - 0.1);
  return price < 1000 ? Math.round(price) : Math.round(price / 10) * 10;
}

const familyName = (family: Family): string => family.name.split(' {')[0]!;
const needed = new Set(bundleRules.flatMap((rule) => [rule.anchor, rule.companion]));

function articleName(template: string, first: string, second: string): string {
  const comma = /[a-z]/.test(first[0]!) ? ',' : '';
  return template
    .replace(/ \{0\}, /, () => `${comma} ${first}, `)
    .replace('{0}', first)
    .replace('{1}', second);
}

/** Every variant of a family, the plainest first; a rank says how early a catalogue would carry it. */
function articlesOf(category: CategoryName, family: Family, familyOrder: number): Article[] {
  const [first = {}, second = {}] = family.axes;
  return Object.entries(first).flatMap(([firstName, firstFactor], i) =>
    Object.entries(second).flatMap(([secondName, secondFactor], j) => {
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
    }),
  );
}

function chooseArticles(count: number, random: Random): Article[] {
  const all = (Object.keys(categories) as CategoryName[]).flatMap((name, at) =>
    categories[name].families.flatMap((family, index) => articlesOf(name, family, at * 100 + index)),
  );
  return random
    .shuffled(all)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .sort((a, b) => a.order - b.order);
}

/** Cheap and plain articles sell most often, with exceptions. */
const rankKey = ({ rank, price }: Article, random: Random): number =>
  rank * 0.25 + Math.log(price) * 0.3 + random.next() * 1.5;

/** Popularity by category share and a Zipf rank within it, with the machines that anchor bundles ahead. */
function lineShares(articles: Article[], random: Random): number[] {
  const anchorFamilies = new Set(bundleRules.map((rule) => rule.anchor));
  const shares = articles.map(() => 0);
  for (const name of Object.keys(categories) as CategoryName[]) {
    const ranked = articles
      .map((article, index) => ({ article, index, key: rankKey(article, random) }))
      .filter(({ article }) => article.category === name)
      .sort((a, b) => a.key - b.key);
    const weights = ranked.map(({ article }, rank) => {
      const isAnchor = article.rank === 0 && anchorFamilies.has(familyName(article.family));
      return (isAnchor && categories[name].kind === 'equipment' ? 2.5 : 1) / (rank + 2) ** ZIPF_EXPONENT;
    });
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    ranked.forEach(({ index }, rank) => (shares[index] = (weights[rank]! / total) * categories[name].share));
  }
  return shares;
}

function toProduct(article: Article, share: number, id: string, priceYears: number, random: Random): Product {
  const { margin, yearlyRise, kind } = categories[article.category];
  const cost = article.price * (1 - random.between(margin[0], margin[1]));
  const { name, category, price } = article;
  return {
    row: { product_id: id, name, category, price, cost: toCents(cost), excluded: 'false' },
    category,
    kind,
    usualQuantity: article.price > 10 * article.family.price ? 1 : article.family.quantity,
    share,
    listPrices: Array.from({ length: priceYears }, (_, year) =>
      year === priceYears - 1 ? price : pricePoint(price / (1 + yearlyRise / 100) ** (priceYears - 1 - year)),
    ),
  };
}

/**
 * A supplier's catalogue: `count` goods with plausible prices and margins, and four services beside them.
 * `priceYears` is the number of yearly price lists that the history needs.
 */
export function makeCatalogue(count: number, priceYears: number, seed: number): Catalogue {
  const random = new Random(seed);
  const articles = chooseArticles(count - services.length, random);
  const shares = lineShares(articles, random);
  const width = Math.max(4, String(count).length);
  const id = (index: number): string => `P${String(index + 1).padStart(width, '0')}`;
  const products = articles.map((article, at) => toProduct(article, shares[at]!, id(at), priceYears, random));
  const goods = products.length;
  const serviceIndex = {} as Record<ServiceRole, number>;
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
  const plainest = new Map<string, number>();
  articles.forEach((article, at) => {
    if (article.rank === 0) plainest.set(familyName(article.family), at);
  });
  const bundles = bundleRules.flatMap(({ anchor, companion, probability, amount }): Bundle[] => {
    const [from, to] = [plainest.get(anchor), plainest.get(companion)];
    return from === undefined || to === undefined
      ? []
      : [{ anchor: from, companion: to, probability, amount }];
  });
  const bundlesOf = new Map(
    bundles.map(({ anchor }) => [anchor, bundles.filter((b) => b.anchor === anchor)]),
  );
  const popularity = new AliasTable(shares);
  return { products, goods, service: serviceIndex, bundles, bundlesOf, popularity };
}
