import type { CodegenConfig } from '@graphql-codegen/cli';
import * as hooks from './client/codegen-hooks.js';

const config: CodegenConfig = {
  schema: './schema.graphql',
  documents: 'client/src/**/*.graphql',
  // The CLI loads this file as TypeScript but not the plugins it names, so our own is handed over already loaded.
  pluginLoader: (name) => (name === 'hooks' ? hooks : import(name)),
  generates: {
    'client/src/generated/graphql.ts': {
      plugins: ['hooks', 'typescript-operations', 'typed-document-node'],
      config: {
        scalars: { DateTime: 'string', LocalDate: 'string', Month: 'string' },
        strictScalars: true,
        enumType: 'string-literal',
        useTypeImports: true,
        skipTypename: true,
        documentNodeImport: '@apollo/client#TypedDocumentNode',
      },
    },
  },
};

export default config;
