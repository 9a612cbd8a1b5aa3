import type { Format } from '../ui/format.js';
import { monthDays } from '../url/period.js';
import type { OpenedRows } from './opened.js';
import { sentiments, ticketStates } from './ticket-words.js';

/** Names of those whom rows are about; absent while they are not known. */
export interface SubjectNames {
  customer?: string;
  product?: string;
}

interface Days {
  from?: string;
  to?: string;
}

const monthOf = (day: string) => day.slice(0, 7);

const areWholeMonths = ({ from, to }: Required<Days>) =>
  monthDays(monthOf(from)).from === from && monthDays(monthOf(to)).to === to;

/** “in Mar 2026”, “from 3 Mar 2026 to 9 Mar 2026”, “since …”; nothing for all time. */
export function daysWords({ from, to }: Days, format: Format): string | undefined {
  if (!from) return to && `until ${format.day(to)}`;
  if (!to) return `since ${format.day(from)}`;
  if (from === to) return `on ${format.day(from)}`;
  if (!areWholeMonths({ from, to })) return `from ${format.day(from)} to ${format.day(to)}`;
  const [first, last] = [monthOf(from), monthOf(to)];
  if (first === last) return `in ${format.month(first)}`;
  const isYear = first.endsWith('-01') && last.endsWith('-12') && first.slice(0, 4) === last.slice(0, 4);
  return isYear ? `in ${format.year(first)}` : `from ${format.month(first)} to ${format.month(last)}`;
}

const sentence = (words: readonly (string | undefined | false)[]) => {
  const text = words.filter(Boolean).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** Says which rows they are: “Returns of Green tea from Acme in Mar 2026”, “Negative tickets of Acme”. */
export function rowsTitle(opened: OpenedRows, names: SubjectNames, format: Format): string {
  const { customer, product, segment, from, to } = opened.rows;
  const who = customer ? (names.customer ?? 'this customer') : segment && `${segment} customers`;
  const what = product && (names.product ?? 'this product');
  const when = daysWords({ from, to }, format);
  if (opened.kind === 'tickets') {
    const { status, sentiment, channel } = opened.rows;
    return sentence([
      sentiment && sentiments[sentiment].toLowerCase(),
      status && ticketStates[status].toLowerCase(),
      'tickets',
      who && `of ${who}`,
      what && `about ${what}`,
      channel && `by ${channel}`,
      when,
    ]);
  }
  const { kind, order, anonymous } = opened.rows;
  return sentence([
    kind === 'RETURN' ? 'returns' : 'sales',
    what && `of ${what}`,
    who && (kind === 'RETURN' ? `from ${who}` : `to ${who}`),
    anonymous && 'without a customer',
    order && `in order ${order}`,
    when,
  ]);
}
