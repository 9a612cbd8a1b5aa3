import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { Origin } from '../kit/context.js';
import type { Principal } from '../kit/principal.js';

/** Why a connection is ended by the server; clients do not come back by themselves after the 44.. ones. */
export const CLOSE = {
  goingAway: [1001, 'The server ends'],
  bad: [4400, 'The message cannot be understood'],
  unauthenticated: [4401, 'Sign in first, or send a key'],
  forbidden: [4403, 'Who you are or what you may read has changed'],
  tooMany: [4429, 'Too many connections or messages'],
} as const satisfies Record<string, readonly [code: number, reason: string]>;

/** ms that a client has to answer a close, or a ping. */
const PATIENCE = 1_000;

const MOST = { messagesAMinute: 300, unreadBytes: 256 * 1024 } as const;

/** One WebSocket, and who is on it. */
export class LiveConnection {
  /** Undefined until they have said so. */
  principal: Principal | undefined;
  /** With what they have said it. */
  headers: IncomingHttpHeaders;
  private hasAnswered = true;
  private messages = 0;
  private minute = 0;

  constructor(
    readonly socket: WebSocket,
    readonly request: { headers: IncomingHttpHeaders; requestId: string; log: Logger; origin: Origin },
  ) {
    this.headers = request.headers;
    socket.on('pong', () => (this.hasAnswered = true));
  }

  /** Ends the connection, whether or not the client goes along. */
  end([code, reason]: readonly [number, string]): void {
    this.socket.close(code, reason);
    setTimeout(() => this.socket.terminate(), PATIENCE).unref();
  }

  /** Whether one more message may come; ends the connection of a client that sends too many or reads nothing. */
  mayCome(): boolean {
    const minute = Math.floor(performance.now() / 60_000);
    this.messages = minute === this.minute ? this.messages + 1 : 1;
    this.minute = minute;
    if (this.socket.bufferedAmount > MOST.unreadBytes) this.socket.terminate();
    else if (this.messages > MOST.messagesAMinute) this.end(CLOSE.tooMany);
    return this.socket.readyState === this.socket.OPEN;
  }

  /** Asks whether somebody is still there; ends the connection when the last time nobody was. */
  ping(): void {
    if (!this.hasAnswered) this.socket.terminate();
    this.hasAnswered = false;
    if (this.socket.readyState === this.socket.OPEN) this.socket.ping();
  }
}
