import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { Router, type RequestHandler, type Response } from 'express';

/** Folder of the built client: beside the server in `dist/`, or in `dist/` when the server runs from its sources. */
export function clientFolder(): string {
  const beside = join(import.meta.dirname, '../../client');
  return existsSync(join(beside, 'assets')) ? beside : join(import.meta.dirname, '../../dist/client');
}

/** How the build names the compressed copy beside a file. */
const BROTLI = '.br';

/** The address of a file at the top of the folder: what is asked of the data has no ending. */
const AT_THE_TOP = /^\/[^/]+\.[^/]+$/;

/** The files of the client. Those below /assets carry a hash in their name and never change. */
export function clientFiles(folder: string): Router {
  const router = Router();
  const assets = join(folder, 'assets');
  router.use(
    '/assets',
    preferBrotli(assets),
    express.static(assets, { immutable: true, maxAge: '1y', index: false, setHeaders: nameEncoding }),
  );
  // the pages themselves are sent by `page`; to look for a file takes a request for data a tenth of its time
  router.get(AT_THE_TOP, express.static(folder, { index: false, extensions: false, redirect: false }));
  return router;
}

/** Asks for the compressed copy in place of the file where there is one and the browser reads it. */
function preferBrotli(folder: string): RequestHandler {
  return (request, response, next) => {
    response.vary('Accept-Encoding');
    const copy = request.path + BROTLI;
    if (request.acceptsEncodings('br') && existsSync(join(folder, copy))) request.url = copy;
    next();
  };
}

function nameEncoding(response: Response, path: string): void {
  if (!path.endsWith(BROTLI)) return;
  response.set('Content-Encoding', 'br').type(extname(path.slice(0, -BROTLI.length)));
}

/**
 * Sends a page of the client to a browser that navigates, and leaves every other request to those after it: one address
 * serves the dashboard and the API, and `Accept` tells which is meant.
 */
export function page(folder: string, name: 'index.html' | 'graphiql.html'): RequestHandler {
  const codeOf = name === 'index.html' ? pageCode(folder) : () => [];
  return (request, response, next) => {
    response.vary('Accept');
    const navigates =
      (request.method === 'GET' || request.method === 'HEAD') && isNavigation(request.get('Accept'));
    if (!navigates || request.path.startsWith('/assets/')) {
      next();
      return;
    }
    if (!existsSync(join(folder, name))) {
      response.status(503).type('text').send('The dashboard is not built. Run: npm run build\n');
      return;
    }
    const code = codeOf(request.path);
    if (code.length > 0) response.links({ modulepreload: code });
    response.sendFile(name, { root: folder, cacheControl: false, headers: { 'Cache-Control': 'no-cache' } });
  };
}

/** Which files hold the code of the page at a path; the build leaves a list of them by path, `*` for an id. */
function pageCode(folder: string): (path: string) => string[] {
  const list = join(folder, 'page-files.json');
  if (!existsSync(list)) return () => [];
  const files = new Map(Object.entries(JSON.parse(readFileSync(list, 'utf8')) as Record<string, string[]>));
  return (path) => files.get(path) ?? files.get(path.replace(/[^/]+$/, '*')) ?? [];
}

/** Whether a browser asks for a page, by the `Accept` header. */
export function isNavigation(accept = ''): boolean {
  return accept.includes('text/html');
}
