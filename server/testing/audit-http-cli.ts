import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../database.js';
import { auditHttp } from './audit-http.js';
import { serveApp } from './serve-app.js';

const { values, positionals } = parseArgs({ options: { key: { type: 'string' } }, allowPositionals: true });
const [address] = positionals;
if (address === undefined) await auditOwn();
else await report(address);

/** Audits a server of its own over an empty database. */
async function auditOwn(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'contexq-audit-'));
  const database = await openDatabase({ database: { kind: 'sqlite', path: join(folder, 'audit.sqlite') } });
  const app = await serveApp(database);
  try {
    await report(app.address);
  } finally {
    await app.stop();
    await database.close();
    rmSync(folder, { recursive: true });
  }
}

async function report(server: string): Promise<void> {
  const audited = await auditHttp(`${server}/graphql`, values.key);
  for (const { id, name, status, reason } of audited) {
    console.log(`${status.padEnd(7)}${id}  ${name}${reason === undefined ? '' : `: ${reason}`}`);
  }
  const kept = audited.filter(({ status }) => status === 'ok').length;
  console.log(`${kept} of ${audited.length}`);
  if (kept < audited.length) process.exitCode = 1;
}
