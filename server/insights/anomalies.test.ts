import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { calendarOf } from '../kit/day.js';
import { DEFAULT_INSIGHT_SETTINGS } from '../kit/insight-settings.js';
import { refreshScores } from '../scoring/refresh-scores.js';
import { ask, askWrongly, statementsOf } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, ticket, transaction } from '../testing/make.js';

const scores = (database: Database) =>
  refreshScores(database, { calendar: calendarOf('UTC'), settings: DEFAULT_INSIGHT_SETTINGS });

/** Tickets of one customer, a day each, the last of them on `end`. */
function written(customerId: string, sentiments: readonly number[], end = '2026-06-30') {
  return sentiments.map((sentiment, index) => {
    const at = new Date(Date.parse(end) - (sentiments.length - 1 - index) * 86_400_000).toISOString();
    return ticket({ customerId, sentiment, at });
  });
}

/** Thirty customers with 6 to 9 tickets, of which none to two are negative. */
const USUAL = Array.from({ length: 30 }, (_, index) => ({
  id: `usual-${String(index).padStart(2, '0')}`,
  sentiments: Array.from({ length: 6 + (index % 4) }, (_, place) =>
    place < [1, 0, 2, 1, 0][index % 5]! ? -0.5 : 0.4,
  ),
}));

interface Anomaly {
  id: string;
  rule: string;
  rules: string[];
  k: number;
  n: number;
  share: number;
  expectedShare: number;
  p: number;
  q: number;
  severity: string;
  explanation: string;
  evidence: { label: string; value: number }[];
  rows: Record<string, string>;
  valueAtStake: number;
  insights: { kind: string; confidence: { kind: string; value: number } }[];
  customer: { name: string };
}

const FIELDS = `id rule rules k n share expectedShare p q severity explanation evidence { label value unit }
  rows { kind customerId from to sentiment } valueAtStake insights { kind confidence { kind value } } customer { name } asOf`;

