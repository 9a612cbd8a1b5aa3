import type { Plugin, Rolldown } from 'vite';

/** Which page an address shows: the folder of its code. `*` stands for the id of one. */
const PAGES = {
  '/': 'overview',
  '/customers': 'customers',
  '/customers/*': 'customer',
  '/products': 'products',
  '/products/*': 'product',
  '/anomalies': 'anomalies',
  '/trends': 'trends',
  '/sales': 'sales',
  '/tickets': 'tickets',
  '/tickets/*': 'ticket',
};

/**
 * Writes `page-files.json`: for each page the files of its code beside those that index.html names, so that a browser
 * can be told of them before it has run anything.
 */
export function pageFiles(): Plugin {
  return {
    name: 'contexq:page-files',
    apply: 'build',
    generateBundle(_options, bundle) {
      const start = chunkWith(bundle, 'src/main.tsx');
      // the stories are bundled with the same settings
      if (!start) return;
      const known = filesOf(bundle, start);
      const source = JSON.stringify(
        Object.fromEntries(
          Object.entries(PAGES).map(([address, page]) => {
            const chunk = chunkWith(bundle, `src/pages/${page}/page.tsx`);
            if (!chunk) this.error(`There is no page ${page}, which ${address} shows.`);
            return [
              address,
              [...filesOf(bundle, chunk)].filter((file) => !known.has(file)).map((file) => `/${file}`),
            ];
          }),
        ),
      );
      this.emitFile({ type: 'asset', fileName: 'page-files.json', source });
    },
  };
}

function chunkWith(bundle: Rolldown.OutputBundle, module: string): Rolldown.OutputChunk | undefined {
  return Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith(module)),
  ) as Rolldown.OutputChunk | undefined;
}

/** A chunk, its style sheets, and the same of all that it cannot run without. */
function filesOf(
  bundle: Rolldown.OutputBundle,
  chunk: Rolldown.OutputChunk,
  found = new Set<string>(),
): Set<string> {
  if (found.has(chunk.fileName)) return found;
  found.add(chunk.fileName);
  for (const sheet of chunk.viteMetadata?.importedCss ?? []) found.add(sheet);
  for (const name of chunk.imports) {
    const further = bundle[name];
    if (further?.type === 'chunk') filesOf(bundle, further, found);
  }
  return found;
}
