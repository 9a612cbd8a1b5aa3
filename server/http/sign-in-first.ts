import type { RequestHandler } from 'express';

/** Leads a browser that comes for a page without having signed in to where one does. */
export const signInFirst: RequestHandler = (request, response, next) => {
  const navigates = request.method === 'GET' && request.get('Accept')?.includes('text/html');
  if (navigates && response.locals.principal.kind === 'visitor') response.redirect(303, '/sign-in');
  else next();
};
