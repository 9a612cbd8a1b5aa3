import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router, type RequestHandler } from 'express';

/** Folder of the built client: beside the server in `dist/`, or in `dist/` when the server runs from its sources. */
export function clientFolder(): string {
  const beside = join(import.meta.dirname, '../../client');
  return existsSync(join(beside, 'assets')) ? beside : join(import.meta.dirname, '../../dist/client');
}

/** The files of the client. Those below /assets carry a hash in their name and never change. */
export function clientFiles(folder: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  );
  // the pages themselves are sent by `page`
  router.use(express.static(folder, { index: false, extensions: false, redirect: false }));
  return router;
}

/**
 * Sends a page of the client to a browser that navigates, and leaves every other request to those after it: one address
 * serves the dashboard and the API, and `Accept` tells which is meant.
 */
export function page(folder: string, name: 'index.html' | 'graphiql.html'): RequestHandler {
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
    response.sendFile(name, { root: folder, cacheControl: false, headers: { 'Cache-Control': 'no-cache' } });
  };
}

function isNavigation(accept = ''): boolean {
  return accept.includes('text/html');
}
