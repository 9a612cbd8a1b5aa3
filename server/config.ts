import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { SCALE, parseDecimal } from './kit/decimal.js';
import { HEALTH_PARTS, type HealthWeights, type InsightSettings } from './kit/insight-settings.js';

/** A setting that cannot be used. The message names the variable, its value and what was expected. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const wholeNumber = (lowest: number, highest: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((value) => value >= lowest && value <= highest);

const decimal = (lowest: number, highest: number) =>
  z
    .string()
    .refine((text) => parseDecimal(text) !== undefined)
    .transform(Number)
    .refine((value) => value >= lowest && value <= highest);

/** `rhythm=30,spend=20`; parts that are not named weigh nothing. */
const healthWeights = z
  .string()
  .regex(/^([a-z]+=\d+(\.\d+)?)(,[a-z]+=\d+(\.\d+)?)*$/)
  .transform((text) => text.split(',').map((part) => part.split('=') as [string, string]))
  .refine((pairs) => pairs.every(([name]) => HEALTH_PARTS.some((part) => part === name)))
  .refine((pairs) => new Set(pairs.map(([name]) => name)).size === pairs.length)
  .transform((pairs) => {
    const given = new Map(pairs.map(([name, weight]) => [name, Number(weight)]));
    return Object.fromEntries(HEALTH_PARTS.map((part) => [part, given.get(part) ?? 0])) as HealthWeights;
  })
  .refine((weights) => Object.values(weights).some((weight) => weight > 0));

/** Every variable the server reads: its form, its default, and how a wrong value is answered. */
const SETTINGS = {
  PORT: { form: wholeNumber(0, 65_535), default: '4000', expected: 'a whole number from 0 to 65535' },
  HOST: { form: z.string().min(1), default: '127.0.0.1', expected: 'an address to listen on' },
  DB_PATH: { form: z.string().min(1), default: 'data/contexq.sqlite', expected: 'a path of a file' },
  DATABASE_URL: {
    form: z.union([z.literal(''), z.string().regex(/^postgres(ql)?:\/\/\S+$/)]),
    default: '',
    expected: 'postgres://user:password@host:port/database',
  },
  TIME_ZONE: {
    form: z.string().refine(IANAZone.isValidZone),
    default: 'UTC',
    expected: 'an IANA time zone such as Europe/Berlin',
  },
  ALLOWED_ORIGINS: {
    form: z
      .string()
      .transform((text) =>
        text
          .split(',')
          .map((origin) => origin.trim())
          .filter((origin) => origin !== ''),
      )
      .refine((origins) =>
        origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
      ),
    default: '',
    expected: 'origins such as https://dashboard.example, separated by commas',
  },
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

export interface Config {
  port: number;
  host: string;
  database: { kind: 'sqlite'; path: string } | { kind: 'postgres'; url: string };
  /** Where a dashboard that is served apart may ask from. */
  allowedOrigins: string[];
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
  const read = <N extends Name>(name: N): z.output<(typeof SETTINGS)[N]['form']> => {
    const text = environment[name] ?? fileValues[name] ?? SETTINGS[name].default;
    const parsed = SETTINGS[name].form.safeParse(text);
    if (parsed.success) return parsed.data as z.output<(typeof SETTINGS)[N]['form']>;
    // an address may hold a password
    const shown = name === 'DATABASE_URL' ? 'not an address that can be used' : `"${text}"`;
    throw new ConfigError(`${name} is ${shown}; expected ${SETTINGS[name].expected}`);
  };
  const url = read('DATABASE_URL');
  return {
    port: read('PORT'),
    host: read('HOST'),
    database: url ? { kind: 'postgres', url } : { kind: 'sqlite', path: read('DB_PATH') },
    allowedOrigins: read('ALLOWED_ORIGINS'),
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
