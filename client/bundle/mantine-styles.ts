import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const MANTINE = join(import.meta.dirname, '../../node_modules/@mantine/core');
const SOURCES = join(import.meta.dirname, '../src');
const ALL = join(MANTINE, 'styles.css');

/**
 * Leaves the styles of components that nobody uses out of Mantine's style sheet: most of it. What is used is
 * found as a bundler would, from the names the sources import and the modules behind these.
 */
export function mantineStyles(): Plugin {
  return {
    name: 'contexq:mantine-styles',
    apply: 'build',
    load: {
      filter: { id: /@mantine\/core\/styles\.css$/ },
      handler: () => withoutUnused(readFileSync(ALL, 'utf8'), stylesOf(importedNames())),
    },
  };
}

/** Each component has a sheet of its own, and the whole is these sheets one after the other. */
function withoutUnused(all: string, used: ReadonlySet<string>): string {
  return readdirSync(join(MANTINE, 'styles'))
    .map((file) => basename(file, '.css'))
    .filter((name) => /^[A-Z]\w+$/.test(name) && !used.has(name))
    .reduce(
      (rest, name) => rest.replace(readFileSync(join(MANTINE, 'styles', `${name}.css`), 'utf8').trim(), ''),
      all,
    );
}

/** What the sources import from Mantine by name. */
function importedNames(): Set<string> {
  const names = new Set<string>();
  for (const file of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue;
    const source = readFileSync(join(SOURCES, file), 'utf8');
    for (const [, list = ''] of source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g))
      for (const name of list.split(','))
        names.add(
          name
            .trim()
            .replace(/^type /, '')
            .replace(/ as .*/, ''),
        );
  }
  return names;
}

/** The sheets of exported names and of all that they are built from. */
function stylesOf(names: ReadonlySet<string>): Set<string> {
  const barrel = join(MANTINE, 'esm/index.mjs');
  const exported = importsOf(barrel).filter(({ list }) => list.some((name) => names.has(name)));
  const seen = new Set<string>();
  const visit = (module: string) => {
    if (seen.has(module) || !existsSync(module)) return;
    seen.add(module);
    for (const { from } of importsOf(module)) visit(from);
  };
  for (const { from } of exported) visit(from);
  const isStyle = (module: string) => module.endsWith('.module.mjs');
  return new Set([...seen].filter(isStyle).map((module) => basename(module, '.module.mjs')));
}

/** What a module imports from others of its package. */
function importsOf(module: string): { list: string[]; from: string }[] {
  const statements = readFileSync(module, 'utf8').matchAll(/^import (?:\{ (.+) \}|\S+) from "(\..+)";$/gm);
  return [...statements].map(([, list = '', from = '']) => ({
    list: list.split(', ').map((name) => name.replace(/ as .*/, '')),
    from: join(dirname(module), from),
  }));
}
