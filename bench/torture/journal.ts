import { readFileSync } from 'node:fs';

/** What a program did to its files, or said. */
export type Step =
  | { does: 'create' | 'remove' | 'sync'; path: string }
  | { does: 'rename'; path: string; to: string }
  | { does: 'write'; path: string; offset: number; data: Buffer }
  | { does: 'truncate'; path: string; length: number }
  | { does: 'say'; text: string };

/** op, length of the path, offset, length of the data; as disturb.c writes them. */
const HEAD = 15;

/** Reads the journal that `disturb.c` keeps. */
export function readJournal(file: string): Step[] {
  const bytes = readFileSync(file);
  const steps: Step[] = [];
  for (let at = 0; at + HEAD <= bytes.length;) {
    const op = String.fromCharCode(bytes[at]!);
    const pathLength = bytes.readUInt16LE(at + 1);
    const offset = Number(bytes.readBigInt64LE(at + 3));
    const length = bytes.readUInt32LE(at + 11);
    const path = bytes.toString('utf8', at + HEAD, at + HEAD + pathLength);
    const data = bytes.subarray(at + HEAD + pathLength, at + HEAD + pathLength + length);
    at += HEAD + pathLength + length;
    steps.push(stepOf(op, path, offset, data));
  }
  return steps;
}

function stepOf(op: string, path: string, offset: number, data: Buffer): Step {
  switch (op) {
    case 'C':
      return { does: 'create', path };
    case 'U':
      return { does: 'remove', path };
    case 'S':
      return { does: 'sync', path };
    case 'R':
      return { does: 'rename', path, to: data.toString() };
    case 'W':
      return { does: 'write', path, offset, data };
    case 'T':
      return { does: 'truncate', path, length: offset };
    case 'A':
      return { does: 'say', text: data.toString() };
    default:
      throw new Error(`the journal holds "${op}"`);
  }
}
