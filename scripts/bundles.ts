// What is built from what, for esbuild.ts and for whatever asks which packages end up where.
import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { lazyModules } from './lazyModules.ts';

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

/** The language client is most of the extension, and a window without configs never loads it: a bundle of its own. */
const lazyLanguageClient: Plugin = {
  name: 'lazy-language-client',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/languageClient\.ts$/ }, () => ({
      path: './languageClient.cjs',
      external: true,
    }));
  },
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
  {
    entryPoints: ['client/src/languageClient.ts'],
    outfile: 'dist/languageClient.cjs',
    external: ['vscode'],
  },
  {
    entryPoints: ['server/src/main.ts'],
    outfile: 'dist/server.cjs',
    banner: command,
    plugins: [lazyModules],
  },
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
    plugins: [lazyModules],
    supported: { 'dynamic-import': false },
  },
];

/**
 * VS Code in a browser loads one file as CommonJS. In a package of type "module" its name in the manifest has to end in
 * `.cjs` for that.
 */
const forBrowser: BuildOptions = { platform: 'browser', target: 'es2022' };

bundles.push(
  {
    ...forBrowser,
    entryPoints: ['client/src/web/extension.ts'],
    outfile: 'dist/web/client.cjs',
    external: ['vscode'],
  },
  { ...forBrowser, entryPoints: ['server/src/web/main.ts'], outfile: 'dist/web/server.js', format: 'iife' },
);

/** The bundles that can be run by their names. */
export const commands = ['dist/cli.cjs', 'dist/server.cjs'];
