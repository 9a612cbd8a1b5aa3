import { SourceError } from '../kit/records.js';
import { fileName } from './file-bytes.js';
import { readTable, type Format } from './read-table.js';

/** The column names of a file. Names are compared without regard to case and surrounding spaces. */
export interface Header {
  names: readonly string[];
  /** Position of a column; undefined when the file has no such column. */
  position(name: string): number | undefined;
}

/**
 * Reads the header of a CSV file, and no more of it than that takes.
 * @throws SourceError when there is none, when a name stands there twice, or when the file cannot be read.
 */
export async function readHeader(path: string, format: Format): Promise<Header> {
  for await (const { cells } of readTable(path, format)) {
    if (cells[0]) return headerOf(cells[0], fileName(path));
  }
  throw new SourceError(`${fileName(path)}:1: has no header: the first row names the columns`);
}

function headerOf(cells: readonly string[], file: string): Header {
  const names = cells.map((cell) => cell.trim());
  if (names.some((name) => name.includes('\r'))) {
    throw new SourceError(
      `${file}:1: lines end with a carriage return alone; save the file with LF or CR LF`,
    );
  }
  const positions = new Map<string, number>();
  for (const [position, name] of names.entries()) {
    const key = name.toLowerCase();
    if (name !== '' && positions.has(key))
      throw new SourceError(`${file}:1: the column "${oneLine(name)}" stands there twice`);
    positions.set(key, position);
  }
  return { names, position: (name) => positions.get(name.trim().toLowerCase()) };
}

const LISTED = 40;

/** Column names as a message lists them, in one line. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, LISTED).map((name) => `"${oneLine(name).slice(0, LISTED)}"`);
  return [...shown, ...(names.length > LISTED ? [`${names.length - LISTED} more`] : [])].join(', ');
}

/** A text of a file as a message shows it: without line ends, or anything that steers a terminal. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ');
}
