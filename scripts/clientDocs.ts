import { clients } from '../server/src/analysis/formats/clients.ts';
import type { ClientFormat } from '../server/src/analysis/formats/format.ts';
import { manifests } from '../server/src/analysis/formats/manifests.ts';

/** The page that lists the clients, with where each keeps its servers and how it writes variables. */
export function clientsPage(): string {
  const rows = [...clients].sort((a, b) => a.name.localeCompare(b.name, 'en')).map(row);
  return [
    '# Clients',
    '',
    'Generated from the registry of formats. `<user-data:Code>` is the folder in which an editor keeps its data:',
    '`~/Library/Application Support/Code` on macOS, `~/.config/Code` on Linux, `%APPDATA%\\Code` on Windows.',
    'A file that none of them reads is checked all the same when it holds a map of servers. A dash in the last column:',
    'no variable of that client is known.',
    '',
    '| Client | Id | Files | Servers under | A secret can be written as |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '## Manifests',
    '',
    'What describes or starts servers and is no config of a client. A name only makes a file a candidate: its content',
    'has to have the shape, and what has it is recognised under other names too. Of a compose file, the services are',
    'checked that speak of MCP in their name, image, command, labels or variables.',
    '',
    '| Manifest | Id | Files |',
    '| --- | --- | --- |',
    ...manifests.map(({ id, name, files }) => `| ${name} | ${code(id)} | ${places(files)} |`),
    '',
  ].join('\n');
}

function places(files: ClientFormat['files']): string {
  return [...new Set(files.map(({ path }) => code(path)))].join('<br>');
}

function row({ id, name, files, roots, secretReference }: ClientFormat): string {
  const paths = places(files.filter(({ extension }) => !extension)) || 'settings of a repository';
  const keys = roots.map((root) => code(root.join('.') || 'the file itself')).join(' or ');
  return `| ${name} | ${code(id)} | ${paths} | ${keys} | ${secretReference ? code(secretReference) : '–'} |`;
}

function code(text: string): string {
  return `\`${text}\``;
}
