import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/analysis/analyze.ts';
import { clients } from '../../server/src/analysis/formats/clients.ts';
import type { RootPath, Syntax } from '../../server/src/analysis/formats/format.ts';

/** One server, as every client takes it. */
const entry = { type: 'stdio', command: 'npx', args: ['-y', 'acme-mcp'] };

/** A file with that server under a root path; `*` stands for a key of the user's. */
function fileWith(root: RootPath, syntax: Syntax): string {
  const value = [...root].reverse().reduce<unknown>((inner, key) => ({ [key === '*' ? 'x' : key]: inner }), {
    acme: entry,
  });
  switch (syntax) {
    case 'toml':
      return `[${root.join('.')}.acme]\ncommand = "npx"\nargs = ["-y", "acme-mcp"]\n`;
    case 'front-matter':
      return `---\nname: x\n${root[0]}: ${JSON.stringify({ acme: entry })}\n---\n`;
    // JSON is YAML.
    default:
      return JSON.stringify(value);
  }
}

/** A path at which the file could lie, where its pattern says so much. */
function pathOf(pattern: string): string | undefined {
  if (/^\$\w+$/.test(pattern)) return undefined;
  return pattern
    .replace(/^<user-data:([^>]+)>/, '/home/kim/.config/$1')
    .replace(/^~/, '/home/kim')
    .replace(/^(?:%\w+%|\$\w+)/, '/x')
    .replaceAll('**', 'a/b')
    .replaceAll('*', 'name');
}

for (const client of clients) {
  describe(client.name, () => {
    for (const file of client.files) {
      const path = pathOf(file.path);
      if (path === undefined) continue;
      const syntax = file.syntax ?? client.syntax;
      for (const root of file.roots ?? client.roots) {
        test(`${file.path}: ${root.join('.') || 'the file itself'}`, () => {
          const document = readDocument(
            { uri: `file://${path.startsWith('/') ? '' : '/project/'}${path}`, text: fileWith(root, syntax) },
            '/home/kim',
          );
          assert.deepEqual(document?.problems, []);
          assert.deepEqual(
            document?.servers.map(({ name, launch }) => [name, launch?.packages.map((spec) => spec.name)]),
            [['acme', ['acme-mcp']]],
          );
        });
      }
    }
  });
}
