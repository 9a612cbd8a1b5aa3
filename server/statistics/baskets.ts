/** What was bought together. Products and buyers are numbers; products count from 0. */
export interface Baskets {
  /** The products of all baskets, one basket after the other, each once a basket. */
  products: Int32Array;
  /** Where each basket begins, and at last where the last one ends. */
  starts: Int32Array;
  /** Who bought each basket; whoever is not known has a number of its own. */
  buyers: Int32Array;
  /** How many products there are. */
  catalogue: number;
}

export function basketCount({ buyers }: Baskets): number {
  return buyers.length;
}

/** The products of a basket. */
export function productsOf({ products, starts }: Baskets, basket: number): Int32Array {
  return products.subarray(starts[basket], starts[basket + 1]);
}

/** Some of the baskets, in the order given. */
export function pickBaskets(all: Baskets, picked: ArrayLike<number>): Baskets {
  const starts = new Int32Array(picked.length + 1);
  for (let at = 0; at < picked.length; at++)
    starts[at + 1] = starts[at]! + productsOf(all, picked[at]!).length;
  const products = new Int32Array(starts[picked.length]!);
  const buyers = new Int32Array(picked.length);
  for (let at = 0; at < picked.length; at++) {
    products.set(productsOf(all, picked[at]!), starts[at]);
    buyers[at] = all.buyers[picked[at]!]!;
  }
  return { products, starts, buyers, catalogue: all.catalogue };
}
