import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

/** A better one costs the build many seconds and saves the reader a few percent. */
const QUALITY = 9;
const WORTH_IT = 1024;

/** Writes a copy in brotli beside each file of the bundle (`.br`), so that the server compresses none of them again. */
export function precompress(): Plugin {
  return {
    name: 'contexq:precompress',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }, bundle) {
        // the stories are bundled with the same settings
        if (!dir || !('index.html' in bundle)) return;
        const texts = Object.keys(bundle).filter((name) => /\.(js|css|ttf|svg)$/.test(name));
        await Promise.all(texts.map((name) => compress(join(dir, name))));
      },
    },
  };
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < WORTH_IT) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content, { params }));
}
