import { Tag, type TagLook } from './tag.js';

const severities = {
  critical: { word: 'Act now', tone: 'bad', shape: 'stop' },
  warning: { word: 'Watch', tone: 'fair', shape: 'warning' },
  notice: { word: 'Worth knowing', tone: 'accent', shape: 'rise' },
  info: { word: 'For information', tone: 'plain', shape: 'info' },
} as const satisfies Record<string, TagLook & { word: string }>;

export type Severity = keyof typeof severities;

/** How urgent a finding is, in words with a sign. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  const { word, ...look } = severities[severity];
  return <Tag {...look}>{word}</Tag>;
}
