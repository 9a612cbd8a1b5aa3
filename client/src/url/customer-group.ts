import type { SegmentInput } from '../generated/graphql.js';
import type { Choice } from '../ui/select-filter.js';

const prefix = 'segment:';
const anonymous: Choice = { value: 'anonymous', label: 'Sales without a customer' };

/** Choices for a part of the customers; each value is written as in the address, such as `segment:Retail`. */
export function customerGroups(segments: readonly string[] = []): Choice[] {
  return [...segments.map((segment) => ({ value: prefix + segment, label: segment })), anonymous];
}

/** Reads `segment:Retail` or `anonymous` from the address; anything else means all customers. */
export function segmentOf(group: string | undefined): SegmentInput | undefined {
  if (group === anonymous.value) return { anonymous: true };
  return group?.startsWith(prefix) ? { segment: group.slice(prefix.length) } : undefined;
}
