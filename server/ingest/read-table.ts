import { SourceError } from '../kit/records.js';
import { cutRecords, endOfRecord, type Run } from './cut-records.js';
import { decoderOf } from './decode-text.js';
import { fileBytes, fileName } from './file-bytes.js';
import { parseRun, type Rows } from './parse-run.js';

/** How a file is written, as far as its mapping declares it. */
export interface Format {
  delimiter?: string | undefined;
  encoding?: string | undefined;
}

/** Some rows of a table, the first of which is the header, and the share of the file read so far. */
export interface TablePiece extends Rows {
  progress: number;
}

/** Longest record in characters: what is longer is a quote left open, not a row. */
export const LONGEST_RECORD = 1024 * 1024;

const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * Reads the rows of a CSV file, piece by piece; memory does not grow with the file.
 * @throws SourceError naming file and line where it cannot be read on.
 */
export async function* readTable(path: string, format: Format): AsyncGenerator<TablePiece> {
  const name = fileName(path);
  let line = 1;
  let rest = '';
  let delimiter = format.delimiter;
  let progress = 0;
  const decoder = decoderOf(name, format.encoding, () => line + newlines(rest));

  const rowsOf = (runs: readonly Run[]): TablePiece => {
    const piece: TablePiece = { cells: [], lines: [], progress };
    for (const run of runs) {
      delimiter ??= detectDelimiter(run.text);
      line = parseRun(run, delimiter, line, name, piece);
    }
    return piece;
  };
  const take = (text: string): TablePiece => {
    const cut = cutRecords(rest + text);
    const piece = rowsOf(cut.runs);
    rest = cut.rest;
    if (rest.length > LONGEST_RECORD) throw tooLong(rest, delimiter ?? ',', line, name);
    return piece;
  };

  try {
    for await (const { bytes, progress: share } of fileBytes(path)) {
      progress = share;
      yield take(decoder.decode(bytes));
    }
    yield take(decoder.end());
  } catch (error) {
    throw error instanceof SourceError ? error : brokenOff(error, name, line);
  }
  if (rest !== '') {
    const last: Run = { text: `${rest}\n`, quoted: rest.includes('"') };
    rest = '';
    yield rowsOf([last]);
  }
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}

/** The delimiter that stands most often in the header, quoted text aside; a comma when none does. */
function detectDelimiter(text: string): string {
  const end = endOfRecord(text, 0);
  const header = (end === -1 ? text : text.slice(0, end)).replaceAll(/"[^"]*"/g, '');
  const count = (delimiter: string): number => header.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/** A misplaced quote makes a record endless: where there is one, its own line says more than the length does. */
function tooLong(rest: string, delimiter: string, line: number, name: string): SourceError {
  const message = `${name}:${line}: a row of more than 1 MiB begins here`;
  if (!rest.includes('"')) return new SourceError(`${message}; is this a CSV file with a row on each line?`);
  try {
    parseRun({ text: `${rest}\n`, quoted: true }, delimiter, line, name, { cells: [], lines: [] });
  } catch (error) {
    if (error instanceof SourceError && !error.message.includes('never closed')) return error;
  }
  return new SourceError(`${message}; is a quote (") left open in it?`);
}

function brokenOff(error: unknown, name: string, line: number): SourceError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') {
    return new SourceError(`${name}:${line}: the compressed data end too soon; was the file copied wholly?`);
  }
  if (code?.startsWith('Z_'))
    return new SourceError(`${name}:${line}: the compressed data are damaged (${message})`);
  return new SourceError(`${name}:${line}: reading failed: ${message}`);
}
