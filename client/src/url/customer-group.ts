import type { DataStatusQuery, SegmentInput } from '../generated/graphql.js';
import { choicesOf } from '../ui/select-filter.js';

const kinds = { segment: 'Segment', industry: 'Industry', region: 'Region' } as const;
const plural = { segment: 'segments', industry: 'industries', region: 'regions' } as const;

type Kind = keyof typeof kinds;

const isKind = (word: string): word is Kind => word in kinds;

/** Choices for a part of the customers; each value is written as in the address, such as `region:North`. */
export function customerGroups(facets: DataStatusQuery['facets'] | undefined) {
  const names = Object.keys(kinds).filter(isKind);
  return names
    .map((kind) => ({
      group: kinds[kind],
      items: choicesOf(facets?.[plural[kind]]).map(({ value, label }) => ({
        value: `${kind}:${value}`,
        label,
      })),
    }))
    .filter(({ items }) => items.length > 0);
}

/** Reads `region:North` from the address; anything else means all customers. */
export function segmentOf(group: string | undefined): SegmentInput | undefined {
  const [kind = '', ...name] = (group ?? '').split(':');
  return isKind(kind) ? { [kind]: name.join(':') } : undefined;
}
