import type { CodegenConfig } from '@graphql-codegen/cli';
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

const config: CodegenConfig = {
  schema: './schema.graphql',
  // The CLI loads this file as TypeScript but not the plugins it names, so our own is handed over already loaded.
  pluginLoader: (name) => (name === 'hooks' ? hooks : import(name)),
  generates: {
    'client/src/generated/graphql.ts': {
      documents: ['client/src/**/*.graphql', `!${apart}`],
      ...output,
    },
    'client/src/generated/settings.ts': {
      documents: [apart, 'client/src/identity/viewer.graphql', 'client/src/panels/data-stamp.graphql'],
      ...output,
    },
  },
};

export default config;
