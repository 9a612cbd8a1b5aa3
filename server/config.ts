import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { IANAZone } from 'luxon';
import { z } from 'zod';
import type { OidcSettings } from './identity/oidc-settings.js';
import { SCALE } from './kit/decimal.js';
import { HEALTH_PARTS, type InsightSettings } from './kit/insight-settings.js';
import { PERSON_ROLES } from './kit/principal.js';
import type { PostgresSettings } from './postgres/postgres-settings.js';
import {
  decimal,
  healthWeights,
  isIssuer,
  isNetwork,
  isOrigin,
  list,
  postgresAddress,
  roleMap,
  wholeNumber,
} from './setting-forms.js';

/** A setting that cannot be used. The message names the variable, its value and what was expected. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Every variable the server reads: its form, its default, and how a wrong value is answered. */
const SETTINGS = {
  PORT: { form: wholeNumber(0, 65_535), default: '4000', expected: 'a whole number from 0 to 65535' },
  HOST: { form: z.string().min(1), default: '127.0.0.1', expected: 'an address to listen on' },
  DRAIN_SECONDS: { form: wholeNumber(0, 300), default: '1', expected: 'a whole number from 0 to 300' },
  DB_PATH: { form: z.string().min(1), default: 'data/contexq.sqlite', expected: 'a path of a file' },
  DATABASE_URL: {
    form: postgresAddress,
    default: '',
    expected: 'postgres://user:password@host:port/database',
  },
  BACKUP_FOLDER: { form: z.string().min(1), default: 'data/backups', expected: 'a path of a folder' },
  UPGRADE_WITHOUT_BACKUP: {
    form: z.enum(['refuse', 'allow']),
    default: 'refuse',
    expected: 'refuse or allow',
  },
  DATABASE_REPLICA_URL: {
    form: postgresAddress,
    default: '',
    expected: 'postgres://user:password@host:port/database of a standby',
  },
  DATABASE_POOL: { form: wholeNumber(1, 1_000), default: '10', expected: 'a whole number from 1 to 1000' },
  DATABASE_TLS: {
    form: z.enum(['', 'off', 'require', 'verify-full']),
    default: '',
    expected: 'off, require or verify-full',
  },
  DATABASE_PARTITIONS: { form: z.enum(['none', 'month']), default: 'none', expected: 'none or month' },
  DATABASE_CA: { form: z.string(), default: '', expected: 'a path of a file' },
  TIME_ZONE: {
    form: z.string().refine(IANAZone.isValidZone),
    default: 'UTC',
    expected: 'an IANA time zone such as Europe/Berlin',
  },
  ALLOWED_ORIGINS: {
    form: list.refine((origins) => origins.every(isOrigin)),
    default: '',
    expected: 'origins such as https://dashboard.example, separated by commas',
  },
  PUBLIC_URL: {
    form: z.union([z.literal(''), z.string().refine(isOrigin)]),
    default: '',
    expected: 'an address such as https://contexq.example, without a path',
  },
  ACCESS: { form: z.enum(['sign-in', 'open']), default: 'sign-in', expected: 'sign-in or open' },
  INSECURE_HTTP: { form: z.enum(['refuse', 'allow']), default: 'refuse', expected: 'refuse or allow' },
  TRUSTED_PROXIES: {
    form: list.refine((proxies) => proxies.every(isNetwork)),
    default: '',
    expected: 'addresses or networks such as 10.0.0.0/8, separated by commas',
  },
  OIDC_ISSUER: {
    form: z.union([z.literal(''), z.string().refine(isIssuer)]),
    default: '',
    expected: 'the https address of an OpenID provider',
  },
  OIDC_CLIENT_ID: { form: z.string(), default: '', expected: 'the name the provider knows this server by' },
  OIDC_CLIENT_SECRET: { form: z.string(), default: '', expected: 'the secret the provider gave' },
  OIDC_NAME: { form: z.string().min(1), default: 'single sign-on', expected: 'the name of the provider' },
  OIDC_ROLE_CLAIM: { form: z.string().min(1), default: 'roles', expected: 'the name of a claim' },
  OIDC_ROLE_MAP: {
    form: roleMap,
    default: '',
    expected: `groups and what they may do, as in sales-team=SALES,it=ADMIN, with ${PERSON_ROLES.join(', ')}`,
  },
  RATE_REQUESTS: {
    form: wholeNumber(1, 1_000_000_000),
    default: '1000',
    expected: 'a whole number from 1 to 1000000000',
  },
  RATE_POINTS: {
    form: wholeNumber(1, 1_000_000_000),
    default: '50000',
    expected: 'a whole number from 1 to 1000000000',
  },
  RATE_LOCAL: { form: z.enum(['off', 'on']), default: 'off', expected: 'off or on' },
  ANSWER_CACHE: { form: wholeNumber(0, 65_536), default: '32', expected: 'a whole number from 0 to 65536' },
  TRUSTED_DOCUMENTS: { form: z.enum(['any', 'only']), default: 'any', expected: 'any or only' },
  CURRENCY: {
    form: z.string().regex(/^[A-Z]{3}$/),
    default: 'USD',
    expected: 'an ISO 4217 code such as EUR',
  },
  NEGATIVE_SENTIMENT: { form: decimal(-1, 0), default: '-0.25', expected: 'a number from -1 to 0' },
  TREND_THRESHOLD: { form: decimal(0, 1_000), default: '20', expected: 'a number of percent from 0 to 1000' },
  TREND_MAX_Q: { form: decimal(0, 1), default: '0.05', expected: 'a number from 0 to 1' },
  ANOMALY_WINDOW: {
    form: wholeNumber(7, 3_650),
    default: '180',
    expected: 'a whole number of days from 7 to 3650',
  },
  ANOMALY_MAX_Q: { form: decimal(0, 1), default: '0.05', expected: 'a number from 0 to 1' },
  ANOMALY_MIN_TICKETS: {
    form: wholeNumber(2, 1_000),
    default: '5',
    expected: 'a whole number from 2 to 1000',
  },
  CHURN_DAYS: { form: wholeNumber(7, 730), default: '90', expected: 'a whole number of days from 7 to 730' },
  MIN_BASKETS: {
    form: wholeNumber(1, 1_000_000),
    default: '3',
    expected: 'a whole number from 1 to 1000000',
  },
  HEALTH_WEIGHTS: {
    form: healthWeights,
    default: 'rhythm=30,spend=20,sentiment=20,tickets=10,outlook=20',
    expected: `a number from 0 for each of ${HEALTH_PARTS.join(', ')}, not all 0, as in rhythm=30,spend=20`,
  },
  DEMO: { form: z.enum(['auto', 'off']), default: 'auto', expected: 'auto or off' },
  DEMO_CUSTOMERS: {
    form: wholeNumber(20, 100_000),
    default: '600',
    expected: 'a whole number from 20 to 100000',
  },
  DEMO_TRANSACTIONS: {
    form: wholeNumber(1_000, 5_000_000),
    default: '40000',
    expected: 'a whole number from 1000 to 5000000',
  },
  LOG_LEVEL: {
    form: z.enum(['silent', 'error', 'warn', 'info', 'debug']),
    default: 'info',
    expected: 'silent, error, warn, info or debug',
  },
} as const;

