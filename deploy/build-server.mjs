import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Stop, root } from './project.mjs';

/** Compiles TypeScript files into dist/ (same folders, .js) and copies what else lies beside them; the old build goes at the end. */
export async function buildServer(files) {
  const { transformFile } = await import('@swc/core');
  const fresh = join(root, 'dist/.fresh');
  rmSync(fresh, { recursive: true, force: true });
  await Promise.all(
    files.map(async (file) => {
      const target = join(fresh, file);
      mkdirSync(dirname(target), { recursive: true });
      if (!file.endsWith('.ts')) return copyFileSync(join(root, file), target);
      const { code, map } = await transformFile(join(root, file), { cwd: root }).catch((error) => {
        throw new Stop(`${file} does not compile:\n${error.message.split('\n\nCaused by')[0].trimEnd()}`);
      });
      const output = target.replace(/\.ts$/, '.js');
      const name = output.slice(dirname(output).length + 1);
      writeFileSync(output, `${code}\n//# sourceMappingURL=${name}.map\n`);
      writeFileSync(`${output}.map`, map);
    }),
  );
  for (const folder of new Set(files.map((file) => file.split('/')[0]))) {
    rmSync(join(root, 'dist', folder), { recursive: true, force: true });
    renameSync(join(fresh, folder), join(root, 'dist', folder));
  }
  rmSync(fresh, { recursive: true, force: true });
}
