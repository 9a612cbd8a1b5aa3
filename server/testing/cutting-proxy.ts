import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What becomes of the next commit: its answer is lost, or it is lost itself, and the connection with it. */
export type Cut = 'answer' | 'commit';

const COMMIT = Buffer.from('commit\0');

/** https://www.postgresql.org/docs/current/protocol-message-formats.html, ErrorResponse */
const FIELDS = ['SFATAL', 'C57P03', 'Mthe database system is starting up', ''].join('\0');
const IS_STARTING = Buffer.alloc(6 + FIELDS.length);
IS_STARTING.write('E');
IS_STARTING.writeInt32BE(5 + FIELDS.length, 1);
IS_STARTING.write(FIELDS, 5);

/** A network between a server and its PostgreSQL that breaks when a test says so. */
export class CuttingProxy {
  /** Cuts the next commit; then the network is whole again. */
  next: Cut | undefined;
  /** Connections that are still told that the database starts. */
  starting = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    /** The address of the database through this network. */
    readonly url: string,
  ) {}

  /** Lays itself before a database. */
  static async before(url: string): Promise<CuttingProxy> {
    const { hostname, port } = new URL(url);
    const server = createServer((near) => proxy.join(near, connect(Number(port), hostname)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const here = new URL(url);
    here.port = String((server.address() as AddressInfo).port);
    const proxy = new CuttingProxy(server, here.href);
    return proxy;
  }

  /** Breaks every connection there is. */
  cutAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.cutAll();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(near: Socket, far: Socket): void {
    if (this.starting > 0) {
      this.starting -= 1;
      far.destroy();
      near.once('data', () => near.end(IS_STARTING));
      return;
    }
    const cut = () => {
      near.destroy();
      far.destroy();
    };
    let isDeaf = false;
    near.on('data', (bytes: Buffer) => {
      const fault = this.next && bytes.includes(COMMIT) ? this.next : undefined;
      if (fault) this.next = undefined;
      if (fault === 'answer') isDeaf = true;
      if (fault === 'commit') cut();
      else far.write(bytes);
    });
    far.on('data', (bytes: Buffer) => {
      if (isDeaf) cut();
      else near.write(bytes);
    });
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      socket.on('error', cut).on('close', () => {
        this.sockets.delete(socket);
        cut();
      });
    }
  }
}
