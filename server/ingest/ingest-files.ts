import type { Calendar } from '../kit/day.js';
import { KINDS, type Rejection, type Source } from '../kit/records.js';
import { csvSource, type CsvSource, type ReadBatches } from './csv-source.js';
import { describeOutcome, describeRejection, type Outcome } from './describe-outcome.js';
import type { IngestRequest } from './ingest-arguments.js';
import { ProgressLine, type Terminal } from './progress-line.js';
import { readMapping } from './read-mapping.js';
import { RejectsFile } from './rejects-file.js';

/** Stores a source wholly or not at all, and says what became of it. */
export type Load = (
  source: Source,
  options: {
    dryRun: boolean;
    skipInvalid: boolean;
    onRejection: (rejection: Rejection) => void;
    onProgress: (rows: number, share: number | undefined) => void;
    onRestart: () => void;
  },
) => Promise<Outcome>;

export interface Surroundings {
  calendar: Calendar;
  load: Load;
  /** How files are read; here and now when left out. */
  read?: ReadBatches;
  print: (line: string) => void;
  terminal: Terminal;
}

/** Rejections that are told one by one. */
const TOLD = 20;

interface OpenedFile {
  path: string;
  source: CsvSource;
}

/**
 * Loads files one after the other, and prints what became of each. All headers are read before the first row.
 * @returns whether every file went in; it ends with the first that does not.
 * @throws SourceError when a file cannot be read; what was loaded before it is printed.
 */
export async function ingestFiles(request: IngestRequest, around: Surroundings): Promise<boolean> {
  const files = await openFiles(request, around);
  const done: string[] = [];
  try {
    for (const file of files) {
      if (!(await ingestFile(file, request, around))) return false;
      done.push(file.source.name);
    }
    return true;
  } finally {
    const remaining = files.slice(done.length).map(({ source }) => source.name);
    if (remaining.length > 0 && files.length > 1) tellWhatStands(done, remaining, request, around.print);
  }
}

async function openFiles(request: IngestRequest, { calendar, read }: Surroundings): Promise<OpenedFile[]> {
  const { files, mapping: nameOrPath } = request;
  const mapping = nameOrPath === undefined ? undefined : await readMapping(nameOrPath);
  const opened: OpenedFile[] = [];
  for (const path of files) {
    const keepCells = rejectsPath(path, request) !== undefined;
    opened.push({ path, source: await csvSource(path, { mapping, calendar, keepCells }, read) });
  }
  const rank = ({ source }: OpenedFile): number => KINDS.findIndex((kind) => source.given[kind]);
  return opened.sort((a, b) => rank(a) - rank(b));
}

async function ingestFile(
  { path, source }: OpenedFile,
  request: IngestRequest,
  around: Surroundings,
): Promise<boolean> {
  const { print, terminal } = around;
  for (const warning of source.warnings) print(`${source.name}: ${warning}`);
  const progress = new ProgressLine(terminal, source.name);
  const rejects = rejectsFile(path, source, request);
  let told = 0;
  try {
    const outcome = await around.load(source, {
      dryRun: request.dryRun,
      skipInvalid: request.skipInvalid,
      onProgress: (rows, share) => {
        // while the rows can still be left out: nothing is loaded whose rejects are lost
        rejects?.flush();
        progress.show(rows, share);
      },
      onRestart: () => {
        print(`${source.name}: the connection to the database was lost; it is read from its start again`);
        told = 0;
        rejects?.clear();
      },
      onRejection: (rejection) => {
        progress.clear();
        if (told++ < TOLD) print(describeRejection(source.name, rejection));
        rejects?.add(rejection, source.cellsAt(rejection.line) ?? []);
      },
    });
    progress.clear();
    if (told > TOLD) print(`${source.name}: ${(told - TOLD).toLocaleString('en')} more rows are rejected`);
    for (const line of describeOutcome(source.name, outcome)) print(line);
    if (rejects && rejects.rows > 0) print(`  rejected rows are in ${rejects.path}`);
    return outcome.status !== 'rejected' && (outcome.rejected === 0 || request.skipInvalid);
  } finally {
    progress.clear();
    rejects?.close();
  }
}

/** Where the rejected rows of a file are to be written, if anywhere. */
function rejectsPath(path: string, { rejects, skipInvalid, dryRun }: IngestRequest): string | undefined {
  return rejects ?? (skipInvalid && !dryRun ? `${path}.rejects.csv` : undefined);
}

function rejectsFile(path: string, source: CsvSource, request: IngestRequest): RejectsFile | undefined {
  const target = rejectsPath(path, request);
  return target === undefined ? undefined : new RejectsFile(target, source.header);
}

function tellWhatStands(
  done: readonly string[],
  remaining: readonly string[],
  { dryRun }: IngestRequest,
  print: (line: string) => void,
): void {
  const verb = dryRun ? 'tried' : 'loaded';
  if (done.length > 0)
    print(`${dryRun ? 'Tried' : 'Loaded'} before: ${done.join(', ')}. Not ${verb}: ${remaining.join(', ')}.`);
  else print(`Not ${verb}: ${remaining.join(', ')}.`);
}
