import type { CommandGroup } from '../ui/command-palette.js';

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The groups without what an earlier group has already, and without those that have nothing left. */
export function withoutRepeats(groups: readonly CommandGroup[]): CommandGroup[] {
  const seen = new Set<string>();
  return groups
    .map(({ title, commands }) => ({
      title,
      commands: commands.filter(({ id }) => !seen.has(id) && seen.add(id)),
    }))
    .filter(({ commands }) => commands.length > 0);
}

/** The commands that have a word beginning with each word of the text; all of them without a text, and no empty group. */
export function matching(groups: readonly CommandGroup[], text: string): CommandGroup[] {
  const asked = wordsOf(text);
  const fits = (label: string) => {
    const words = wordsOf(label);
    return asked.every((begin) => words.some((word) => word.startsWith(begin)));
  };
  return groups
    .map(({ title, commands }) => ({ title, commands: commands.filter(({ label }) => fits(label)) }))
    .filter(({ commands }) => commands.length > 0);
}
