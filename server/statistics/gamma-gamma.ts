/**
 * The Gamma-Gamma model of spend (Fader & Hardie 2013, "The Gamma-Gamma Model of Monetary Value"): what a customer spends on a
 * purchase is Gamma(p, ν), its ν is Gamma(q, v) over customers, and neither depends on how often it buys.
 */
export interface GammaGamma {
  p: number;
  q: number;
  /** In money. */
  v: number;
}

/** What is known of a customer's spend. */
export interface SpendHistory {
  /** x: purchases whose mean it is. */
  frequency: number;
  /** m: their mean value, above 0. */
  average: number;
}

/** Expected spend on a purchase (equation 5): between the customer's own average and that of all, the nearer to its own the more it bought. */
export function expectedSpend({ p, q, v }: GammaGamma, { frequency, average }: SpendHistory): number {
  return (p * (v + average * frequency)) / (p * frequency + q - 1);
}

/** Mean spend on a purchase over all customers; q must exceed 1. */
export function meanSpend({ p, q, v }: GammaGamma): number {
  return (p * v) / (q - 1);
}
