import { ConfigError, readConfig, type Config } from '../config.js';
import { ListenError, listen } from '../http/listen.js';
import { Backends } from './backends.js';
import { balancer } from './balancer.js';
import { USAGE, UsageError, readArguments, type ClusterArguments } from './cluster-arguments.js';
import { embeddedPostgres, EmbeddedError } from './embedded-postgres.js';
import { environmentBehind } from './environment-behind.js';
import { Fleet } from './fleet.js';
import { StartError, spawnServer } from './spawned-server.js';

/** ms for which requests under way are waited for. */
const PATIENCE = 10_000;

try {
  const request = readArguments(process.argv.slice(2));
  if (request === 'help') console.log(USAGE);
  else await run(request, readConfig());
} catch (error) {
  if (error instanceof UsageError) end(error, 2);
  else if (error instanceof StartError) process.exit(error.code);
  else if (error instanceof ConfigError || error instanceof ListenError || error instanceof EmbeddedError)
    end(error, 1);
  else throw error;
}

function end({ message }: Error, code: number): never {
  console.error(message);
  process.exit(code);
}

async function run({ servers, embedded }: ClusterArguments, config: Config): Promise<void> {
  const url = embedded ? await embeddedPostgres() : undefined;
  if (url === undefined && config.database.kind === 'sqlite') {
    throw new ConfigError(
      'Several servers need a PostgreSQL: set DATABASE_URL, or try it with --embedded. A SQLite file has one server: npm start',
    );
  }
  const backends = new Backends();
  const front = await listen(balancer(backends), config.host, config.port);
  const environment = environmentBehind(front.address, config, url);
  const fleet = new Fleet({
    size: servers,
    start: () => spawnServer(environment, console.log),
    backends,
    say: console.log,
  });

  const stop = async (): Promise<void> => {
    await Promise.all([front.stop(PATIENCE), fleet.stop()]);
    process.exit(0);
  };
  let rolling = fleet.open();
  process.once('SIGTERM', () => void stop()).once('SIGINT', () => void stop());
  process.on('SIGHUP', () => {
    rolling = rolling.then(() => fleet.roll());
  });
  await rolling;
  console.log(`ContexQ is ready: ${front.address} (${servers} servers)`);
}
