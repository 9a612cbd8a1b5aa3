import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { builtProgram } from '../testing/built-program.js';
import { postgresUrl } from '../testing/postgres.js';
import { SteadyLoad } from '../testing/steady-load.js';

/** What is asked of it. */
const QUERY = {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ query: '{ customers(first: 2) { totalCount } }' }),
};
const ASKS = [['/customers?limit=2'], ['/overview'], ['/graphql', QUERY]] as const;

interface Run {
  child: ChildProcess;
  said: () => string;
  until: (pattern: RegExp) => Promise<RegExpExecArray>;
  ended: Promise<number | null>;
}

describe('npm run cluster', () => {
  const running: Run[] = [];
  afterEach(async () => {
    for (const { child, ended } of running.splice(0)) {
      if (child.exitCode === null) child.kill('SIGKILL');
      await ended;
    }
  });

  function start(args: string[], environment: Record<string, string>): Run {
    const child = spawn(process.execPath, [...builtProgram('cluster/cluster-cli'), ...args], {
      env: {
        PATH: process.env.PATH,
        PORT: '0',
        DEMO_CUSTOMERS: '40',
        DEMO_TRANSACTIONS: '1000',
        ...environment,
      },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
    const ended = once(child, 'close').then(([code]) => code as number | null);
    const run: Run = {
      child,
      ended,
      said: () => said,
      until: async (pattern) => {
        for (;;) {
          const found = pattern.exec(said);
          if (found) return found;
          const isOver = await Promise.race([
            ended.then(() => true),
            once(child.stdout, 'data').then(() => false),
          ]);
          if (isOver && !pattern.test(said)) throw new Error(`It ended: ${said}`);
        }
      },
    };
    running.push(run);
    return run;
  }

  test.each([
    [[], {}, 1, /^Several servers need a PostgreSQL: set DATABASE_URL/],
    [['--servers', '0'], {}, 2, /^--servers is "0"; expected a whole number from 1 to 64\n$/],
    [['--many'], {}, 2, /^Unknown option '--many'\nUsage: npm run cluster/],
  ])(
    '%j %j ends with %j and says why',
    async (args, environment, code, words) => {
      const run = start(args, environment);
      expect(await run.ended).toBe(code);
      expect(run.said()).toMatch(words);
    },
    60_000,
  );

  test('serves as one, replaces a server that is killed and each when told to, and ends them with itself', async () => {
    const url = await postgresUrl();
    const run = start([], { DATABASE_URL: url });
    const [, address] = await run.until(/ContexQ is ready: (\S+) \(2 servers\)/);
    expect(run.said()).toMatch(/^Filling the empty database/);
    const asking = new SteadyLoad(address!, ASKS);
    await asking.more(30);

    const [victim] = await serversOf(run.child.pid!);
    process.kill(victim!, 'SIGKILL');
    await run.until(/A server ended \(signal SIGKILL\); another one is started in 0\.5 s/);
    // until the system has taken it down, it may still be handed connections
    const isGone = performance.now();
    await asking.more(30);
    while ((await serversOf(run.child.pid!)).length < 2) await asking.more(1);
    run.child.kill('SIGHUP');
    await run.until(/Every server was replaced/);
    const failures = await asking.end();
    // only what had come to the server before it was gone and may have changed something
    expect(failures.filter(({ method, began }) => method === 'GET' || began > isGone)).toEqual([]);

    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query('select count(*)::int as loads from loads');
    await client.end();
    expect(rows).toEqual([{ loads: 1 }]);

    const servers = await serversOf(run.child.pid!);
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    for (const pid of servers) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  }, 240_000);

  /** The processes of its servers. */
  async function serversOf(parent: number): Promise<number[]> {
    const list = spawn('ps', ['-A', '-o', 'pid=,ppid=,args=']);
    let text = '';
    list.stdout.on('data', (chunk) => (text += String(chunk)));
    await once(list, 'close');
    return text
      .split('\n')
      .filter((line) => line.includes('server/main.js'))
      .map((line) => line.trim().split(/\s+/).map(Number))
      .filter(([, ppid]) => ppid === parent)
      .map(([pid]) => pid!);
  }
});