interface Page {
  anomalies: {
    nodes: Anomaly[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  } & Record<'totalCount' | 'judged', number>;
}

const list = (database: Database, given = '', fields = FIELDS) =>
  ask<Page>(
    database,
    `{ anomalies${given} { nodes { ${fields} } totalCount judged pageInfo { hasNextPage endCursor } } }`,
  ).then(({ anomalies }) => anomalies);

eachDatabase('anomalies', (open) => {
  describe('of customers with usual, negative and turned moods', () => {
    let database: Database;

    beforeAll(async () => {
      database = await open();
      const others = ['cross', 'large', 'turned', 'both', 'few', 'once-cross'];
      await load(database, {
        customers: [...USUAL.map(({ id }) => id), ...others].map((id) =>
          customer({ id, name: `Firm ${id}`, segment: id === 'large' ? 'Enterprise' : 'SMB' }),
        ),
        products: [product({ id: 'tea' })],
        transactions: [
          transaction({ productId: 'tea', customerId: 'large', unitPrice: 900, at: '2026-06-01' }),
          transaction({ productId: 'tea', customerId: 'large', unitPrice: 50, at: '2025-07-01' }),
          transaction({ productId: 'tea', customerId: 'large', unitPrice: 7, at: '2025-06-30' }),
          transaction({ productId: 'tea', customerId: 'cross', unitPrice: 20, at: '2026-06-01' }),
        ],
        tickets: [
          ...USUAL.flatMap(({ id, sentiments }) => written(id, sentiments)),
          ...written('cross', [0.3, ...Array<number>(8).fill(-0.6)]),
          ...written('large', [0.3, ...Array<number>(8).fill(-0.7)]),
          ...written('turned', [...Array<number>(20).fill(0.5), ...Array<number>(5).fill(-0.8)]),
          ...written('both', Array<number>(12).fill(0.5), '2025-10-01'),
          ...written('both', Array<number>(6).fill(-0.8)),
          ...written('few', Array<number>(4).fill(-1)),
          ...written('once-cross', Array<number>(9).fill(-0.9), '2025-09-01'),
        ],
      });
      await scores(database);
    });

    test('are listed with everything they rest on, the larger of two equally sure ones first', async () => {
      const { nodes, totalCount, judged } = await list(database);
      expect([totalCount, judged]).toEqual([4, 34]);
      const ids = nodes.map(({ id }) => id);
      expect([...ids].sort()).toEqual(['both', 'cross', 'large', 'turned']);
      const [large, cross] = nodes.slice(ids.indexOf('large'));
      expect([large!.valueAtStake, cross]).toMatchObject([
        950,
        { id: 'cross', q: large!.q, valueAtStake: 20 },
      ]);
      expect(nodes.map(({ q }) => q)).toEqual(nodes.map(({ q }) => q).sort((x, y) => x - y));
      expect(large).toMatchObject({
        rule: 'NEGATIVE_TICKETS',
        rules: ['NEGATIVE_TICKETS'],
        k: 8,
        n: 9,
        share: 8 / 9,
        severity: 'CRITICAL',
        rows: {
          kind: 'TICKETS',
          customerId: 'large',
          from: '2026-01-02',
          to: '2026-06-30',
          sentiment: 'NEGATIVE',
        },
        customer: { name: 'Firm large' },
        insights: [{ kind: 'NEGATIVE_TICKETS', confidence: { kind: 'q-value', value: large!.q } }],
      });
      expect(large!.expectedShare).toBeGreaterThan(0.05);
      expect(large!.expectedShare).toBeLessThan(0.2);
      expect(large!.p).toBeLessThan(large!.q);
      expect(large!.q).toBeLessThan(0.001);
    });

    test('are one entry a customer, be it for its own past alone', async () => {
      const { nodes } = await list(database);
      const turned = nodes.filter(({ id }) => id === 'turned');
      expect(turned).toMatchObject([
        {
          rule: 'MOOD_TURNED',
          rules: ['MOOD_TURNED'],
          k: 5,
          n: 5,
          rows: { from: '2026-06-26', to: '2026-06-30' },
          severity: 'CRITICAL',
        },
      ]);
      expect(turned[0]!.explanation).toMatch(
        /^5 of the 5 scored tickets since 2026-06-26 are negative, after 0 of 20 tickets before \(0%\)\. By chance/,
      );
      const { customer: asked } = await ask<{ customer: { insights: { id: string; headline: string }[] } }>(
        database,
        '{ customer(id: "turned") { insights { id headline } } }',
      );
      expect(asked.insights).toEqual([
        { id: 'MOOD_TURNED:turned', headline: 'Firm turned: 5 of the last 5 tickets negative' },
      ]);
    });

    test('of both rules have the evidence of both', async () => {
      const { nodes } = await list(database);
      const both = nodes.filter(({ rules }) => rules.length === 2);
      expect(both.map(({ id }) => id)).toEqual(['both']);
      expect(both[0]!.evidence.map(({ label }) => label)).toEqual(
        expect.arrayContaining(['Negative tickets', 'Negative among the latest']),
      );
      expect(both[0]!.insights.map(({ kind }) => kind)).toEqual(both[0]!.rules);
    });

    test('are none of too few tickets, nor of tickets before the window', async () => {
      const ids = (given: string) => list(database, given).then(({ nodes }) => nodes.map(({ id }) => id));
      expect(await ids('(maxQ: 0.05)')).not.toContain('few');
      expect(await ids('(window: 365)')).toContain('once-cross');
      expect(await ids('(maxQ: 1, first: 100)')).not.toContain('few');
      const { customer: asked } = await ask<{ customer: { ticketSentiment: { explanation: string } } }>(
        database,
        '{ customer(id: "few") { ticketSentiment { explanation } insights { id } } }',
      );
      expect(asked).toEqual({
        ticketSentiment: { explanation: 'Not enough data: 4 of 5 scored tickets.' },
        insights: [],
      });
    });

    test('are all that were tested when everything is put up with, page after page once each', async () => {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: Page['anomalies'] = await list(
          database,
          `(maxQ: 1, first: 10${after === null ? '' : `, after: "${after}"`})`,
          'id q',
        );
        expect(page.totalCount).toBe(34);
        seen.push(...page.nodes.map(({ id }) => id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toHaveLength(34);
      expect(new Set(seen).size).toBe(34);
    });

    test('stand in the overview, of a segment alone when it is asked for', async () => {
      const alerts = (given: string) =>
        ask<{ overview: { alerts: { id: string }[] } }>(
          database,
          `{ overview${given} { alerts { id } } }`,
        ).then(({ overview }) => overview.alerts.map(({ id }) => id));
      expect(await alerts('')).toEqual(
        expect.arrayContaining(['NEGATIVE_TICKETS:large', 'NEGATIVE_TICKETS:cross', 'MOOD_TURNED:turned']),
      );
      expect(await alerts('(segment: { segment: "Enterprise" })')).toEqual(['NEGATIVE_TICKETS:large']);
    });

    test('are described in as many statements however many there are', async () => {
      const count = (first: number) =>
        statementsOf(
          database,
          `{ anomalies(maxQ: 1, first: ${first}) { nodes { ${FIELDS} } totalCount } }`,
        ).then((statements) => statements.length);
      await count(1);
      // version, clock, all models; customers, their tickets of the window, their turns
      expect(await count(1)).toBe(6);
      expect(await count(30)).toBe(6);
    });

    test.each([
      ['window: 6', 'window is 6; expected days from 7 to 3650'],
      ['window: 3651', 'window is 3651; expected days from 7 to 3650'],
      ['maxQ: 1.5', 'maxQ is 1.5; expected a number from 0 to 1'],
      ['maxQ: -0.1', 'maxQ is -0.1; expected a number from 0 to 1'],
      ['first: 0', 'first is 0; expected a whole number from 1 to 100'],
      [
        'after: "nonsense"',
        'after is no cursor of this list; take it from pageInfo.endCursor of the page before',
      ],
    ])('with %s are refused', async (given, message) => {
      expect(await askWrongly(database, `{ anomalies(${given}) { totalCount } }`)).toEqual([
        { message, code: 'BAD_INPUT' },
      ]);
    });
  });

  test('are those of the last scores, and of a window of one’s own those of the data as they are', async () => {
    const database = await open();
    await load(database, {
      customers: [...USUAL.map(({ id }) => customer({ id })), customer({ id: 'cross' })],
      tickets: [
        ...USUAL.flatMap(({ id, sentiments }) => written(id, sentiments)),
        ...written('cross', [0.2, 0.3]),
      ],
    });
    await scores(database);
    expect(await list(database)).toMatchObject({ nodes: [], totalCount: 0 });
    await load(database, { tickets: written('cross', Array<number>(8).fill(-0.7)) });
    expect(await list(database)).toMatchObject({ nodes: [], totalCount: 0 });
    const found = await list(database, '(window: 181)', 'id k n');
    expect(found).toMatchObject({ nodes: [{ id: 'cross', k: 8, n: 10 }], totalCount: 1 });
    await scores(database);
    expect(await list(database, '', 'id k n')).toEqual(found);
  });

  test('are the same whether stored or made for the question', async () => {
    const numbers = 'id k n share expectedShare p q evidence { label value } rows { to }';
    const database = await open();
    await load(database, {
      customers: [...USUAL.map(({ id }) => customer({ id })), customer({ id: 'cross' })],
      tickets: [
        ...USUAL.flatMap(({ id, sentiments }) => written(id, sentiments)),
        ...written('cross', [0.2, ...Array<number>(8).fill(-0.7)]),
      ],
    });
    await scores(database);
    const stored = await list(database, '(maxQ: 1, window: 90, first: 100)', numbers);
    expect(stored.totalCount).toBe(31);
    expect(await list(database, '(maxQ: 1, window: 91, first: 100)', numbers)).toEqual(stored);
  });

  test('of a few customers are none: nothing tells what is usual', async () => {
    const database = await open();
    await load(database, {
      customers: [customer({ id: 'a' }), customer({ id: 'b' })],
      tickets: [...written('a', Array<number>(12).fill(0.5)), ...written('b', Array<number>(12).fill(-0.9))],
    });
    await scores(database);
    expect(await list(database, '(maxQ: 1)')).toMatchObject({ nodes: [], totalCount: 0 });
  });

  test.each([
    ['all', -0.5],
    ['none', 0.5],
  ])('are none where %s of the tickets are negative', async (_, sentiment) => {
    const database = await open();
    await load(database, {
      customers: USUAL.map(({ id }) => customer({ id })),
      tickets: USUAL.flatMap(({ id, sentiments }) =>
        written(
          id,
          sentiments.map(() => sentiment),
        ),
      ),
    });
    await scores(database);
    expect(await list(database)).toMatchObject({ nodes: [], totalCount: 0 });
  });
});