type Name = keyof typeof SETTINGS;

/** The value of a variable. @throws ConfigError when it cannot be used. */
type Read = <N extends Name>(name: N) => z.output<(typeof SETTINGS)[N]['form']>;

export interface Config {
  port: number;
  host: string;
  database: { kind: 'sqlite'; path: string } | ({ kind: 'postgres' } & PostgresSettings);
  /** Before the tables are changed, a PostgreSQL database is backed up into the folder, a SQLite file beside itself. */
  upgrade: { backupFolder: string; withoutBackup: boolean };
  /** Where a dashboard that is served apart may ask from. */
  allowedOrigins: string[];
  /** The address under which people reach the server, without a slash at the end, when a proxy stands before it. */
  publicUrl: string | undefined;
  /** Whether whoever sits at this machine gets in without signing in. */
  access: 'sign-in' | 'open';
  /** Whether passwords may go over the network in the clear. */
  insecureHttp: boolean;
  drain: number; // ms for which a server that is told to end still answers
  /** Proxies whose word on the caller's address is taken. */
  trustedProxies: string[];
  oidc: OidcSettings | undefined;
  /** What one caller may ask in a minute; of whoever sits at this machine only when `local` says so. */
  rate: { requests: number; points: number; local: boolean };
  /** Whether people but administrators may send documents of their own. */
  trustedDocuments: 'any' | 'only';
  /** Bytes of memory that answers are kept in; 0 keeps none. */
  answerCache: number;
  timeZone: string;
  currency: string;
  /** A ticket is negative at or below this score (−1 … 0). */
  negativeSentiment: number;
  insights: InsightSettings;
  demo: { fill: boolean; customers: number; transactions: number };
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/**
 * Reads the environment, then `.env`, then `env.json` (DB_PATH and PORT); the first that has a value wins.
 * The only reader of process.env.
 * @throws ConfigError naming the variable that cannot be used.
 */
export function readConfig(folder = process.cwd(), environment: NodeJS.ProcessEnv = process.env): Config {
  const fileValues = { ...readJson(`${folder}/env.json`), ...readDotEnv(`${folder}/.env`) };
  const read: Read = (name) => {
    const text = environment[name] ?? fileValues[name] ?? SETTINGS[name].default;
    const parsed = SETTINGS[name].form.safeParse(text);
    if (parsed.success) return parsed.data as never;
    // an address may hold a password
    const shown = /^DATABASE_.*URL$/.test(name) ? 'not an address that can be used' : `"${text}"`;
    throw new ConfigError(`${name} is ${shown}; expected ${SETTINGS[name].expected}`);
  };
  const url = read('DATABASE_URL');
  return {
    port: read('PORT'),
    host: read('HOST'),
    database: url
      ? { kind: 'postgres', ...postgresOf(url, read) }
      : { kind: 'sqlite', path: read('DB_PATH') },
    upgrade: {
      backupFolder: read('BACKUP_FOLDER'),
      withoutBackup: read('UPGRADE_WITHOUT_BACKUP') === 'allow',
    },
    allowedOrigins: read('ALLOWED_ORIGINS'),
    publicUrl: read('PUBLIC_URL') || undefined,
    access: read('ACCESS'),
    insecureHttp: read('INSECURE_HTTP') === 'allow',
    drain: read('DRAIN_SECONDS') * 1_000,
    trustedProxies: read('TRUSTED_PROXIES'),
    oidc: oidcOf(read),
    rate: {
      requests: read('RATE_REQUESTS'),
      points: read('RATE_POINTS'),
      local: read('RATE_LOCAL') === 'on',
    },
    trustedDocuments: read('TRUSTED_DOCUMENTS'),
    answerCache: read('ANSWER_CACHE') * 1024 * 1024,
    timeZone: read('TIME_ZONE'),
    currency: read('CURRENCY'),
    negativeSentiment: read('NEGATIVE_SENTIMENT'),
    insights: {
      negativeAt: Math.round(read('NEGATIVE_SENTIMENT') * SCALE),
      trendThreshold: read('TREND_THRESHOLD'),
      trendMaxQ: read('TREND_MAX_Q'),
      anomalyWindow: read('ANOMALY_WINDOW'),
      anomalyMaxQ: read('ANOMALY_MAX_Q'),
      anomalyMinTickets: read('ANOMALY_MIN_TICKETS'),
      churnDays: read('CHURN_DAYS'),
      minBaskets: read('MIN_BASKETS'),
      healthWeights: read('HEALTH_WEIGHTS'),
    },
    demo: {
      fill: read('DEMO') === 'auto',
      customers: read('DEMO_CUSTOMERS'),
      transactions: read('DEMO_TRANSACTIONS'),
    },
    logLevel: read('LOG_LEVEL'),
  };
}

function postgresOf(url: string, read: Read): PostgresSettings {
  return {
    url,
    replicaUrl: read('DATABASE_REPLICA_URL') || undefined,
    pool: read('DATABASE_POOL'),
    tls: read('DATABASE_TLS') || undefined,
    caFile: read('DATABASE_CA') || undefined,
    partitions: read('DATABASE_PARTITIONS'),
  };
}

/** @throws ConfigError when the provider is named and the rest is missing. */
function oidcOf(read: Read): OidcSettings | undefined {
  const [issuer, clientId, clientSecret] = [
    read('OIDC_ISSUER'),
    read('OIDC_CLIENT_ID'),
    read('OIDC_CLIENT_SECRET'),
  ];
  const [name, roleClaim, roleMap] = [read('OIDC_NAME'), read('OIDC_ROLE_CLAIM'), read('OIDC_ROLE_MAP')];
  if (issuer === '') return undefined;
  if (clientId === '' || clientSecret === '') {
    throw new ConfigError(
      'OIDC_ISSUER is given without OIDC_CLIENT_ID and OIDC_CLIENT_SECRET; expected all three',
    );
  }
  return { issuer, clientId, clientSecret, name, roleClaim, roleMap };
}

function readJson(path: string): Partial<Record<string, string>> {
  if (!existsSync(path)) return {};
  try {
    const form = z.object({
      DB_PATH: z.string().optional(),
      PORT: z.union([z.string(), z.number()]).transform(String).optional(),
    });
    return form.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new ConfigError(
      `${path} cannot be read; expected JSON such as {"DB_PATH": "data.sqlite", "PORT": 4000}`,
    );
  }
}

function readDotEnv(path: string): Partial<Record<string, string>> {
  return existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {};
}
