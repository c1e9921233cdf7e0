import { defineRule, type Examples, inString } from '../rule.ts';

const github = 'io.github.';

export default defineRule({
  id: 'namespace-mismatch',
  category: 'MCP09',
  severity: 'warning',
  confidence: 'medium',
  since: '0.1.0',
  reads: ['server-json'],
  references: [
    'https://cwe.mitre.org/data/definitions/345.html',
    'https://github.com/modelcontextprotocol/registry/blob/main/docs/reference/server-json/official-registry-requirements.md',
  ],
  title: { en: 'Name and repository of different owners', ja: '名前とリポジトリーの所有者の不一致' },
  why: {
    en: 'The name says who vouches for the server, the repository where its code comes from: here these are two.',
    ja: '名前は誰のサーバーかを、リポジトリーはコードの出所を示しますが、ここでは別の所有者になっています。',
  },
  remedy: {
    en: 'Publish under the namespace of the account that owns the repository.',
    ja: 'リポジトリーを所有するアカウントの名前空間で公開してください。',
  },
  messages: {
    owner: {
      en: (data: { account: string; owner: string }) =>
        `The name belongs to the GitHub account \`${data.account}\`, the code to \`${data.owner}\`. Publish it as \`${github}${data.owner}/…\`, or name the repository that it is built from.`,
      ja: (data) =>
        `名前は GitHub アカウント \`${data.account}\` のものですが、コードは \`${data.owner}\` のものです。\`${github}${data.owner}/…\` として公開するか、ビルド元のリポジトリーを書いてください。`,
    },
  },
  visit: {
    config({ manifest }, report) {
      for (const { name, repository } of manifest?.publications ?? []) {
        const account = /^io\.github\.([\w-]+)\//i.exec(name.value)?.[1];
        const owner = /\bgithub\.com[/:]([\w-]+)\//i.exec(repository?.value ?? '')?.[1];
        if (!account || !owner || account.toLowerCase() === owner.toLowerCase()) continue;
        report({
          message: 'owner',
          data: { account, owner },
          at: inString(name, 0, github.length + account.length),
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      file: 'server.json',
      config: published('io.github.acme/filesystem', 'https://github.com/modelcontextprotocol/servers'),
      marks: 'io.github.acme',
    },
    {
      shows: 'an address for git',
      file: 'server.json',
      config: published('io.github.acme/mcp', 'git+https://github.com/other/mcp.git'),
      marks: 'io.github.acme',
    },
    {
      shows: 'in an answer of the registry',
      file: 'servers.json',
      config: { servers: [{ server: published('io.github.acme/mcp', 'https://github.com/other/mcp') }] },
      marks: 'io.github.acme',
    },
  ],
  good: [
    { file: 'server.json', config: published('io.github.Acme/mcp', 'https://github.com/acme/mcp') },
    {
      shows: 'a domain, whose owner may keep code anywhere',
      file: 'server.json',
      config: published('dev.acme/mcp', 'https://github.com/acme-labs/mcp'),
    },
    {
      shows: 'a template',
      file: 'server.json',
      config: published('io.github.<owner>/<name>', 'https://github.com/acme/mcp'),
    },
  ],
});

function published(name: string, url: string): object {
  return {
    name,
    repository: { url, source: 'github' },
    packages: [
      { registryType: 'npm', identifier: '@acme/mcp', version: '1.2.3', transport: { type: 'stdio' } },
    ],
  };
}
