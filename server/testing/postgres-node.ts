import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, chmodSync, cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './free-port.js';
import { binariesFor, scratchFolder, unprivileged, type Identity } from './postgres-binaries.js';

const run = promisify(execFile);

/** Settings of PostgreSQL beside those that every test has. */
export type NodeSettings = Readonly<Record<string, string>>;

const LOCAL = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '16MB',
  fsync: 'off',
  min_wal_size: '2MB',
};

/** ms between two looks, and after which it is taken to be stuck. */
const COMING_BACK = 100;
const PATIENCE = 30_000;
/** ms in which its processes end after it was killed. */
const ENDING = 1_000;

/** A PostgreSQL of a test's own, which can be ended and started as machines are. */
export class PostgresNode {
  private process: ChildProcess | undefined;
  private panics = 0;

  private constructor(
    private readonly identity: Identity,
    readonly folder: string,
    private readonly bin: string,
    private readonly port: number,
    private readonly settings: NodeSettings,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** Where it is. */
  get url(): string {
    return `postgres://contexq@127.0.0.1:${this.port}/postgres`;
  }

  /** A new and empty one, started. @param environment what it finds in its environment, by the folder of its files. */
  static async create(
    settings: NodeSettings = {},
    environment: (folder: string) => NodeJS.ProcessEnv = () => process.env,
  ): Promise<PostgresNode> {
    const identity = unprivileged();
    const folder = scratchFolder(identity);
    const node = new PostgresNode(
      identity,
      folder,
      binariesFor(identity, folder),
      await freePort(),
      settings,
      environment(folder),
    );
    const cluster = [
      ...['--no-sync', '--no-locale', '--encoding=UTF8', '--auth=trust', '--username=contexq'],
      '--wal-segsize=1',
    ];
    await run(join(node.bin, 'initdb'), [`--pgdata=${node.data}`, ...cluster], { ...identity, cwd: folder });
    await node.start();
    return node;
  }

  /** A standby that follows this one, started; made of a copy of its files, as a base backup is. */
  async standby(settings: NodeSettings = {}): Promise<PostgresNode> {
    const folder = scratchFolder(this.identity);
    const standby = new PostgresNode(
      this.identity,
      folder,
      this.bin,
      await freePort(),
      settings,
      this.environment,
    );
    const client = new pg.Client(this.url);
    await client.connect();
    await client.query("select pg_backup_start('standby', true)");
    cpSync(this.data, standby.data, {
      recursive: true,
      filter: (path) => !/postmaster\.(pid|opts)$/.test(path),
    });
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
    await client.end();
    standby.put('backup_label', rows[0]!.labelfile);
    standby.put('standby.signal', '');
    standby.put(
      'postgresql.auto.conf',
      `primary_conninfo = 'host=127.0.0.1 port=${this.port} user=contexq'\n`,
    );
    standby.own();
    await standby.start();
    return standby;
  }

  /** Writes a file into the folder of the data. */
  put(name: string, content: string): void {
    const path = join(this.data, name);
    writeFileSync(path, content, { mode: 0o600 });
    this.give(path);
  }

  async start(): Promise<void> {
    const settings = Object.entries({ ...LOCAL, ...this.settings });
    const child = spawn(
      join(this.bin, 'postgres'),
      ['-D', this.data, '-p', String(this.port), ...settings.map(([name, value]) => `--${name}=${value}`)],
      { ...this.identity, cwd: this.folder, env: this.environment, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    this.process = child;
    const end = () => child.kill('SIGQUIT');
    process.once('exit', end);
    child.once('exit', () => process.off('exit', end));
    let said = '';
    const ready = new Promise<void>((resolve, reject) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (text.includes('PANIC:')) this.panics += 1;
        if (said.includes('ready to accept')) resolve();
      });
      child.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)));
    });
    await ready;
  }

  /** Ends it at once, and every connection with it; SIGQUIT without writing down what it has in memory. */
  async stop(signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL' = 'SIGINT'): Promise<void> {
    const { process } = this;
    this.process = undefined;
    if (process?.exitCode !== null) return;
    const exited = once(process, 'exit');
    process.kill(signal);
    await exited;
  }

  /**
   * Waits until it answers; where it has ended by itself it is started again, as whatever looks after it would. So it is when
   * it does neither: PostgreSQL 18 was seen to wait for nothing after a disk was full.
   */
  async comeBack(): Promise<void> {
    let stuck = performance.now() + PATIENCE;
    while (!(await this.answers())) {
      if (performance.now() > stuck) {
        await this.stop('SIGKILL');
        await delay(ENDING);
        stuck = performance.now() + PATIENCE;
      }
      if (this.process?.exitCode !== null) await this.start();
      else await delay(COMING_BACK);
    }
  }

  /** Whether it gave up by itself since this was last asked, as it does where it cannot write what it must. */
  hasPanicked(): boolean {
    const has = this.panics > 0;
    this.panics = 0;
    return has;
  }

  /** Ends it for good; its files go. */
  async remove(): Promise<void> {
    await this.stop('SIGQUIT');
    rmSync(this.folder, { recursive: true });
  }

  private async answers(): Promise<boolean> {
    const client = new pg.Client(this.url);
    return client
      .connect()
      .then(() => client.end())
      .then(
        () => true,
        () => false,
      );
  }

  private get data(): string {
    return join(this.folder, 'data');
  }

  /** PostgreSQL takes a folder of nobody else's alone. */
  private own(): void {
    for (const name of readdirSync(this.data, { recursive: true, encoding: 'utf8' }))
      this.give(join(this.data, name));
    this.give(this.data);
    chmodSync(this.data, 0o700);
  }

  private give(path: string): void {
    const { uid, gid } = this.identity;
    if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
  }
}
