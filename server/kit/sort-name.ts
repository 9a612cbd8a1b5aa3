/** A name as it is sorted and searched: without accents and capitals, the same on every database. */
export function sortName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text as they are searched, each once; at most 12 of at most 40 characters. */
export function searchWords(text: string): string[] {
  const words = sortName(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, 40)))].slice(0, 12);
}
