import { writeFileSync } from 'node:fs';
import { buildSchema, printed } from './schema.js';

// `npm run schema`: writes schema.graphql, from which clients generate their types
writeFileSync('schema.graphql', printed(await buildSchema()));
