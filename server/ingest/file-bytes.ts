import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { SourceError } from '../kit/records.js';

/** Small enough that what comes of a piece is garbage while it is young. */
const PIECE = 32 * 1024;

/** A piece of a file's content, unpacked, and the share (0 … 1) of the file that was read so far. */
export interface Piece {
  bytes: Buffer;
  progress: number;
}

/**
 * The content of a file, piece by piece (≤ 32 KiB). Gzip is known by its first bytes, whatever the name says.
 * @throws SourceError when the path is no readable file of text; the stream's own errors when the file breaks off.
 */
export async function* fileBytes(path: string): AsyncGenerator<Piece> {
  const file = await openFile(path);
  try {
    const { size } = await file.stat();
    const packed = await isPacked(file, path);
    const raw = file.createReadStream({ start: 0, highWaterMark: PIECE, autoClose: false });
    const content = packed ? raw.pipe(createGunzip({ chunkSize: PIECE })) : raw;
    raw.on('error', (error) => content.destroy(error));
    for await (const bytes of content as AsyncIterable<Buffer>) {
      yield { bytes, progress: raw.bytesRead / size };
    }
  } finally {
    await file.close();
  }
}

/** The name by which messages call a file. */
export function fileName(path: string): string {
  return basename(path);
}

async function openFile(path: string): Promise<FileHandle> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw new SourceError(`${path}: ${whyUnreadable(error)}`);
  });
  const stat = await file.stat();
  if (stat.isFile()) return file;
  await file.close();
  throw new SourceError(
    `${path}: is ${stat.isDirectory() ? 'a directory' : 'no regular file'}; name a CSV file`,
  );
}

function whyUnreadable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read: permission denied';
  return `cannot be opened: ${message}`;
}

async function isPacked(file: FileHandle, path: string): Promise<boolean> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
  if (bytesRead === 0) throw new SourceError(`${path}: is empty (0 bytes)`);
  if (buffer.toString('latin1') === 'PK\x03\x04') {
    throw new SourceError(`${path}: is a ZIP archive or a spreadsheet; save it as CSV (UTF-8)`);
  }
  return buffer[0] === 0x1f && buffer[1] === 0x8b;
}
