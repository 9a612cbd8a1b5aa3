import type { Catalogue } from './catalogue.js';
import type { Random } from './random.js';
import type { RegionName } from './regions.js';
import type { Timeline } from './timeline.js';

/** Demand for a product in one month, against what it would have been. */
export type ProductChange = { product: number; month: number; factor: number };
/** A product that gains or loses the same share every month. */
type ProductTrend = { product: number; monthlyFactor: number };
/** Days since 1970, both ends included. */
export type Window = { from: number; to: number };

export type PlantedEvents = {
  lastMonthChanges: ProductChange[];
  earlierChanges: ProductChange[];
  trends: ProductTrend[];
  badRelease: Window & { product: number };
  lateDeliveries: Window & { region: RegionName };
};

/** Goods of their own standing, best sellers first: no part of a bundle, whose sales follow those of the anchor. */
function independentGoods({ products, goods, bundles }: Catalogue): number[] {
  const bundled = new Set(bundles.flatMap(({ anchor, companion }) => [anchor, companion]));
  return Array.from({ length: goods }, (_, index) => index)
    .filter((index) => !bundled.has(index))
    .sort((a, b) => products[b]!.share - products[a]!.share);
}

/** Decides what happens in this history beyond habit and season; `PlantedTruth` later tells it. */
export function planEvents(timeline: Timeline, catalogue: Catalogue, random: Random): PlantedEvents {
  const ranked = independentGoods(catalogue);
  const perKind = Math.min(10, Math.max(3, Math.round(catalogue.goods / 80)));
  const best = random.shuffled(ranked.slice(0, perKind * 2));
  const strong = random.shuffled([...best.splice(perKind), ...ranked.slice(perKind * 2, perKind * 8)]);
  const take = (count: number): number[] => strong.splice(0, count);
  const change = (product: number, month: number, up: boolean): ProductChange => {
    const factor = up ? random.between(2.3, 3.2) : 1 / random.between(3, 4.5);
    return { product, month, factor: Number(factor.toFixed(2)) };
  };
  const last = timeline.lastCompleteMonth;
  const lastMonthChanges = [
    ...take(perKind).map((product) => change(product, last, true)),
    ...best.map((product) => change(product, last, false)),
  ];
  const earlierChanges = take(perKind * 2).map((product) =>
    change(product, random.integer(1, last - 2), random.chance(0.6)),
  );
  const trends = take(perKind * 2).map((product, index) => ({
    product,
    monthlyFactor: index % 2 === 0 ? random.between(1.03, 1.06) : random.between(0.94, 0.97),
  }));
  const released = catalogue.products.findIndex(({ row }) => row.name.startsWith('USB-C Docking Station'));
  const releaseFrom = timeline.lastDay - random.integer(95, 110);
  const strikeFrom = timeline.lastDay - random.integer(140, 160);
  return {
    lastMonthChanges,
    earlierChanges,
    trends,
    badRelease: { product: released, from: releaseFrom, to: releaseFrom + 38 },
    lateDeliveries: {
      region: random.pickWeighted<RegionName>({ DACH: 1, 'UK & Ireland': 1, Benelux: 1 }),
      from: strikeFrom,
      to: strikeFrom + random.integer(15, 20),
    },
  };
}
