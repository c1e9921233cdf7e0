import { placeOf, replaceWord } from '../launch/place.ts';
import { findLookalike, type Lookalike } from '../packages/lookalike.ts';
import { type Started, startedBy } from '../packages/started.ts';
import { defineRule, type Examples, type ProposedFix, serverInputs } from '../rule.ts';

interface Data {
  readonly name: string;
  readonly known: string;
  readonly runner: string;
  /** The registry that is asked, and the one that has the well-known name, as people write them. */
  readonly asked: string;
  readonly owner: string;
}

export default defineRule({
  id: 'typosquat-package',
  category: 'MCP04',
  severity: 'warning',
  confidence: 'medium',
  since: '0.1.0',
  reads: serverInputs,
  references: ['https://cwe.mitre.org/data/definitions/1357.html'],
  title: { en: 'Name close to a well-known package', ja: '有名なパッケージに似た名前' },
  why: {
    en: 'Names one slip away from popular ones are registered to be started by mistake.',
    ja: '有名なパッケージと一文字違いの名前は、間違えて起動されるのを狙って登録されることがあります。',
  },
  remedy: {
    en: 'Correct the name, or pin the package if it is the one you mean and you know its publisher.',
    ja: '名前を直してください。意図したパッケージで公開者も分かっている場合は、バージョンを固定してください。',
  },
  messages: {
    typo: {
      en: (data: Data) =>
        `\`${data.name}\` is one slip away from \`${data.known}\`. Correct the name, or make sure that you know who publishes it.`,
      ja: (data) =>
        `\`${data.name}\` は \`${data.known}\` とよく似た別の名前です。名前を直すか、公開者を確認してください。`,
    },
    twin: {
      en: (data: Data) =>
        `\`${data.name}\` is not \`${data.known}\`: without the scope it belongs to somebody else. Add the scope if you mean that one.`,
      ja: (data) =>
        `\`${data.name}\` は \`${data.known}\` ではなく、別の公開者の名前です。後者のつもりならスコープを付けてください。`,
    },
    foreign: {
      en: (data: Data) =>
        `\`${data.name}\` is known on ${data.owner}, but ${data.runner} starts what ${data.asked} has under that name. Start it with a runner for ${data.owner}.`,
      ja: (data) =>
        `\`${data.name}\` は ${data.owner} のパッケージですが、${data.runner} は ${data.asked} の同名のものを起動します。${data.owner} 用のコマンドで起動してください。`,
    },
    ownScope: {
      en: (data: Data) =>
        `\`${data.name}\` looks like a slip in \`${data.known}\`. Only the owner of the scope can publish it, so it most likely does not start.`,
      ja: (data) =>
        `\`${data.name}\` は \`${data.known}\` の書き間違いのようです。公開できるのはスコープの所有者だけなので、おそらく起動しません。`,
    },
  },
  visit: {
    server(server, report) {
      for (const started of startedBy(server)) {
        const found = findLookalike(started.registry, started.name);
        if (!found) continue;
        report({
          message: found.kind,
          data: {
            name: started.name,
            known: found.known,
            runner: started.runner,
            asked: registryLabels[started.registry],
            owner: registryLabels[found.registry],
          },
          at: placeOf([started.nameWord ?? started.word]),
          server,
          severity: found.kind === 'ownScope' ? 'information' : 'warning',
          fixes: rename(started, found),
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      shows: 'a letter left out',
      server: { command: 'npx', args: ['-y', 'firecrwl-mcp@1.0.0'] },
      marks: 'firecrwl-mcp',
    },
    {
      shows: 'two letters swapped',
      server: { command: 'uvx', args: ['mcp-server-gti==2026.11.18'] },
      marks: 'mcp-server-gti',
    },
    {
      shows: 'a digit that looks like a letter',
      server: { command: 'uvx', args: ['mcp-at1assian==0.22.0'] },
      marks: 'mcp-at1assian',
    },
    {
      shows: 'generic words in another order',
      server: { command: 'uvx', args: ['server-mcp-fetch'] },
      marks: 'server-mcp-fetch',
    },
    {
      shows: 'without the scope',
      server: { command: 'npx', args: ['-y', 'server-filesystem', '/srv/docs'] },
      marks: 'server-filesystem',
    },
    {
      shows: 'from the wrong registry',
      server: { command: 'npx', args: ['-y', 'mcp-server-git'] },
      marks: 'mcp-server-git',
    },
    {
      shows: 'a slip behind the right scope: only worth knowing',
      server: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesytem', '/srv/docs'] },
      marks: '@modelcontextprotocol/server-filesytem',
    },
  ],
  good: [
    { server: { command: 'npx', args: ['-y', 'firecrawl-mcp@3.26.0'] } },
    {
      shows: 'a scope of its own',
      server: { command: 'npx', args: ['-y', '@acme/server-filesystem@1.2.3', '/srv/docs'] },
    },
    {
      shows: 'short words one letter apart are different words',
      server: { command: 'uvx', args: ['mcp-server-gist==1.0.0'] },
    },
    {
      shows: 'another server, not another spelling',
      server: { command: 'uvx', args: ['mcp-server-github==1.0.0'] },
    },
    {
      shows: 'the same name in the eyes of PyPI',
      server: { command: 'uvx', args: ['MCP_Server.Git==2026.11.18'] },
    },
    {
      shows: 'words in an order of its own',
      server: { command: 'uvx', args: ['git-mcp-server==1.0.0'] },
    },
  ],
});

const registryLabels = { npm: 'npm', pypi: 'PyPI', oci: 'Docker Hub' } as const;

function rename({ nameWord }: Started, { kind, known }: Lookalike): ProposedFix[] {
  if (!nameWord || kind === 'foreign') return [];
  return [
    {
      title: { en: `Replace the name by ${known}`, ja: `名前を ${known} に置き換える` },
      safe: false,
      edits: () => [replaceWord(nameWord, known)],
    },
  ];
}
