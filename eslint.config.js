import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import typescript from 'typescript-eslint';

/** Data flows downhill: whoever stands further down may import what stands above, never back, and never a neighbour. */
const SERVER_LAYERS = [
  ['kit', 'statistics'],
  ['identity'],
  ['customers', 'products'],
  ['transactions', 'tickets'],
  ['rollups'],
  ['scoring'],
  ['lists'],
  ['insights'],
  ['pipeline'],
  ['backup'],
  ['access'],
  ['schema', 'context'],
  ['rest'],
  ['http'],
  ['demo'],
  ['main'],
  ['cluster'],
];

/** A concept is a folder or, while it is small, one file. */
const concept = (name) => [`./server/${name}`, `./server/${name}.ts`];

const serverArrows = SERVER_LAYERS.flatMap((names, layer) =>
  names.map((name) => ({
    target: concept(name),
    from: [...names.filter((other) => other !== name), ...SERVER_LAYERS.slice(layer + 1).flat()].flatMap(
      concept,
    ),
    message: `server/${name} stands before it: see the layers in eslint.config.js.`,
  })),
).filter(({ from }) => from.length > 0);

const ingestArrow = {
  target: './server/ingest/!(ingest-cli).ts',
  from: './server',
  except: ['./kit', './ingest'],
  message: 'Reading files knows the shared words only; what to do with the rows is passed in.',
};

const CLIENT_LAYERS = ['ui', 'panels', 'pages'];

const clientArrows = [
  ...CLIENT_LAYERS.slice(0, -1).map((name, layer) => ({
    target: `./client/src/${name}`,
    from: CLIENT_LAYERS.slice(layer + 1).map((other) => `./client/src/${other}`),
    message: `client/src/${name} knows nothing of what is built from it.`,
  })),
  {
    target: './client/src/ui',
    from: './client/src/generated',
    message: 'The component library knows no GraphQL.',
  },
  ...readdirSync(new URL('client/src/pages', import.meta.url)).map((page) => ({
    target: `./client/src/pages/${page}`,
    from: './client/src/pages',
    except: [`./${page}`],
    message: 'Pages know nothing of each other; what they share belongs in panels or ui.',
  })),
];

const sidesMeetInTheSchema = [
  { target: './server', from: './client' },
  { target: './client', from: ['./server', './seed', './bench'] },
].map((zone) => ({ ...zone, message: 'Server and client meet in schema.graphql only.' }));

const TESTS = ['**/*.test.ts', '**/*.test.tsx', 'server/testing/**', 'client/src/testing/**'];

export default typescript.config(
  { ignores: ['dist', '.cache', 'coverage', 'data', 'client/src/generated'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      // The compiler checks every index access; where a loop has proved it, `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // GraphQL types are classes for their decorators only; resolvers return plain objects of that shape.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Costs a seventh of the whole run and finds nothing that no-unsafe-enum-comparison and the compiler do not.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Marked to stand out, not because it goes: for a provider on this very machine.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', name: 'allowInsecureRequests', package: 'openid-client' }] },
      ],
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx', '.js', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: ['tsconfig.json', 'client/tsconfig.json'],
          noWarnOnMultipleProjects: true,
        }),
      ],
    },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { zones: sidesMeetInTheSchema }],
      'max-lines': ['error', 300],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['server/**', 'client/src/**'],
    ignores: TESTS,
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        { zones: [...serverArrows, ingestArrow, ...clientArrows, ...sidesMeetInTheSchema] },
      ],
    },
  },
  {
    files: ['server/**', 'seed/**'],
    ignores: [...TESTS, 'server/config.ts', 'server/cluster/environment-behind.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'server/config.ts reads the environment, once, and hands on what it means.',
        },
      ],
    },
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    extends: [hooks.configs.flat.recommended],
    rules: { '@typescript-eslint/consistent-type-imports': 'error' },
  },
  {
    files: ['client/src/ui/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['@apollo/*', 'graphql'], message: 'The component library knows no GraphQL.' }],
        },
      ],
    },
  },
  {
    files: ['deploy/**', '**/*-cli.ts', 'bench/**', '**/testing/no-console.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    // Tools that read a default export, and nothing else, from their own file.
    files: [
      '*.config.js',
      'codegen.ts',
      'client/*.ts',
      '**/global-setup.mjs',
      'deploy/longest-first.mjs',
      '**/*.stories.tsx',
      'client/.storybook/*',
    ],
    rules: { 'import-x/no-default-export': 'off' },
  },
);
