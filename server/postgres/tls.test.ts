import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import { openDatabase, type Database } from '../database.js';
import { CERTIFICATE, CERTIFICATE_KEY } from '../testing/certificate.js';
import { PostgresNode } from '../testing/postgres-node.js';
import type { PostgresSettings } from './postgres-settings.js';

const IS_ENCRYPTED = sql`select ssl as "isEncrypted" from pg_stat_ssl where pid = pg_backend_pid()`;

describe('a PostgreSQL with TLS', () => {
  let node: PostgresNode;
  let database: Database | undefined;
  let caFile: string;

  beforeAll(async () => {
    node = await PostgresNode.create();
    node.put('server.crt', CERTIFICATE);
    node.put('server.key', CERTIFICATE_KEY);
    node.put('ca.pem', CERTIFICATE);
    caFile = join(node.folder, 'data', 'ca.pem');
    node.put('postgresql.auto.conf', 'ssl = on\n');
    await node.stop();
    await node.start();
  }, 60_000);
  afterAll(async () => {
    await database?.close();
    await node.remove();
  });

  const open = async (settings: Partial<PostgresSettings>, query = '') => {
    await database?.close();
    database = undefined;
    return (database = await openDatabase({
      database: { kind: 'postgres', url: node.url + query, ...settings },
    }));
  };

  test('is reached as asked for', async () => {
    expect(await (await open({ tls: 'off' })).rows(IS_ENCRYPTED)).toEqual([{ isEncrypted: false }]);
    expect(await (await open({ tls: 'require' })).rows(IS_ENCRYPTED)).toEqual([{ isEncrypted: true }]);
    expect(await (await open({}, '?sslmode=no-verify')).rows(IS_ENCRYPTED)).toEqual([{ isEncrypted: true }]);
    const verified = await open({ tls: 'verify-full', caFile }, '?sslmode=disable');
    expect(await verified.rows(IS_ENCRYPTED)).toEqual([{ isEncrypted: true }]);
    // what is asked for over TLS is ended over TLS as well
    const giveUp = new AbortController();
    const sleep = verified.rows(sql`select pg_sleep(30)`, giveUp.signal);
    setTimeout(() => giveUp.abort(), 100);
    await expect(sleep).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  test('that nobody vouches for is refused when it has to be known', async () => {
    await expect(open({ tls: 'verify-full' })).rejects.toThrow(
      /PostgreSQL database cannot be used: self-signed/,
    );
  });

  test('a file of authorities that is not there is told of', async () => {
    await expect(open({ tls: 'verify-full', caFile: '/nowhere/ca.pem' })).rejects.toThrow(
      'DATABASE_CA is "/nowhere/ca.pem", which cannot be read',
    );
  });
});
