import { drawBehaviour, type Behaviour } from './behaviour.js';
import { CompanyNames } from './company-names.js';
import type { IndustryName } from './company-patterns.js';
import type { CustomerRow } from './csv-contract.js';
import { Random, streamSeed } from './random.js';
import { regions, type RegionName } from './regions.js';
import { isoDay, type Timeline } from './timeline.js';

type SegmentName = 'Enterprise' | 'Mid-Market' | 'SMB';

type Segment = {
  share: number;
  /** Orders against an average small customer. */
  frequency: number;
  /** Order lines of goods on average. */
  lines: number;
  /** Units per line against a small customer. */
  volume: number;
  /** Possible contract discounts. */
  discounts: readonly number[];
};

export const segments = {
  Enterprise: { share: 0.1, frequency: 3, lines: 4.2, volume: 3.6, discounts: [0.03, 0.05, 0.06, 0.08] },
  'Mid-Market': { share: 0.32, frequency: 1.6, lines: 3.1, volume: 1.8, discounts: [0, 0, 0.02, 0.03, 0.05] },
  SMB: { share: 0.58, frequency: 0.8, lines: 2.1, volume: 1, discounts: [0, 0, 0, 0, 0.02] },
} as const satisfies Record<SegmentName, Segment>;

type Industry = {
  share: number;
  /** Calendar month in which its seasonal customers buy. */ peakMonth: number;
  small: number;
};

const industries = {
  'Professional Services': { share: 0.16, peakMonth: 0, small: 1.3 },
  Technology: { share: 0.13, peakMonth: 10, small: 0.9 },
  Healthcare: { share: 0.1, peakMonth: 10, small: 1.2 },
  Education: { share: 0.08, peakMonth: 8, small: 0.8 },
  Hospitality: { share: 0.12, peakMonth: 5, small: 1.6 },
  Retail: { share: 0.11, peakMonth: 10, small: 1.5 },
  Manufacturing: { share: 0.1, peakMonth: 2, small: 0.5 },
  'Construction & Real Estate': { share: 0.07, peakMonth: 3, small: 1 },
  'Transport & Logistics': { share: 0.05, peakMonth: 9, small: 0.7 },
  'Finance & Insurance': { share: 0.05, peakMonth: 0, small: 0.6 },
  'Public Sector & Non-profit': { share: 0.03, peakMonth: 11, small: 0.7 },
} as const satisfies Record<IndustryName, Industry>;

export type Customer = {
  row: CustomerRow;
  contact: string;
  region: RegionName;
  industry: IndustryName;
  segment: SegmentName;
  behaviour: Behaviour;
  /** First day on which it may buy (days since 1970). */
  since: number;
  /** Orders a month, relative: gamma over customers, as BG/NBD supposes (Fader, Hardie & Lee 2005). */
  rate: number;
  /** Units per line against others of its segment. */
  volume: number;
  discount: number;
  /** Tickets per order, relative. */
  ticketRate: number;
  /** Share of negative tickets when nothing special happens. */
  negativeShare: number;
};

/** Spread of purchase rates within a segment; smaller is more unequal. */
const RATE_SHAPE = 1.4;

const shareOf = <K extends string>(table: Record<K, { share: number }>): Record<K, number> =>
  Object.fromEntries(
    Object.entries<{ share: number }>(table).map(([key, { share }]) => [key, share]),
  ) as Record<K, number>;

const regionShares = shareOf(regions);
const industryShares = shareOf(industries);

/** Six in ten were customers before the data begin; the others sign up over the months, fewer near the end. */
function signupDay(timeline: Timeline, random: Random): number {
  const { firstDay, lastDay } = timeline;
  if (random.chance(0.6)) return firstDay - Math.floor(random.exponential(700)) - 1;
  return Math.floor(random.between(firstDay, lastDay - 10));
}

/** The customers of the business: companies with names, habits and moods. */
export function makeCustomers(count: number, timeline: Timeline, seed: number): Customer[] {
  const random = new Random(streamSeed(seed, 'customers'));
  const names = new CompanyNames(streamSeed(seed, 'names'));
  const width = Math.max(5, String(count).length);
  const signups = Array.from({ length: count }, () => signupDay(timeline, random)).sort((a, b) => a - b);
  return signups.map((since, index) => {
    const region = random.pickWeighted<RegionName>(regionShares);
    const industry = random.pickWeighted<IndustryName>(industryShares);
    const segment = random.pickWeighted<SegmentName>({
      Enterprise: segments.Enterprise.share,
      'Mid-Market': segments['Mid-Market'].share,
      SMB: segments.SMB.share * industries[industry].small,
    });
    const { name, contact, email } = names.next(region, industry, segment === 'Enterprise', random);
    const { frequency, discounts } = segments[segment];
    const customer_id = `C${String(index + 1).padStart(width, '0')}`;
    return {
      row: { customer_id, name, email, industry, region, segment, signup_date: isoDay(since) },
      contact,
      region,
      industry,
      segment,
      behaviour: drawBehaviour(timeline, since, industries[industry].peakMonth, random),
      since: Math.max(since, timeline.firstDay),
      rate: (frequency * random.gamma(RATE_SHAPE)) / RATE_SHAPE,
      volume: random.lognormal(1, 0.35),
      discount: random.pick(discounts),
      ticketRate: random.gamma(1.3),
      negativeShare: random.beta(4, 22),
    };
  });
}
