import { generateDemo } from '../../seed/generate.js';
import { streamSeed, Random } from '../../seed/random.js';
import { dayFromIso } from '../../seed/timeline.js';
import type { TicketHistory } from '../../server/scoring/customer-history.js';

/** Generated tickets by customer, as they were opened, and whose mood was planted to turn, and when. */
export interface TicketHistories {
  customers: ReadonlyMap<string, readonly TicketHistory[]>;
  turned: ReadonlyMap<string, number>;
  /** Last day of the data. */
  end: number;
}

/** The tickets of a generated business. */
export function generateTickets(options: {
  customers: number;
  transactions: number;
  seed: number;
}): TicketHistories {
  const { tickets, truth } = generateDemo(options);
  const customers = new Map<string, TicketHistory[]>();
  for (const { customer_id, opened_at, sentiment_score } of tickets) {
    const own = customers.get(customer_id) ?? [];
    customers.set(customer_id, own);
    const day = Math.floor(Date.parse(opened_at) / 86_400_000);
    own.push({ day, sentiment: Math.round(sentiment_score * 10_000), resolvedDay: null });
  }
  return {
    customers,
    turned: new Map(truth.mood_turned.map(({ customer_id, from }) => [customer_id, dayFromIso(from)])),
    end: dayFromIso(truth.options.end),
  };
}

/** The same tickets with the scores shuffled over all of them: nobody is unusual. */
export function permuted({ customers, end }: TicketHistories, seed: number): TicketHistories {
  const random = new Random(streamSeed(seed, 'permuted scores'));
  const scores = random.shuffled([...customers.values()].flat().map(({ sentiment }) => sentiment));
  let next = 0;
  const shuffled = [...customers].map(
    ([id, tickets]) => [id, tickets.map((ticket) => ({ ...ticket, sentiment: scores[next++]! }))] as const,
  );
  return { customers: new Map(shuffled), turned: new Map(), end };
}

/** The tickets as they stood when each turned customer had just written its fifth since the turn. */
export function atFifth({ customers, turned, end }: TicketHistories): TicketHistories {
  const cut = [...customers].map(([id, tickets]) => {
    const since = turned.get(id);
    if (since === undefined) return [id, tickets] as const;
    const before = tickets.filter(({ day }) => day < since);
    return [id, [...before, ...tickets.filter(({ day }) => day >= since).slice(0, 5)]] as const;
  });
  return { customers: new Map(cut), turned, end };
}
