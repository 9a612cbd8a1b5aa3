import type { CodegenConfig } from '@graphql-codegen/cli';
import * as documents from './client/codegen-documents.js';
import * as hooks from './client/codegen-hooks.js';

const output = {
  plugins: ['hooks', 'typescript-operations', 'typed-document-node'],
  config: {
    scalars: { DateTime: 'string', LocalDate: 'string', Month: 'string' },
    strictScalars: true,
    enumType: 'string-literal',
    useTypeImports: true,
    skipTypename: true,
    documentNodeImport: '@apollo/client#TypedDocumentNode',
  },
};

/** What few people ask, kept out of what everybody's browser loads at first. */
const apart = 'client/src/pages/{account,settings}/**/*.graphql';

const OWN: Readonly<Record<string, typeof hooks | typeof documents>> = { hooks, documents };

const config: CodegenConfig = {
  schema: './schema.graphql',
  // The CLI loads this file as TypeScript but not the plugins it names, so our own are handed over already loaded.
  pluginLoader: (name) => OWN[name] ?? import(name),
  generates: {
    'client/src/generated/graphql.ts': {
      documents: ['client/src/**/*.graphql', `!${apart}`],
      ...output,
    },
    'client/src/generated/settings.ts': {
      documents: [apart, 'client/src/identity/viewer.graphql', 'client/src/panels/data-stamp.graphql'],
      ...output,
    },
    'client/src/generated/document-hashes.ts': {
      documents: 'client/src/**/*.graphql',
      plugins: [{ documents: { of: 'hashes' } }],
    },
    'server/generated/trusted-documents.json': {
      documents: 'client/src/**/*.graphql',
      plugins: [{ documents: { of: 'texts' } }],
    },
  },
};

export default config;
