import type { Cell } from '../kit/dialect.js';
import { fitAffinity, force, type AffinityModel } from '../statistics/affinity.js';
import { BasketIndex } from '../statistics/co-purchases.js';
import {
  MAX_FALSE,
  findCompanions,
  type Companion,
  type CompanionRules,
} from '../statistics/find-companions.js';
import { CompanionPacker, type CompanionTable } from '../statistics/recommend.js';
import { readBaskets, type StoredBaskets } from './read-baskets.js';
import type { ScoringRun } from './scoring-run.js';

/** What a product's companions are stored under, and where the model says what it rests on. */
export const COMPANIONS = 'companions';

/** Companions of a product that are kept. */
const MOST = 50;
const ROWS_A_BATCH = 20_000;

/** What recommendations to customers build on. */
export interface ScoredCompanions {
  stored: StoredBaskets;
  table: CompanionTable;
  rules: CompanionRules;
}

/** Finds and stores what is bought with each product. */
export async function scoreCompanions(run: ScoringRun): Promise<ScoredCompanions> {
  const stored = await readBaskets(run.session);
  const rules = { baskets: stored.orders, least: run.settings.minBaskets, most: MOST };
  const index = new BasketIndex(stored.baskets);
  const model = fitAffinity(index);
  const packer = new CompanionPacker();
  let patterns = 0;
  let rows: Cell[][] = [];
  for (const found of findCompanions(index, model, rules)) {
    packer.add(found);
    patterns += found.filter(({ place }) => place > 0).length;
    rows.push(...found.map((companion) => toRow(companion, stored, model)));
    if (rows.length < ROWS_A_BATCH) continue;
    await run.store('companions', rows);
    rows = [];
  }
  await run.store('companions', rows);
  await run.storeModel(COMPANIONS, {
    orders: stored.orders,
    products: index.baskets.length,
    strength: model.strength,
    patterns,
    least: rules.least,
    maxFalse: MAX_FALSE,
  });
  return { stored, rules, table: packer.pack(model.popularity) };
}

function toRow(companion: Companion, { productKeys }: StoredBaskets, { popularity }: AffinityModel): Cell[] {
  return [
    productKeys[companion.product]!,
    productKeys[companion.companion]!,
    companion.place,
    companion.together,
    companion.buyers,
    companion.affinity,
    companion.force,
    force(popularity[companion.companion]!),
  ];
}
