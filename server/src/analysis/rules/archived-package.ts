import { findArchived, replacementOf } from '../data/archivedPackages.ts';
import { newestVersion } from '../data/knownPackages.ts';
import type { PackageSpec } from '../launch/launch.ts';
import { placeOf, replaceWord } from '../launch/place.ts';
import { isExact } from '../launch/words.ts';
import { environmentOf, exposureOf } from '../packages/exposure.ts';
import { defineRule, type Examples, type Localized, type ProposedFix, serverInputs } from '../rule.ts';

interface Data {
  readonly name: string;
  /** What takes its place. */
  readonly instead: Localized;
}

export default defineRule({
  id: 'archived-package',
  category: 'MCP04',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: [
    'https://github.com/modelcontextprotocol/servers-archived',
    'https://cwe.mitre.org/data/definitions/1104.html',
  ],
  title: { en: 'Archived or renamed package', ja: 'アーカイブ済みか名前が変わったパッケージ' },
  why: {
    en: 'Nobody fixes holes in a package that has been given up, and a name that was given up can be taken over.',
    ja: '開発が終わったパッケージの脆弱性は修正されません。手放された名前を他人が使うこともあります。',
  },
  remedy: {
    en: 'Move to the successor, or to a server that somebody maintains.',
    ja: '後継か、保守されている別のサーバーに移行してください。',
  },
  messages: {
    archived: {
      en: (data: Data) => `\`${data.name}\` is archived: its holes stay open. Move to ${data.instead.en}.`,
      ja: (data) =>
        `\`${data.name}\` はアーカイブ済みで、脆弱性は修正されません。${data.instead.ja} に移行してください。`,
    },
    renamed: {
      en: (data: Data) => `\`${data.name}\` goes on as ${data.instead.en}. Use the new name.`,
      ja: (data) => `\`${data.name}\` は ${data.instead.ja} に改名されました。新しい名前を使ってください。`,
    },
    reused: {
      en: (data: Data) =>
        `\`${data.name}\` was given up and belongs to somebody else now. If you want the original, it is ${data.instead.en}.`,
      ja: (data) =>
        `\`${data.name}\` は手放され、今は別の人が公開しています。元のものは ${data.instead.ja} です。`,
    },
  },
  visit: {
    server(server, report) {
      for (const spec of server.launch?.packages ?? []) {
        const found = findArchived(spec.ecosystem, spec.name);
        if (!found || spec.source !== 'registry' || isHopeless(spec, environmentOf(server))) continue;
        const { state, successor } = found;
        report({
          message: state,
          data: { name: spec.name, instead: replacementOf(found) },
          at: placeOf([spec.word]),
          server,
          severity: state === 'renamed' ? 'information' : 'warning',
          fixes: successor ? replaceBy(spec, successor) : [],
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      shows: 'with a successor',
      server: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-brave-search@0.6.2'] },
      marks: '@modelcontextprotocol/server-brave-search@0.6.2',
    },
    {
      shows: 'with a successor that is no package',
      server: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-github'] },
      marks: '@modelcontextprotocol/server-github',
    },
    {
      shows: 'behind a wrapper, in the other spelling of PyPI',
      server: { command: 'cmd', args: ['/c', 'uvx', 'mcp_server_sqlite', '--db-path', 'test.db'] },
      marks: 'mcp_server_sqlite',
    },
    {
      shows: 'renamed: only worth knowing',
      server: { command: 'uvx', args: ['mcp-scan@0.4.3'] },
      marks: 'mcp-scan@0.4.3',
    },
    {
      shows: 'a name that somebody else has taken over',
      server: { command: 'npx', args: ['mcp-scan@2.0.8'] },
      marks: 'mcp-scan@2.0.8',
    },
  ],
  good: [
    {
      shows: 'maintained by its vendor',
      server: { command: 'npx', args: ['-y', '@brave/brave-search-mcp-server@2.1.4'] },
    },
    {
      shows: 'another package with the same last part',
      server: { command: 'npx', args: ['-y', '@acme/server-github@1.2.3'] },
    },
    {
      shows: 'the same name in another registry',
      server: { command: 'npx', args: ['-y', 'mcp-server-sqlite@0.0.2'] },
    },
    {
      shows: 'a folder of this machine',
      server: { command: 'npx', args: ['./servers/server-github'] },
    },
  ],
});

/** Whether an advisory without a fix says all this already: `known-vulnerable-package` reports it. */
function isHopeless(spec: PackageSpec, variable: (name: string) => string | undefined): boolean {
  const exposure = exposureOf(spec, variable);
  return exposure?.certain === true && exposure.safe === undefined;
}

function replaceBy({ word, ecosystem, version }: PackageSpec, successor: string): ProposedFix[] {
  if (!isExact(word)) return [];
  const newest = newestVersion(ecosystem, successor);
  // A manifest has the version in a field of its own.
  const isApart = version.place.node !== word.node;
  const isOwn = !isApart && isExact(version.place);
  const replacement = newest && isOwn ? `${successor}${version.separator}${newest}` : successor;
  return [
    {
      title: { en: `Replace it by ${replacement}`, ja: `${replacement} に置き換える` },
      safe: false,
      edits: () => [
        replaceWord(word, replacement),
        ...(newest && isApart ? [replaceWord(version.place, newest)] : []),
      ],
    },
  ];
}
