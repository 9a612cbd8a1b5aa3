import { WebSocket } from 'ws';

/** Says that one comes with no more than the headers have said. */
export const INIT = '{"type":"connection_init"}';

/** A message of graphql-transport-ws. */
export interface LiveMessage {
  type: string;
  id?: string;
  payload?: unknown;
}

/** How somebody connects. */
export interface Connecting {
  headers?: Readonly<Record<string, string>>;
  protocol?: string;
  path?: string;
}

/** Somebody at the other end of a WebSocket. */
export class LiveClient {
  /** Everything that came, and what of it nobody has waited for yet. */
  readonly heard: LiveMessage[] = [];
  readonly messages: LiveMessage[] = [];
  /** The code it was closed with; before it was open, the status of the answer. */
  readonly ended: Promise<number>;
  readonly opened: Promise<void>;
  readonly socket: WebSocket;
  private wake = (): void => undefined;

  constructor(
    address: string,
    { headers = {}, protocol = 'graphql-transport-ws', path = '/graphql' }: Connecting = {},
  ) {
    const socket = new WebSocket(`${address.replace('http', 'ws')}${path}`, protocol, { headers });
    this.socket = socket;
    this.opened = new Promise((resolve) => socket.once('open', resolve));
    this.ended = new Promise((resolve) => {
      socket.on('unexpected-response', (_request, { statusCode }) => {
        resolve(statusCode!);
        socket.terminate();
      });
      // a server that takes none of the offered protocols is refused by the client; it closes by itself
      socket.on('error', () => undefined);
      socket.once('close', resolve);
    });
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as LiveMessage;
      this.heard.push(message);
      this.messages.push(message);
      this.wake();
    });
  }

  send(message: string | LiveMessage): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** Says who one is, and waits for the answer. @returns whether one was let in. */
  async enter(payload?: object): Promise<boolean> {
    await this.opened;
    this.send({ type: 'connection_init', payload });
    const entered = this.next('connection_ack').then(() => true);
    return Promise.race([entered, this.ended.then(() => false)]);
  }

  subscribe(query: string, id = '1', variables?: object): void {
    this.send({ type: 'subscribe', id, payload: { query, variables } });
  }

  /** The first message of a type, taken off those that came. */
  async next(type: string): Promise<LiveMessage> {
    for (;;) {
      const at = this.messages.findIndex((message) => message.type === type);
      if (at >= 0) return this.messages.splice(at, 1)[0]!;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }
}
