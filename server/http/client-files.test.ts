import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import compression from 'compression';
import express from 'express';
import { clientFiles, page } from './client-files.js';
import { listen, type Listening } from './listen.js';

const SCRIPT = `export const words = '${'many '.repeat(500)}';`;
const FILES = {
  'index.html': '<!doctype html><title>Dashboard</title>',
  'icon.svg': '<svg/>',
  'page-files.json': JSON.stringify({
    '/': ['/assets/overview.js'],
    '/customers/*': ['/assets/customer.js', '/assets/tiles.js'],
  }),
  'assets/app.js': SCRIPT,
  'assets/app.js.br': brotliCompressSync(SCRIPT),
  'assets/plain.css': 'a { color: red; }',
};

describe('the files of the client', () => {
  const folder = mkdtempSync(join(tmpdir(), 'contexq-client-'));
  let server: Listening;
  const get = (path: string, headers: Record<string, string>) => fetch(server.address + path, { headers });

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
    const app = express().use(compression(), clientFiles(folder), page(folder, 'index.html'));
    server = await listen(app, '127.0.0.1', 0);
  });

  afterAll(async () => {
    await server.stop(1_000);
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['gzip, deflate, br, zstd', 'br', FILES['assets/app.js.br'].length],
    ['gzip', 'gzip', undefined],
    ['identity', null, SCRIPT.length],
    ['br;q=0, gzip', 'gzip', undefined],
  ])('a browser that reads "%s" gets the script in %s', async (accepted, encoding, length) => {
    const response = await get('/assets/app.js', { 'Accept-Encoding': accepted });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
    if (length) expect(Number(response.headers.get('content-length'))).toBe(length);
    expect(await response.text()).toBe(SCRIPT);
  });

  test('a file beside the pages is sent, and no other', async () => {
    const icon = await get('/icon.svg', {});
    expect([icon.headers.get('content-type'), await icon.text()]).toEqual(['image/svg+xml', '<svg/>']);
    expect((await get('/assets', {})).status).toBe(404);
    expect((await get('/none.svg', {})).status).toBe(404);
  });

  test('a file without a compressed copy is sent as it is, and a missing one is missing', async () => {
    const sheet = await get('/assets/plain.css', { 'Accept-Encoding': 'br' });
    expect([sheet.headers.get('content-encoding'), await sheet.text()]).toEqual([
      null,
      FILES['assets/plain.css'],
    ]);
    const missing = await get('/assets/none.js', { 'Accept-Encoding': 'br' });
    expect([missing.status, missing.headers.get('content-encoding')]).toEqual([404, null]);
  });

  test.each([
    ['/', '</assets/overview.js>; rel="modulepreload"'],
    [
      '/customers/c%2F1',
      '</assets/customer.js>; rel="modulepreload", </assets/tiles.js>; rel="modulepreload"',
    ],
    ['/nowhere', null],
  ])('the page at %s names the code it will need', async (path, links) => {
    const response = await get(path, { Accept: 'text/html' });
    expect([response.status, response.headers.get('link')]).toEqual([200, links]);
  });
});
