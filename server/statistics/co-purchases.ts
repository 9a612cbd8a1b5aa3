import { basketCount, productsOf, type Baskets } from './baskets.js';

/** What was bought with one product. The arrays go by product, and hold until the next product is looked at. */
export interface CoPurchases {
  product: number;
  /** The products bought with it. */
  others: readonly number[];
  /** Baskets with both. */
  together: Int32Array;
  /** Different buyers of such baskets. */
  buyers: Int32Array;
  /**
   * Votes for the other: every basket with the product has one, shared among all else that is in it. A basket of two says
   * much about what belongs together, one of three hundred little (Newman 2001, for co-authors of papers).
   */
  votes: Float64Array;
}

/** Counts, product by product, what was bought with it. Memory does not grow with the number of pairs. */
export class BasketIndex {
  /** Baskets with each product. */
  readonly baskets: Int32Array;
  /** Baskets with each product and at least one more. */
  readonly shared: Int32Array;
  private readonly starts: Int32Array;
  /** The baskets of each product, those of one buyer side by side. */
  private readonly entries: Int32Array;

  constructor(private readonly all: Baskets) {
    const { catalogue, products, buyers } = all;
    this.baskets = new Int32Array(catalogue);
    this.shared = new Int32Array(catalogue);
    for (const product of products) this.baskets[product]!++;
    this.starts = new Int32Array(catalogue + 1);
    for (let product = 0; product < catalogue; product++)
      this.starts[product + 1] = this.starts[product]! + this.baskets[product]!;
    const ends = this.starts.slice();
    this.entries = new Int32Array(products.length);
    const byBuyer = Int32Array.from({ length: basketCount(all) }, (_, basket) => basket).sort(
      (x, y) => buyers[x]! - buyers[y]! || x - y,
    );
    for (const basket of byBuyer) {
      const content = productsOf(all, basket);
      for (const product of content) {
        this.entries[ends[product]!++] = basket;
        if (content.length > 1) this.shared[product]!++;
      }
    }
  }

  /** What was bought with each of some products, one after the other. */
  *around(products: Iterable<number>): Generator<CoPurchases> {
    const { catalogue, buyers: buyerOf } = this.all;
    const together = new Int32Array(catalogue);
    const buyers = new Int32Array(catalogue);
    const votes = new Float64Array(catalogue);
    const lastBuyer = new Int32Array(catalogue);
    for (const product of products) {
      const others: number[] = [];
      for (let at = this.starts[product]!; at < this.starts[product + 1]!; at++) {
        const basket = this.entries[at]!;
        const buyer = buyerOf[basket]!;
        const content = productsOf(this.all, basket);
        const vote = 1 / (content.length - 1);
        for (const other of content) {
          if (other === product) continue;
          if (together[other] === 0) others.push(other);
          if (together[other] === 0 || lastBuyer[other] !== buyer) buyers[other]!++;
          lastBuyer[other] = buyer;
          together[other]!++;
          votes[other]! += vote;
        }
      }
      yield { product, others, together, buyers, votes };
      for (const other of others) together[other] = buyers[other] = votes[other] = 0;
    }
  }
}
