import { KINDS, type Kind, type Rejection } from '../kit/records.js';
import { oneLine } from './header.js';
import { KIND_SPECS } from './kind-specs.js';

/** What became of a file. */
export interface Outcome {
  status: 'loaded' | 'unchanged' | 'rejected' | 'dry-run';
  kinds: { [K in Kind]?: { inserted: number; updated: number; unchanged: number } };
  rejected: number;
  /** Rows that the mapping's filters left out, by reason. */
  leftOut: ReadonlyMap<string, number>;
  rows: number;
}

const WITHOUT_THEM = '; only with --skip-invalid would the others be loaded';

/** The lines that tell what became of a file. */
export function describeOutcome(name: string, outcome: Outcome): string[] {
  const { status, rows, rejected, leftOut } = outcome;
  const dry = status === 'dry-run';
  if (rows === 0) return [`${name}: 0 rows: there is nothing but the header; nothing changed`];
  const lines = [...describeStored(name, outcome)];
  for (const [reason, count] of leftOut) lines.push(`  ${rowsOf(count)} left out: ${reason}`);
  if (status === 'rejected') lines.push('  nothing was loaded; fix these rows or use --skip-invalid');
  else if (rejected > 0)
    lines.push(`  ${rowsOf(rejected)} rejected${dry ? WITHOUT_THEM : ' and not loaded'}`);
  return lines;
}

function describeStored(name: string, { status, kinds, rejected, leftOut, rows }: Outcome): string[] {
  if (status === 'rejected') return [`${name}: ${rowsOf(rows)}: ${number(rejected)} rejected`];
  if (status === 'unchanged') {
    const stored = rows - rejected - [...leftOut.values()].reduce((sum, count) => sum + count, 0);
    return [
      `${name}: nothing changed: ${stored === 1 ? 'the 1 row is' : `all ${rowsOf(stored)} are`} already stored`,
    ];
  }
  const [inserted, updated, dry] =
    status === 'dry-run'
      ? ['to insert', 'to update', 'dry run, nothing stored: ']
      : ['inserted', 'updated', ''];
  const tallies = KINDS.flatMap((kind) => {
    const tally = kinds[kind];
    if (!tally) return [];
    const text = `${number(tally.inserted)} ${inserted}, ${number(tally.updated)} ${updated}, ${number(tally.unchanged)} unchanged`;
    return [{ label: KIND_SPECS[kind].label, text }];
  });
  const head = `${name}: ${dry}${rowsOf(rows)}`;
  if (tallies.length <= 1) return [tallies[0] ? `${head}: ${tallies[0].text}` : `${head}: nothing to load`];
  return [head, ...tallies.map(({ label, text }) => `  ${label}: ${text}`)];
}

/** One line on a rejected row, in the form `file:line: column "x" = "y": expected …` that editors can follow. */
export function describeRejection(name: string, { line, column, value, expected }: Rejection): string {
  const shown = value === null ? '' : ` = "${oneLine(value)}"`;
  const what = column === null ? (value ?? 'the row') : `column "${column}"${shown}`;
  return `${name}:${line}: ${what}: expected ${expected}`;
}

function rowsOf(count: number): string {
  return `${number(count)} row${count === 1 ? '' : 's'}`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}
