import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig } from './config.js';
import { DEFAULT_INSIGHT_SETTINGS } from './kit/insight-settings.js';

describe('settings', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'contexq-config-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('have defaults that start a demo on this machine alone', () => {
    expect(readConfig(folder, {})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      database: { kind: 'sqlite', path: 'data/contexq.sqlite' },
      trustedDocuments: 'any',
      answerCache: 32 * 1024 * 1024,
      upgrade: { backupFolder: 'data/backups', withoutBackup: false },
      allowedOrigins: [],
      access: 'sign-in',
      insecureHttp: false,
      drain: 1_000,
      trustedProxies: [],
      rate: { requests: 1_000, points: 50_000, local: false },
      timeZone: 'UTC',
      currency: 'USD',
      negativeSentiment: -0.25,
      insights: DEFAULT_INSIGHT_SETTINGS,
      demo: { fill: true, customers: 600, transactions: 40_000 },
      logLevel: 'info',
    });
  });

  test('come from the environment first, then .env, then env.json', () => {
    writeFileSync(join(folder, 'env.json'), '{ "PORT": 5001, "DB_PATH": "from-json.sqlite" }');
    expect(readConfig(folder, {})).toMatchObject({ port: 5001, database: { path: 'from-json.sqlite' } });
    writeFileSync(join(folder, '.env'), '# ours\nexport PORT=5002 # the second\nTIME_ZONE="Europe/Berlin"\n');
    expect(readConfig(folder, {})).toMatchObject({
      port: 5002,
      timeZone: 'Europe/Berlin',
      database: { path: 'from-json.sqlite' },
    });
    expect(readConfig(folder, { PORT: '5003', DATABASE_URL: 'postgres://u:p@db/x' })).toMatchObject({
      port: 5003,
      database: { kind: 'postgres', url: 'postgres://u:p@db/x' },
    });
  });

  test.each([
    ['PORT', '80a', 'PORT is "80a"; expected a whole number from 0 to 65535'],
    ['PORT', '70000', 'PORT is "70000"; expected a whole number from 0 to 65535'],
    ['TIME_ZONE', 'Mars/Base', 'TIME_ZONE is "Mars/Base"; expected an IANA time zone such as Europe/Berlin'],
    ['CURRENCY', 'euro', 'CURRENCY is "euro"; expected an ISO 4217 code such as EUR'],
    ['NEGATIVE_SENTIMENT', '0.5', 'NEGATIVE_SENTIMENT is "0.5"; expected a number from -1 to 0'],
    ['TREND_THRESHOLD', '-5', 'TREND_THRESHOLD is "-5"; expected a number of percent from 0 to 1000'],
    ['TREND_MAX_Q', '5%', 'TREND_MAX_Q is "5%"; expected a number from 0 to 1'],
    ['ANOMALY_WINDOW', '3', 'ANOMALY_WINDOW is "3"; expected a whole number of days from 7 to 3650'],
    ['ANOMALY_MAX_Q', '2', 'ANOMALY_MAX_Q is "2"; expected a number from 0 to 1'],
    ['ANOMALY_MIN_TICKETS', '1', 'ANOMALY_MIN_TICKETS is "1"; expected a whole number from 2 to 1000'],
    ['CHURN_DAYS', '90.5', 'CHURN_DAYS is "90.5"; expected a whole number of days from 7 to 730'],
    ['MIN_BASKETS', '0', 'MIN_BASKETS is "0"; expected a whole number from 1 to 1000000'],
    ...['mood=3', 'rhythm=0,spend=0', 'rhythm=1,rhythm=2', 'rhythm', ''].map((weights) => [
      'HEALTH_WEIGHTS',
      weights,
      `HEALTH_WEIGHTS is "${weights}"; expected a number from 0 for each of rhythm, spend, sentiment, tickets, outlook, not all 0, as in rhythm=30,spend=20`,
    ]),
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud"; expected silent, error, warn, info or debug'],
    ['DEMO_TRANSACTIONS', '1', 'DEMO_TRANSACTIONS is "1"; expected a whole number from 1000 to 5000000'],
    [
      'ALLOWED_ORIGINS',
      'https://a.example/path',
      'ALLOWED_ORIGINS is "https://a.example/path"; expected origins such as https://dashboard.example, separated by commas',
    ],
    [
      'PUBLIC_URL',
      'https://contexq.example/app',
      'PUBLIC_URL is "https://contexq.example/app"; expected an address such as https://contexq.example, without a path',
    ],
    ['ACCESS', 'closed', 'ACCESS is "closed"; expected sign-in or open'],
    [
      'TRUSTED_PROXIES',
      '10.0.0.0/40',
      'TRUSTED_PROXIES is "10.0.0.0/40"; expected addresses or networks such as 10.0.0.0/8, separated by commas',
    ],
    [
      'OIDC_ISSUER',
      'http://login.example',
      'OIDC_ISSUER is "http://login.example"; expected the https address of an OpenID provider',
    ],
    [
      'OIDC_ROLE_MAP',
      'it=BOSS',
      'OIDC_ROLE_MAP is "it=BOSS"; expected groups and what they may do, as in sales-team=SALES,it=ADMIN, with SALES, SUPPORT, LEADERSHIP, ADMIN',
    ],
    [
      'OIDC_ISSUER',
      'https://login.example',
      'OIDC_ISSUER is given without OIDC_CLIENT_ID and OIDC_CLIENT_SECRET; expected all three',
    ],
  ])('%s=%s is refused by name', (name, value, message) => {
    expect(() => readConfig(folder, { [name]: value })).toThrow(new ConfigError(message));
  });

  test('of the health score: parts that are not named weigh nothing', () => {
    expect(readConfig(folder, { HEALTH_WEIGHTS: 'rhythm=2,spend=0.5' }).insights.healthWeights).toEqual({
      rhythm: 2,
      spend: 0.5,
      sentiment: 0,
      tickets: 0,
      outlook: 0,
    });
  });

  test('of single sign-on: groups get the roles they are mapped to', () => {
    const provider = {
      OIDC_ISSUER: 'https://login.example',
      OIDC_CLIENT_ID: 'contexq',
      OIDC_CLIENT_SECRET: 's',
    };
    const { oidc } = readConfig(folder, { ...provider, OIDC_ROLE_MAP: 'cn=sales=SALES' });
    expect(oidc).toEqual({
      issuer: 'https://login.example',
      clientId: 'contexq',
      clientSecret: 's',
      name: 'single sign-on',
      roleClaim: 'roles',
      roleMap: new Map([['cn=sales', 'SALES']]),
    });
  });

  test('never show the password of an address that cannot be used', () => {
    const read = () => readConfig(folder, { DATABASE_URL: 'mysql://u:hidden@db/x' });
    expect(read).toThrow('expected postgres://user:password@host:port/database');
    expect(read).not.toThrow('hidden');
    const replica = () =>
      readConfig(folder, { DATABASE_URL: 'postgres://db/x', DATABASE_REPLICA_URL: 'mysql://u:hidden@db/x' });
    expect(replica).toThrow('expected postgres://user:password@host:port/database of a standby');
    expect(replica).not.toThrow('hidden');
  });

  test('say how a PostgreSQL is used', () => {
    const url = 'postgres://u:p@db/x';
    const used = {
      ...{ DATABASE_POOL: '4', DATABASE_TLS: 'verify-full', DATABASE_CA: 'ca.pem' },
      DATABASE_PARTITIONS: 'month',
    };
    expect(readConfig(folder, { DATABASE_URL: url, DATABASE_REPLICA_URL: url, ...used }).database).toEqual({
      ...{ kind: 'postgres', url, replicaUrl: url, pool: 4, tls: 'verify-full', caFile: 'ca.pem' },
      partitions: 'month',
    });
    expect(readConfig(folder, { DATABASE_URL: url }).database).toEqual({
      ...{ kind: 'postgres', url, pool: 10, partitions: 'none' },
    });
    expect(() => readConfig(folder, { DATABASE_URL: url, DATABASE_TLS: 'on' })).toThrow(
      'DATABASE_TLS is "on"; expected off, require or verify-full',
    );
    expect(() => readConfig(folder, { DATABASE_URL: url, DATABASE_PARTITIONS: 'year' })).toThrow(
      'DATABASE_PARTITIONS is "year"; expected none or month',
    );
  });

  test.each(['{ "PORT": ', '[]', '{ "PORT": true }'])('a broken env.json is told of: %s', (text) => {
    writeFileSync(join(folder, 'env.json'), text);
    expect(() => readConfig(folder, {})).toThrow('env.json cannot be read; expected JSON such as');
  });
});
