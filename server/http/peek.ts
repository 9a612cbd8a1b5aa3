import type { IncomingMessage } from 'node:http';

/**
 * Reads the body of a request and puts it back, so that whoever comes next finds the request as if nobody had.
 * @param length of the body in bytes, as the request tells it.
 * @returns undefined when it broke off.
 */
export function peek(request: IncomingMessage, length: number): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let read = 0;
    const end = (body: Buffer | undefined) => {
      request.off('readable', onReadable).off('close', onClose);
      resolve(body);
    };
    const onReadable = () => {
      for (let piece; (piece = request.read() as Buffer | null) !== null;) {
        pieces.push(piece);
        read += piece.length;
      }
      if (read < length) return;
      const body = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
      request.unshift(body);
      end(body);
    };
    const onClose = () => end(undefined);
    request.on('readable', onReadable).on('close', onClose);
  });
}
