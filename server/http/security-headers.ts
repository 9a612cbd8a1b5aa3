import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** What a browser would let pages do that none of ours does. */
const UNUSED = [
  'accelerometer',
  'camera',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'payment',
  'usb',
];

const PERMISSIONS = UNUSED.map((feature) => `${feature}=()`).join(', ');

const SELF = ["'self'"];

/** The headers of every answer, names and values. */
export type SecurityHeaders = readonly (readonly [name: string, value: string])[];

/**
 * Tells browsers what our pages need, so that nothing else works in them: scripts of this server alone, no inline ones,
 * no frames around them. Styles may be inline: charts and components set them on elements.
 * @param https whether the server is reached by https only.
 */
export function securityHeaders(https: boolean): SecurityHeaders {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: SELF,
        scriptSrc: SELF,
        styleSrc: [...SELF, "'unsafe-inline'"],
        // pictures of charts are drawn from memory
        imgSrc: [...SELF, 'data:', 'blob:'],
        fontSrc: [...SELF, 'data:'],
        connectSrc: SELF,
        workerSrc: SELF,
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: SELF,
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: false },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  // they are the same for every answer
  const headers = new Map([['Permissions-Policy', PERMISSIONS]]);
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  response.setHeader = (name, value) => {
    headers.set(name, String(value));
    return response;
  };
  protect(response.req, response, () => undefined);
  return [...headers];
}

/** Sends headers with every answer. */
export function sendHeaders(headers: SecurityHeaders): RequestHandler {
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}
