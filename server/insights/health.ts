import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Customer } from '../customers/customer.js';
import { customerRows } from '../customers/customer-rows.js';
import type { Context } from '../kit/context.js';
import { formatDay, monthOf, type Day } from '../kit/day.js';
import {
  HEALTH_MODEL,
  healthCard,
  healthHistory,
  healthParts,
  type HealthCard,
} from '../scoring/health/health-card.js';
import { HEALTH_RULES } from '../scoring/health/health-rules.js';
import { scoreOf, sharesOf, type Contributions } from '../scoring/health/health-score.js';
import { cardOf, readModel } from '../scoring/models.js';
import { HealthScore, type HealthChange, type HealthInMonth, type HealthPart } from './health-types.js';
import { RowsKind, type InsightRule } from './insight.js';
import { quantity } from './words.js';

/** A stored score: for each part its value and what it adds in tenths of a point, and what the parts added in the past. */
interface Scored {
  score: number | null;
  parts: [number | null, number | null][];
  history: (Contributions | null)[];
}

const scoredOf = customerRows.one('health_scores', ['score', 'parts', 'history'], (row): Scored => ({
  score: row.score === null ? null : Number(row.score),
  parts: healthParts.parse(JSON.parse(String(row.parts))),
  history: healthHistory.parse(JSON.parse(String(row.history))),
}));

/** How well a customer is doing, from the stored scores. */
export async function healthOf(context: Context, { key, id }: Customer): Promise<HealthScore> {
  const [model, scored] = await Promise.all([readModel(context, HEALTH_MODEL), scoredOf(context, key)]);
  const card = cardOf(model, healthCard);
  const stamp = { dataVersion: model?.version ?? null, asOf: model?.asOf ?? null };
  if (!model || !card) return { ...untold('Being computed.'), ...stamp };
  if (!scored) return { ...untold('Not enough data: no purchase and no ticket yet.'), ...stamp };
  return { ...told(card, scored, context.calendar.dayOf(model.asOf), id), ...stamp };
}

type Unstamped = Omit<HealthScore, 'dataVersion' | 'asOf'>;

function untold(explanation: string): Unstamped {
  const nothing = { score: null, parts: [], history: [], whatChanged: null };
  return { ...nothing, explanation, rule: RULE, enoughData: false };
}

function told(
  card: HealthCard,
  { score, parts: cells, history }: Scored,
  today: Day,
  customerId: string,
): Unstamped {
  const parts = partsOf(card, cells, customerId);
  const past = card.cuts.flatMap((day, i) => {
    const contributions = history[i];
    return contributions ? [{ day, contributions }] : [];
  });
  const now =
    score === null ? [] : [{ day: today, contributions: cells.map(([, contribution]) => contribution) }];
  const previous = past.at(-1);
  return {
    score,
    parts,
    history: [...past, ...now].map(({ day, contributions }): HealthInMonth => ({
      month: monthOf(day),
      day,
      score: scoreOf(contributions) / 10,
    })),
    // only the month before answers "since last month": an older score is in the history
    whatChanged:
      previous && now[0] && previous.day === card.cuts.at(-1)
        ? changeBetween(previous.contributions, now[0].contributions, previous.day)
        : null,
    explanation: score === null ? tooLittle(parts) : explain(score, parts),
    rule: RULE,
    enoughData: score !== null,
  };
}

const ABOUT_TICKETS = new Set(['sentiment', 'tickets']);

function partsOf(card: HealthCard, cells: Scored['parts'], customerId: string): HealthPart[] {
  const shares = sharesOf(card.weights, (i) => (cells[i]?.[0] ?? null) !== null);
  return HEALTH_RULES.map(({ name, label, unit, description }, i) => {
    const [value, contribution] = cells[i] ?? [null, null];
    return {
      name,
      label,
      contribution: contribution === null ? null : contribution / 10,
      weight: shares?.[i] ?? 0,
      value,
      unit,
      explanation:
        value === null ? `No data: left out, the other parts weigh more. ${description}` : description,
      rows: { kind: ABOUT_TICKETS.has(name) ? RowsKind.TICKETS : RowsKind.TRANSACTIONS, customerId },
    };
  });
}

/** What moved a score: the parts' contributions then and now; one without data contributes nothing. */
function changeBetween(before: Contributions, after: Contributions, since: Day): HealthChange {
  const moved = HEALTH_RULES.map(({ name, label }, i) => ({
    name,
    label,
    change: (after[i] ?? 0) - (before[i] ?? 0),
  })).filter(({ change }) => change !== 0);
  const total = moved.reduce((sum, { change }) => sum + change, 0);
  const parts = moved
    .sort((x, y) => Math.abs(y.change) - Math.abs(x.change))
    .map((part) => ({ ...part, change: part.change / 10 }));
  const named = parts.map(({ label, change }) => `${label.toLowerCase()} ${signed(change)}`).join(', ');
  const direction = total > 0 ? 'Up' : total < 0 ? 'Down' : 'Unchanged in sum';
  return {
    since,
    change: total / 10,
    parts,
    explanation:
      parts.length === 0
        ? `Nothing changed since ${formatDay(since)}.`
        : `${direction} ${total === 0 ? '' : `${quantity(Math.abs(total) / 10)} points `}since ${formatDay(since)}: ${named}.`,
  };
}

function explain(score: number, parts: readonly HealthPart[]): string {
  const known = parts.flatMap(({ label, contribution }) =>
    contribution === null ? [] : [`${label.toLowerCase()} ${signed(contribution)}`],
  );
  const missing = parts
    .filter(({ contribution }) => contribution === null)
    .map(({ label }) => label.toLowerCase());
  const left = missing.length === 0 ? '' : ` Left out for want of data: ${missing.join(', ')}.`;
  return `${quantity(score)} of 100: 50 is neutral; ${known.join(', ')}.${left}`;
}

function tooLittle(parts: readonly HealthPart[]): string {
  const known = parts.filter(({ value }) => value !== null).map(({ label }) => label.toLowerCase());
  return known.length === 0
    ? 'Not enough data: nothing to go by.'
    : `Not enough data: only ${known.join(' and ')} ${known.length === 1 ? 'is' : 'are'} known, less than half of what counts.`;
}

function signed(points: number): string {
  return points === 0 ? '±0' : `${points > 0 ? '+' : '−'}${quantity(Math.abs(points))}`;
}

const RULE: InsightRule = {
  name: 'Health score',
  description:
    '50 + 50 × the weighted mean of purchase rhythm, spend trend, mood of the tickets, open tickets and expected purchases, each from −1 (as bad as can be) to 1.',
  threshold: '50 is neutral.',
};

@Resolver(() => Customer)
export class CustomerHealthResolver {
  @FieldResolver(() => HealthScore, {
    description: 'How well the customer is doing, from 0 to 100, and what that is made of.',
  })
  health(@Ctx() context: Context, @Root() customer: Customer): Promise<HealthScore> {
    return healthOf(context, customer);
  }
}
