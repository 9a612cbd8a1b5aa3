import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig } from './config.js';

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
      allowedOrigins: [],
      timeZone: 'UTC',
      currency: 'USD',
      negativeSentiment: -0.25,
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
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud"; expected silent, error, warn, info or debug'],
    ['DEMO_TRANSACTIONS', '1', 'DEMO_TRANSACTIONS is "1"; expected a whole number from 1000 to 5000000'],
    [
      'ALLOWED_ORIGINS',
      'https://a.example/path',
      'ALLOWED_ORIGINS is "https://a.example/path"; expected origins such as https://dashboard.example, separated by commas',
    ],
  ])('%s=%s is refused by name', (name, value, message) => {
    expect(() => readConfig(folder, { [name]: value })).toThrow(new ConfigError(message));
  });

  test('never show the password of an address that cannot be used', () => {
    const read = () => readConfig(folder, { DATABASE_URL: 'mysql://u:hidden@db/x' });
    expect(read).toThrow('expected postgres://user:password@host:port/database');
    expect(read).not.toThrow('hidden');
  });

  test.each(['{ "PORT": ', '[]', '{ "PORT": true }'])('a broken env.json is told of: %s', (text) => {
    writeFileSync(join(folder, 'env.json'), text);
    expect(() => readConfig(folder, {})).toThrow('env.json cannot be read; expected JSON such as');
  });
});
