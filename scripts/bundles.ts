// What is built from what, for esbuild.ts and for whatever asks which packages end up where.
import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { lazyModules } from './lazyModules.ts';
import { plainAscii } from './plainAscii.ts';

/** What all bundles have in common; `production` is what is published. */
export const common = (production: boolean): BuildOptions => ({
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // jsonc-parser's UMD build requires its own files at run time, which a bundle does not have.
  mainFields: ['module', 'main'],
  // How a part of the server finds the bundle beside its own.
  define: { 'import.meta.filename': '__filename' },
  minify: production,
  sourcemap: !production,
  legalComments: 'none',
  logLevel: 'info',
});

/**
 * The library of language clients is most of the extension, and a window without configs never loads it. It is in the
 * package once, in the bundle for browsers, which has to be one file.
 */
const lazyLanguageClient: Plugin = {
  name: 'lazy-language-client',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/shared\.ts$/ }, () => ({ path: './shared.cjs', external: true }));
  },
};

/**
 * Runs in Node and in a browser: what only one of them has is in modules that are imported dynamically, and so are
 * evaluated there only. What both evaluate has to be free of Node.
 */
const anywhere: BuildOptions = {
  target: ['node20', 'es2022'],
  supported: { 'dynamic-import': false },
  conditions: ['node', 'browser'],
  alias: { yaml: join(import.meta.dirname, '../node_modules/yaml/browser/index.js') },
};

/** Leaves the validators of the MCP SDKs out, each by the specifier that imports it. */
const noValidator: Plugin = {
  name: 'no-validator',
  setup({ onResolve }) {
    const filter = /^(@modelcontextprotocol\/client\/_shims|\.\.\/validation\/ajv-provider\.js)$/;
    onResolve({ filter }, () => ({
      path: join(import.meta.dirname, '../server/src/capture/noValidator.ts'),
    }));
  },
};

/** The first line of what can be run by its name. */
const command = { js: '#!/usr/bin/env node' };

// CommonJS in files named .cjs: the extension host loads it, and the package itself is of type "module".
export const bundles: BuildOptions[] = [
  {
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/client.cjs',
    external: ['vscode'],
    plugins: [lazyLanguageClient],
    // VS Code's own module is there for `require` only.
    supported: { 'dynamic-import': false },
  },
  // VS Code in a browser loads this one file, by the name that the manifest gives it.
  {
    ...anywhere,
    entryPoints: ['client/src/shared.ts'],
    outfile: 'dist/shared.cjs',
    external: ['vscode'],
  },
  // A worker of a browser loads what is named .js only, as a script: nothing in it is global.
  {
    ...anywhere,
    entryPoints: ['server/src/main.ts'],
    outfile: 'dist/server.js',
    format: 'iife',
    plugins: [lazyModules, plainAscii],
  },
  // Loads that one in Node, and keeps it compiled.
  { entryPoints: ['server/src/node/start.ts'], outfile: 'dist/languageServer.cjs', banner: command },
  // The only one with the MCP SDKs: a process of its own for every capture.
  {
    entryPoints: ['server/src/capture/worker.ts'],
    outfile: 'dist/capture.cjs',
    plugins: [noValidator],
  },
  // Loads the other one, and keeps it compiled.
  { entryPoints: ['server/src/cli/start.ts'], outfile: 'dist/cli.cjs', banner: command },
  {
    entryPoints: ['server/src/cli.ts'],
    outfile: 'dist/commandLine.cjs',
    plugins: [lazyModules, plainAscii],
    supported: { 'dynamic-import': false },
  },
];

/** Beside the bundles: Node takes the ones named .js for CommonJS, unlike the sources of the package. */
export const manifestOfBundles = { file: 'dist/package.json', text: '{ "type": "commonjs" }\n' };

/** The bundles that can be run by their names. */
export const commands = ['dist/cli.cjs', 'dist/languageServer.cjs'];
