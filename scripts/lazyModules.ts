import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { parseSync } from 'oxc-parser';

const ROOT = join(import.meta.dirname, '..');

/**
 * Modules that make tables or patterns as soon as they are evaluated, or that pull in a library, and that many a run of
 * the program does not need: a config without tools needs no lexicon, one in JSON no YAML.
 */
const lazy = ['server/src/analysis/formats/yaml.ts', 'server/src/analysis/text/instructions/find.ts'].map(
  (path) => join(ROOT, path),
);

/**
 * Evaluates these modules of a bundle, and what only they import, at the first call of one of their functions. Beside
 * functions they may export types only.
 *
 * @throws (as a failed build) where one of them exports anything else
 */
export const lazyModules: Plugin = {
  name: 'lazy-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, kind }) => {
      if (kind !== 'import-statement') return undefined;
      const found = join(resolveDir, path);
      return lazy.includes(found) ? { path: found, namespace: lazyModules.name } : undefined;
    });
    onLoad({ filter: /.*/, namespace: lazyModules.name }, async ({ path }) => {
      const names = functionsOf(path, await readFile(path, 'utf8'));
      const stubs = names.map(
        (name) => `export function ${name}(...values) { return load().${name}(...values); }`,
      );
      const module = JSON.stringify(path);
      const contents = [`let loaded; const load = () => (loaded ??= require(${module}));`, ...stubs].join(
        '\n',
      );
      return { contents, loader: 'js', resolveDir: ROOT };
    });
  },
};

/** The names of the functions that a module exports. */
function functionsOf(path: string, code: string): string[] {
  return parseSync(path, code).program.body.flatMap((statement) => {
    if (statement.type === 'ExportDefaultDeclaration' || statement.type === 'ExportAllDeclaration')
      throw new Error(`${path} exports more than functions by their names`);
    if (statement.type !== 'ExportNamedDeclaration' || statement.exportKind === 'type') return [];
    const { declaration } = statement;
    if (declaration?.type !== 'FunctionDeclaration' || !declaration.id)
      throw new Error(`${path} exports ${code.slice(statement.start, statement.start + 60)}`);
    return [declaration.id.name];
  });
}
