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

/**
 * Tells browsers what our pages need, so that nothing else works in them: scripts of this server alone, no inline ones,
 * no frames around them. Styles may be inline: charts and components set them on elements.
 * @param https whether the server is reached by https only.
 */
export function securityHeaders(https: boolean): RequestHandler[] {
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
  return [
    protect,
    (_request, response, next) => {
      response.set('Permissions-Policy', PERMISSIONS);
      next();
    },
  ];
}
