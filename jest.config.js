import { availableParallelism } from 'node:os';

const moduleNameMapper = { '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts', '$1.tsx'] };

const typescript = { parser: { syntax: 'typescript', tsx: true }, target: 'es2023' };

/** Client modules go through the browser's compiler settings, which Vite applies outside of tests. */
const clientTransform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      swcrc: false,
      jsc: {
        ...typescript,
        transform: {
          react: { runtime: 'automatic' },
          optimizer: {
            globals: { vars: { 'import.meta.env': '({ DEV: false, PROD: false, MODE: "test" })' } },
          },
        },
      },
      module: { type: 'es6' },
      sourceMaps: 'inline',
    },
  ],
};

/** @type {import('jest').Config} */
export default {
  testTimeout: 30_000,
  // Much of a run waits for a database or a browser, so two at a time pay off even on two cores.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testSequencer: '<rootDir>/deploy/longest-first.mjs',
  projects: [
    {
      displayName: 'server',
      testEnvironment: 'node',
      roots: ['server', 'seed', 'bench'],
      globalSetup: '<rootDir>/server/testing/global-setup.mjs',
      testMatch: ['**/*.test.ts'],
      extensionsToTreatAsEsm: ['.ts'],
      moduleNameMapper,
      transform: { '^.+\\.ts$': '@swc/jest' },
      setupFilesAfterEnv: ['<rootDir>/server/testing/no-console.ts'],
    },
    {
      displayName: 'client',
      testEnvironment: 'jsdom',
      roots: ['client/src'],
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
      extensionsToTreatAsEsm: ['.ts', '.tsx'],
      moduleNameMapper: { '\\.css$': '<rootDir>/client/src/testing/empty-style.ts', ...moduleNameMapper },
      transform: clientTransform,
      setupFilesAfterEnv: ['<rootDir>/client/src/testing/no-console.ts'],
    },
    {
      displayName: 'e2e',
      testEnvironment: 'node',
      roots: ['client/e2e'],
      testMatch: ['**/*.test.ts'],
      extensionsToTreatAsEsm: ['.ts'],
      moduleNameMapper,
      transform: { '^.+\\.ts$': '@swc/jest' },
      setupFilesAfterEnv: ['<rootDir>/client/src/testing/no-console.ts'],
    },
  ],
};
