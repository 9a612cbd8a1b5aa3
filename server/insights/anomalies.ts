import sql, { type Sql } from 'sql-template-tag';
import { Arg, Args, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql';
import { customerByKey } from '../customers/customer-by-id.js';
import { OrderDirection, connectionOf, pageSize, toPage, type Page } from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import { among } from '../kit/dialect.js';
import { badInput } from '../kit/errors.js';
import { PageArguments } from '../kit/page-arguments.js';
import { Anomaly, toAnomaly } from './anomaly.js';
import type { FindingLimits } from './finding.js';
import { flaggedCustomers, judgedCustomers, type Flagged } from './flagged-customers.js';
import type { Insight } from './insight.js';
import { moodFindings, usualLimits } from './mood-findings.js';
import { checkMaxQ, checkWindow } from './mood-survey.js';
import type { Scope } from './overview-scope.js';

const AnomalyConnection = connectionOf(Anomaly, 'Anomaly');

type AnomalyPage = Page<Anomaly> & Pick<FindingLimits, 'window'>;

const ORDER = { name: 'anomalies', direction: OrderDirection.ASC };

@Resolver()
export class AnomaliesResolver {
  @Query(() => AnomalyConnection, {
    description:
      'Customers whose tickets are unusually negative or have turned, the surest first, then by what is at stake.',
  })
  async anomalies(
    @Ctx() context: Context,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Arg('window', () => Int, {
      nullable: true,
      description:
        'In how many days up to the end of the data tickets are looked at, 7 to 3650; 180 unless configured otherwise. A mood turns at any time.',
    })
    window?: number,
    @Arg('maxQ', () => Float, {
      nullable: true,
      description: 'Share of false ones to put up with, 0 to 1; 0.05 unless configured otherwise.',
    })
    maxQ?: number,
  ): Promise<AnomalyPage> {
    const usual = usualLimits(context);
    const limits = { window: checkWindow(window ?? usual.window), maxQ: checkMaxQ(maxQ ?? usual.maxQ) };
    const size = pageSize(first);
    const all = await flaggedCustomers(context, limits);
    const start = after === undefined ? 0 : startAfter(all, readPlace(after));
    const shown = all.slice(start, start + size + 1);
    const nodes = await Promise.all(shown.map((flagged) => describe(context, flagged, limits)));
    const placed = nodes.flatMap((node, index) =>
      node ? [{ node, value: shown[index]!.q, key: node.customerKey }] : [],
    );
    return { ...toPage(ORDER, placed, size, after, () => all.length), window: limits.window };
  }
}

@Resolver(() => AnomalyConnection)
export class JudgedCustomersResolver {
  @FieldResolver(() => Int, {
    description: 'Customers with enough tickets for at least one rule, whether they stand out or not.',
  })
  judged(@Ctx() context: Context, @Root() { window }: AnomalyPage): Promise<number> {
    return judgedCustomers(context, window);
  }
}

/** The anomaly of a flagged customer; undefined when the data changed since it was flagged. */
async function describe(
  context: Context,
  flagged: Flagged,
  limits: FindingLimits,
): Promise<Anomaly | undefined> {
  const customer = await customerByKey(context, flagged.key, undefined);
  const findings = customer && (await moodFindings(context, customer, limits));
  return customer && findings && findings.length > 0 ? toAnomaly(customer, flagged, findings) : undefined;
}

/** What is surest of the anomalies of a scope, an insight a customer. */
export async function anomalyAlerts(
  context: Context,
  scope: Pick<Scope, 'segment' | 'everybody'>,
  first: number,
): Promise<Insight[]> {
  const limits = usualLimits(context);
  const all = await flaggedCustomers(context, limits);
  const picked = scope.everybody ? all : await within(context, all, scope.segment);
  const found = await Promise.all(
    picked.slice(0, first).map((flagged) => describe(context, flagged, limits)),
  );
  return found.flatMap((anomaly) => anomaly?.insights.slice(0, 1) ?? []);
}

async function within({ session }: Context, all: readonly Flagged[], segment: Sql): Promise<Flagged[]> {
  const keys = among(
    session.dialect,
    all.map(({ key }) => key),
  );
  const rows = await session.rows(
    sql`select customer_key from customers where customer_key in ${keys} and ${segment}`,
  );
  const theirs = new Set(rows.map((row) => Number(row.customer_key)));
  return all.filter(({ key }) => theirs.has(key));
}

/** Where an anomaly stands, as far as its cursor tells: what is at stake is not for everyone. */
type Place = Pick<Flagged, 'q' | 'key'>;

/** @throws CallerError for a cursor of another list. */
function readPlace(cursor: string): Place {
  try {
    const [name, , q, key] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (name === ORDER.name && [q, key].every(Number.isFinite)) return { q: Number(q), key: Number(key) };
  } catch {
    // told below
  }
  throw badInput('after is no cursor of this list; take it from pageInfo.endCursor of the page before');
}

function startAfter(all: readonly Flagged[], { q, key }: Place): number {
  const index = all.findIndex((flagged) => flagged.key === key);
  if (index >= 0) return index + 1;
  // the entry is gone: rather some a second time than one never
  const next = all.findIndex((flagged) => flagged.q >= q);
  return next < 0 ? all.length : next;
}
