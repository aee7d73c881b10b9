import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const importsIn = (code) =>
  ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);

const packageOf = (source) => /^(?:@[^/]+\/)?[^/]+/.exec(source)[0];

/**
 * What modules of a staged package import and will not find where it is installed: packages that it does
 * not name, files that it does not bring.
 *
 * @returns sentences, one for each
 */
export function undeclared(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { dependencies = {}, peerDependencies = {} } = manifest;
  const named = new Set([...Object.keys(dependencies), ...Object.keys(peerDependencies)]);
  const finds = (file, source) => {
    if (!source.startsWith('.')) return named.has(packageOf(source));
    const path = join(folder, dirname(file), source);
    return existsSync(file.endsWith('.d.ts') ? path.replace(/\.js$/, '.d.ts') : path);
  };
  return globSync('dist/**/*.{js,d.ts}', { cwd: folder }).flatMap((file) =>
    importsIn(readFileSync(join(folder, file), 'utf8'))
      .filter((source) => !finds(file, source))
      .map((source) => `${manifest.name}: ${file} imports ${source}`),
  );
}
