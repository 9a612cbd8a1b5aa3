import { execFile, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { binariesFor, scratchFolder, unprivileged } from '../../server/testing/postgres-binaries.js';
import type { Subject } from './ground.js';
import { freePort, type Environment } from './programs.js';

const run = promisify(execFile);

/** A server that is killed loses nothing the operating system has; only a power cut asks for more. */
const SETTINGS = {
  fsync: 'off',
  max_connections: '60',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
};

/** Ends the server by the signal it is told, or, when whoever told it is gone, ends it and takes its files away. */
const LEASH =
  '"$@" & server=$!; read -r signal; kill "-${signal:-INT}" $server; wait $server; [ -n "$signal" ] || { cd /; rm -rf "$0"; }';

/** A PostgreSQL of our own, which can be ended and started. */
export class Postgres {
  private leash: ChildProcessWithoutNullStreams | undefined;
  private databases = 0;

  private constructor(
    private readonly folder: string,
    private readonly bin: string,
    private readonly port: number,
    private readonly environment: Environment,
  ) {}

  /** @param environment what the server finds in its environment, by the folder of its files. */
  static async start(environment = (_folder: string): Environment => ({})): Promise<Postgres> {
    const identity = unprivileged();
    const folder = scratchFolder(identity);
    const bin = binariesFor(identity, folder);
    const options = ['--no-sync', '--no-locale', '--encoding=UTF8', '--auth=trust', '--username=contexq'];
    await run(join(bin, 'initdb'), [`--pgdata=${join(folder, 'data')}`, ...options], {
      ...identity,
      cwd: folder,
    });
    const postgres = new Postgres(folder, bin, await freePort(), environment(folder));
    await postgres.resume();
    return postgres;
  }

  /** Starts it again after `stop`, and waits until it takes connections. */
  async resume(): Promise<void> {
    const settings = Object.entries(SETTINGS).map(([name, value]) => `--${name}=${value}`);
    const command = [join(this.bin, 'postgres'), '-D', join(this.folder, 'data'), '-p', String(this.port)];
    const leash = spawn('sh', ['-c', LEASH, this.folder, ...command, ...settings], {
      ...unprivileged(),
      cwd: this.folder,
      detached: true,
      env: { PATH: process.env.PATH, ...this.environment },
    });
    this.leash = leash;
    await new Promise<void>((resolve, reject) => {
      let said = '';
      leash.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (text.includes('ready to accept connections')) resolve();
      });
      leash.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)));
    });
  }

  /** `QUIT` is a crash: it ends at once and recovers when it starts again; `INT` ends in good order. */
  async stop(signal: 'QUIT' | 'INT'): Promise<void> {
    const { leash } = this;
    if (!leash) return;
    const gone = once(leash, 'exit');
    leash.stdin.write(`${signal}\n`);
    await gone;
    this.leash = undefined;
  }

  /** Ends it and takes its files away. */
  async end(): Promise<void> {
    if (!this.leash) await this.resume();
    const gone = once(this.leash!, 'exit');
    this.leash!.stdin.end();
    await gone;
  }

  /** An empty database. */
  async newSubject(): Promise<Subject> {
    const name = `torture_${++this.databases}`;
    await this.ask(`create database ${name}`);
    const url = this.urlOf(name);
    return { database: { kind: 'postgres', url }, environment: { DATABASE_URL: url } };
  }

  /** Ends every connection to a database but this one's own. @returns how many there were. */
  async cutConnections({ database }: Subject): Promise<number> {
    if (database.kind !== 'postgres') return 0;
    const name = new URL(database.url).pathname.slice(1);
    return this.ask(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
  }

  /** Sends a statement that is none of the product's. @returns the number of its rows. */
  private async ask(text: string): Promise<number> {
    const client = new Client({ connectionString: this.urlOf('postgres') });
    await client.connect();
    try {
      return (await client.query(text)).rowCount ?? 0;
    } finally {
      await client.end();
    }
  }

  private urlOf(name: string): string {
    return `postgres://contexq@127.0.0.1:${this.port}/${name}`;
  }
}
