import { Router } from 'express';
import swaggerFolder from 'swagger-ui-dist/absolute-path.js';

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>REST API · ContexQ</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="docs"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

const START = `window.SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  tryItOutEnabled: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
`;

/** The page on which the REST API can be read and tried; everything it needs comes from this server. */
export function docsPage(): Router {
  const router = Router();
  router.get(
    '/',
    (_request, response) => void response.type('html').set('Cache-Control', 'no-cache').send(PAGE),
  );
  router.get(
    '/start.js',
    (_request, response) => void response.type('js').set('Cache-Control', 'no-cache').send(START),
  );
  for (const name of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
    router.get(`/${name}`, (_request, response) =>
      response.sendFile(name, { root: swaggerFolder(), maxAge: '1h' }),
    );
  }
  return router;
}
